import type { MotionKind } from '#contracts';
import type { FractionTemplate } from '../../templates/template.js';

/** What German council papers call their parts. */
export type Role = 'resolution' | 'reasoning' | 'section';

/** Headings by what they mean; the surer ones come first in each row. */
const resolutionWords = [
  /^(beschlu(ss|ß)(vorschlag|entwurf|antrag|empfehlung|text|tenor)?|beschlussvorlage|antragstext|antragstenor|tenor)$/,
  /^(fragen|änderungsvorschlag|änderung(en)?|wir (beantragen|fragen|bitten)|wir fragen (die|den) .{3,40})$/,
];

const reasoningWords = [
  /^(begründung(en)?|antragsbegründung|begründung des antrag(e?s))$/,
  /^(sachverhalt|sachdarstellung|sach- und rechtslage|problembeschreibung|problemstellung|erläuterung(en)?|hintergrund|ausgangslage|anlass)$/,
];

const sectionWords =
  /^(finanzielle auswirkung(en)?|finanzierung(svorschlag)?|kosten|deckung(svorschlag)?|haushaltsmittel|auswirkungen? auf .{3,40}|klima(relevanz|auswirkung(en)?|schutz|check)|anlagen?|beratungsfolge|zuständigkeit|rechtsgrundlagen?|zeitplan|umsetzung|alternativen|quellen|verteiler|nachhaltigkeit|gleichstellung|barrierefreiheit)$/;

export interface Meaning {
  readonly role: Role;
  /** 0 is the surest; of several lines with one role the surest is taken. */
  readonly rank: number;
}

/** What a heading with these words means in this fraction, or null. */
export function meaningOf(words: string, template: FractionTemplate): Meaning | null {
  const bare = normal(words);
  if (bare === '') return null;
  if (bare === normal(template.resolutionHeading)) return { role: 'resolution', rank: 0 };
  if (bare === normal(template.reasoningHeading)) return { role: 'reasoning', rank: 0 };
  const resolution = resolutionWords.findIndex((each) => each.test(bare));
  if (resolution >= 0) return { role: 'resolution', rank: resolution + 1 };
  const reasoning = reasoningWords.findIndex((each) => each.test(bare));
  if (reasoning >= 0) return { role: 'reasoning', rank: reasoning + 1 };
  return sectionWords.test(bare) || template.sections.some((each) => normal(each) === bare) ? { role: 'section', rank: 0 } : null;
}

/** Lower case, without numbers before and marks behind; "B e g r ü n d u n g" as one word. */
function normal(words: string): string {
  const joined = /^(\p{L} )+\p{L}\s*:?$/u.test(words.trim()) ? words.replace(/\s/g, '') : words;
  return joined
    .trim()
    .replace(/^(\d{1,2}[.)]|[IVX]{1,4}\.|[A-Za-z]\))\s+/, '')
    .replace(/[\s:.]+$/, '')
    .toLowerCase();
}

/** "Die Stadtvertretung möge beschließen:" and its relatives. */
const formula =
  /((möge|wolle|soll|mögen|wollen)\b.{0,60}\bbeschlie(ß|ss)en|\bbeschlie(ß|ss)t( wie folgt| folgendes)?|folgenden? (beschluss|beschlüsse)|folgender?n? (fragen|punkte)|(wie folgt|folgenderma(ß|ss)en) (geändert|ergänzt)|(beantragen|beantragt|fragen|bitten)\b.{0,60})\s*:$/i;

export const isFormula = (words: string, template: FractionTemplate): boolean =>
  words.length <= 300 && (formula.test(words) || (template.formula !== '' && normal(words) === normal(template.formula)));

/** What papers call themselves. */
export const kindWords: readonly (readonly [RegExp, MotionKind])[] = [
  [/^(änderungs|ergänzungs)antrag/i, 'amendment'],
  [/^(dringlichkeits|eil)antrag/i, 'urgent_motion'],
  [/^((kleine|große|schriftliche|mündliche) )?anfrage/i, 'inquiry'],
  [/^(prüf|fraktions|sach|beschluss|interfraktioneller )?antrag/i, 'motion'],
];

/** "Wir bitten um Zustimmung.", "Mit freundlichen Grüßen": words that close the whole paper. */
export const isClosing = (words: string): boolean =>
  words.length <= 160 && /^(wir bitten (daher |deshalb |um|sie )|(ich|wir) bitte[nt]? .{0,40}zustimmung|mit freundlichen? gr|freundliche gr|mit (den )?besten gr|hochachtungsvoll|vielen dank)/i.test(words);
