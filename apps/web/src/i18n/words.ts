/** The shape of a German catalogue: an English one must have every text of it, and no other. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
