/** Marks of a stretch of text, by offset. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Names of the marks, sorted; a link with its address. */
  readonly marks: readonly string[];
}

/** Text that stands together: the content of a paragraph, one paragraph of a table cell, or an attribute. */
export interface Piece {
  /** Position of its first character in the document; null for an attribute, which has none. */
  readonly from: number | null;
  /** An inline node without text (footnote, line break) is one character here, as it is in the document. */
  readonly text: string;
  readonly runs: readonly Run[];
  /** What stands at the one-character places, by offset. */
  readonly atoms: ReadonlyMap<number, Atom>;
  /** Number of the table cell it belongs to; 0 outside of tables. */
  readonly cell: number;
}

export interface Atom {
  /** Equal for equal atoms. */
  readonly key: string;
  /** What a reader sees of it: the words of a footnote in brackets. */
  readonly shown: string;
}

export type Role = 'letterhead' | 'title' | 'partHeading' | 'formula' | 'heading' | 'paragraph' | 'row' | 'pointHeading' | 'image' | 'signatory';

export type Frame = 'plain' | 'point' | 'subPoint' | 'item';

/** One line of a motion as a reader sees it: the unit that is aligned. */
export interface Block {
  readonly role: Role;
  /** The part it stands in, e.g. `reasoning`. */
  readonly part: string;
  /** What it is inside of. */
  readonly frame: Frame;
  /** Number or letter before it; empty where it goes on inside the same point. */
  readonly label: string;
  /** Depth of nesting; the level of a heading; which line of the letterhead. */
  readonly level: number;
  /** Indices from the document, joined by dots ("2.0.1"); the same as in findings. */
  readonly place: string;
  /** The whole node in the document; for attributes a place without length. */
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  /** All its words. */
  readonly text: string;
}
