import { plainMarkdown } from './markdown-inline.js';

const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]+(.*(?:\n(?: {2,}|\t)\S.*)*)\n?/gm;

/** Markdown without its definitions of footnotes, and their words by their mark. */
export function takeFootnotes(source: string): { body: string; footnotes: Map<string, string> } {
  const footnotes = new Map<string, string>();
  const body = source.replace(DEFINITION, (whole: string, id: string, words: string) => {
    if (footnotes.has(id)) return whole;
    footnotes.set(id, plainMarkdown(words));
    return '\n';
  });
  return { body, footnotes };
}
