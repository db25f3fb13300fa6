/** What sharp reads by itself. */
export const images: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

export const isDrawable = (type: string): boolean => images.has(type) || type === 'application/pdf' || type === 'image/heic';
