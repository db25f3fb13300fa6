/** A text for `like '%' || $1 || '%'` in which every sign stands for itself. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
