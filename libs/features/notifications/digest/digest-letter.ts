/** Comments on one motion that somebody was told of and has not looked at. */
export interface MotionNews {
  readonly motionId: string;
  readonly title: string;
  readonly count: number;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const untitled = 'Antrag ohne Titel';
const comments = (count: number): string => (count === 1 ? '1 neuer Kommentar' : `${count} neue Kommentare`);
const nameOf = ({ title }: MotionNews): string => title.trim() || untitled;

/** Titles and numbers, nothing of what was written: the mail passes through foreign hands. The subject begins with the title. */
export function digestLetter(person: string, fraction: string, news: readonly [MotionNews, ...MotionNews[]], link: (path: string) => string, fractionId: string): Letter {
  const [first, ...more] = news;
  const others = more.length === 0 ? '' : more.length === 1 ? ' und ein weiterer Antrag' : ` und ${more.length} weitere Anträge`;
  return {
    subject: `${nameOf(first)}: ${comments(first.count)}${others}`,
    text: [
      `Guten Tag, ${person},`,
      '',
      `in Ihrer Fraktion (${fraction}) wurde kommentiert:`,
      '',
      ...news.flatMap((each) => [`${nameOf(each)}: ${comments(each.count)}`, link(`/f/${fractionId}/antraege/${each.motionId}`), '']),
      'Was geschrieben wurde, lesen Sie im Fraktionsraum; in dieser Nachricht steht es nicht.',
      '',
      'Sie bekommen diese Nachricht höchstens einmal am Tag, um 18 Uhr, und nur, wenn es Neues gibt.',
      `Möchten Sie sie nicht mehr bekommen? Schalten Sie sie in Ihrem Konto aus: ${link('/konto')}`,
    ].join('\n'),
  };
}
