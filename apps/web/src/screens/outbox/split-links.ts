export interface TextPart {
  readonly text: string;
  readonly link: boolean;
}

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** Cuts a plain text into text and web addresses; nothing is lost, and a closing full stop is no part of an address. */
export const splitLinks = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: link, index } of text.matchAll(address)) {
    parts.push({ text: text.slice(end, index), link: false }, { text: link, link: true });
    end = index + link.length;
  }
  return [...parts, { text: text.slice(end), link: false }].filter((part) => part.text !== '');
};
