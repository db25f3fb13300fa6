import type { PersonRef } from '#contracts';

const most = 5;

/** The beginning of a name being written before the caret: what stands between the last `@` and it. */
export const mentionBefore = (text: string, caret: number): { at: number; begun: string } | null => {
  const found = /(?:^|[\s(])@([\p{L}.' -]{0,40})$/u.exec(text.slice(0, caret));
  const begun = found?.[1];
  return begun === undefined ? null : { at: caret - begun.length - 1, begun };
};

/** Who could be meant: any part of the name may begin like that. */
export const peopleLike = (people: readonly PersonRef[], begun: string): PersonRef[] => {
  const wanted = begun.toLocaleLowerCase('de');
  return people.filter(({ name }) => ` ${name.toLocaleLowerCase('de')}`.includes(` ${wanted}`) && name !== begun).slice(0, most);
};

export const withMention = (text: string, { at, begun }: { at: number; begun: string }, name: string): { text: string; caret: number } => {
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(at + 1 + begun.length).trimStart(), caret: before.length };
};

/** A text cut into words and the mentions in it. */
export const withMentions = (text: string, mentions: readonly PersonRef[]): { text: string; person: boolean }[] => {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const parts: { text: string; person: boolean }[] = [];
  let rest = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, rest))) {
    const name = names.find((each) => text.startsWith(each, at));
    if (name === undefined) continue;
    if (at > rest) parts.push({ text: text.slice(rest, at), person: false });
    parts.push({ text: name, person: true });
    rest = at + name.length;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest), person: false });
  return parts;
};
