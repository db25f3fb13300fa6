/** What a motion may lack. Errors keep it from being filed, warnings do not. */
export const findingCodes = {
  title_missing: 'error',
  date_missing: 'error',
  place_missing: 'warning',
  target_missing: 'error',
  resolution_empty: 'error',
  point_empty: 'error',
  reasoning_empty: 'error',
  section_empty: 'warning',
  signatories_missing: 'error',
  signatory_unnamed: 'error',
  image_without_text: 'error',
  image_without_file: 'error',
  heading_skipped: 'error',
  heading_empty: 'error',
  table_header_missing: 'warning',
  table_header_empty: 'warning',
  link_unsafe: 'error',
  footnote_empty: 'error',
  reference_gone: 'error',
} as const satisfies Record<string, 'error' | 'warning'>;

export type FindingCode = keyof typeof findingCodes;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** The indices that lead to the node, joined by dots; see `positionOf`. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Sentences = Readonly<Record<FindingCode, string>>;

/** One sentence for each finding; `{name}` is filled from its params. */
export const findingTexts = {
  de: {
    title_missing: 'Der Titel fehlt.',
    date_missing: 'Das Datum fehlt.',
    place_missing: 'Der Ort fehlt.',
    target_missing: 'Es ist nicht angegeben, an welches Gremium sich der Antrag richtet.',
    resolution_empty: 'Der Teil „{heading}“ ist leer.',
    point_empty: 'Punkt {number} ist leer.',
    reasoning_empty: 'Der Teil „{heading}“ ist leer.',
    section_empty: 'Der Abschnitt „{heading}“ ist leer. Er kann entfernt werden.',
    signatories_missing: 'Es fehlen Unterzeichnende: {given} von {needed}.',
    signatory_unnamed: 'Bei einer Unterschrift fehlt der Name.',
    image_without_text: 'Ein Bild hat keine Beschreibung. Bitte beschreiben Sie es oder kennzeichnen Sie es als Schmuck.',
    image_without_file: 'Zu einem Bild fehlt die Datei.',
    heading_skipped: 'Vor der Überschrift „{heading}“ fehlt eine Ebene.',
    heading_empty: 'Eine Überschrift ist leer.',
    table_header_missing: 'Eine Tabelle hat keine Kopfzeile.',
    table_header_empty: 'Eine Zelle in der Kopfzeile einer Tabelle ist leer.',
    link_unsafe: 'Ein Verweis auf „{text}“ führt zu keiner erlaubten Adresse.',
    footnote_empty: 'Eine Fußnote ist leer.',
    reference_gone: 'Ein Verweis führt zu einem Beschlusspunkt, den es nicht mehr gibt.',
  },
  en: {
    title_missing: 'The title is missing.',
    date_missing: 'The date is missing.',
    place_missing: 'The place is missing.',
    target_missing: 'It does not say which body the motion is addressed to.',
    resolution_empty: 'The part “{heading}” is empty.',
    point_empty: 'Point {number} is empty.',
    reasoning_empty: 'The part “{heading}” is empty.',
    section_empty: 'The section “{heading}” is empty. It can be removed.',
    signatories_missing: 'Signatories are missing: {given} of {needed}.',
    signatory_unnamed: 'A signatory has no name.',
    image_without_text: 'An image has no description. Please describe it or mark it as decoration.',
    image_without_file: 'The file of an image is missing.',
    heading_skipped: 'A level is missing before the heading “{heading}”.',
    heading_empty: 'A heading is empty.',
    table_header_missing: 'A table has no header row.',
    table_header_empty: 'A cell in the header row of a table is empty.',
    link_unsafe: 'A link on “{text}” leads to no allowed address.',
    footnote_empty: 'A footnote is empty.',
    reference_gone: 'A reference leads to a point of the resolution that does not exist any more.',
  },
} as const satisfies Record<'de' | 'en', Sentences>;

/** The sentence of a finding for a person. */
export const findingSentence = (finding: Pick<Finding, 'code' | 'params'>, language: 'de' | 'en'): string =>
  findingTexts[language][finding.code].replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.params[name] ?? whole));
