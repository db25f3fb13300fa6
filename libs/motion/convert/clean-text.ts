const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text without characters that no database, PDF or XML can hold: control characters and halves of a surrogate pair. */
export const cleanText = (text: string): string => text.replace(UNPRINTABLE, '').replace(/\p{Surrogate}/gu, '\ufffd');
