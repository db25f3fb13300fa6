import { Parser } from 'htmlparser2';
import type { Gathered } from './gathered.js';

const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object']);
const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'code', 'font']);

/** What a person would read on a web page. Nothing of it is run or fetched. */
export function webWords(html: string, into: Gathered): void {
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (silent.has(name)) hidden += 1;
      else if (!inline.has(name)) into.add('\n');
    },
    ontext(text) {
      if (hidden === 0) into.add(text);
      if (into.isFull) parser.pause();
    },
    onclosetag(name) {
      if (silent.has(name)) hidden = Math.max(0, hidden - 1);
      else if (!inline.has(name)) into.add('\n');
    },
  });
  parser.write(html);
}

/** Text of today, or of an old Windows machine. */
export function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (utf16) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
