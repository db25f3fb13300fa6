/** What the person should look at after an import, as a German sentence. */
const sentences = {
  title_missing: 'Ein Titel wurde nicht erkannt. Bitte tragen Sie ihn ein.',
  resolution_missing: 'Ein Beschlussvorschlag wurde nicht erkannt. Der Text steht in der Begründung; bitte verschieben Sie, was beschlossen werden soll.',
  resolution_guessed: 'Eine Überschrift für den Beschlussvorschlag fehlt. Übernommen wurde die erste Aufzählung; bitte prüfen Sie das.',
  reasoning_missing: 'Eine Begründung wurde nicht erkannt.',
  reasoning_guessed: 'Eine Überschrift für die Begründung fehlt. Was auf den Beschlussvorschlag folgt, steht nun in der Begründung; bitte prüfen Sie das.',
  signatories_missing: 'Unterzeichnende wurden nicht erkannt. Bitte tragen Sie sie ein.',
  letterhead_known: 'Diese Zeilen stehen schon im Briefkopf der Fraktion und wurden nicht noch einmal übernommen: {lines}.',
  head_moved: 'Angaben aus dem Kopf stehen im Abschnitt „{heading}“: {lines}.',
  preamble_moved: 'Ein Text aus dem Kopf steht nun am Anfang der Begründung: „{text}“.',
  labels_taken: 'Diese Bezeichnungen ersetzt ein Feld des Entwurfs: {labels}.',
  kind_differs: 'Das Papier nennt sich „{word}“, angelegt wurde es als „{kind}“.',
  asterisks_kept: 'Am Ende von {points} steht ein Sternchen ohne Fußnote. Es wurde als Text übernommen.',
  number_kept: 'Die Nummer „{label}“ folgt nicht auf die vorige. Sie steht nun im Text von Punkt {point}.',
  labels_changed: 'Diese Zeichen vor Punkten haben neue Nummern oder Buchstaben bekommen: {labels}.',
  strike_left_out: 'Durchgestrichener Text steht ohne Strich im Entwurf: „{text}“.',
  link_left_out: 'Ein Verweis wurde nicht übernommen, sein Text steht im Entwurf: {href}.',
  image_left_out: 'Ein Bild wurde nicht übernommen. Bitte fügen Sie es neu ein. Seine Beschreibung: {alt}.',
  page_text_left_out: 'Der Text aus Kopf- und Fußzeile wurde nicht übernommen: „{text}“.',
  comments_left_out: 'Kommentare aus der Datei wurden nicht übernommen.',
  deletions_left_out: 'Die Datei enthält nachverfolgte Änderungen. Als gelöscht Markiertes wurde nicht übernommen.',
  code_left_out: 'Programmcode aus der Datei wurde nicht übernommen.',
  words_appended: 'Einiges konnte nicht zugeordnet werden und steht am Ende der Begründung: „{text}“.',
} as const;

export type NoteCode = keyof typeof sentences;

export interface ImportNote {
  readonly code: NoteCode;
  readonly sentence: string;
}

export const note = (code: NoteCode, params: Readonly<Record<string, string>> = {}): ImportNote => ({
  code,
  sentence: sentences[code].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole),
});

/** How the steps of an import point something out. */
export type Tell = (code: NoteCode, params?: Readonly<Record<string, string>>) => void;

/** Nobody reads more notes of one sort. */
const MOST_OF_A_SORT = 50;

/** Gathers what is pointed out, each sentence once. */
export function notebook(): { readonly notes: ImportNote[]; readonly tell: Tell } {
  const notes: ImportNote[] = [];
  const told = new Set<string>();
  const counts = new Map<NoteCode, number>();
  const tell: Tell = (code, params) => {
    const next = note(code, params);
    const count = counts.get(code) ?? 0;
    if (told.has(next.sentence) || count >= MOST_OF_A_SORT) return;
    told.add(next.sentence);
    counts.set(code, count + 1);
    notes.push(next);
  };
  return { notes, tell };
}

/** "„a“, „b“" */
export const quoted = (lines: readonly string[]): string => lines.map((line) => `„${line}“`).join(', ');

/** The first words of a text, to name it in a sentence. */
export const beginning = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`);
