/**
 * Failures by their code: HTTP status and two sentences. A sentence says what happened, what is safe, and what to do;
 * `{name}` is filled from the error's details.
 */
export type Sentences = Readonly<Record<string, { readonly status: number; readonly de: string; readonly en: string }>>;
