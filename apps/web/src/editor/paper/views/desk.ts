/** What can be changed by a form instead of by typing. */
export type FormKind = 'letterhead' | 'signatory' | 'section' | 'image' | 'footnote';

/** Where a node stands now; undefined when it is gone. Stays true while others write. */
export type Spot = () => number | undefined;

/** What the views in the text ask from the screen around it. */
export interface Desk {
  readonly open: (kind: FormKind, spot: Spot) => void;
  readonly addSignatory: () => void;
  readonly words: {
    readonly letterheadEdit: string;
    readonly letterheadEmpty: string;
    readonly signatoryAdd: string;
    readonly signatoryUnnamed: string;
    readonly signatoryEdit: (name: string) => string;
    readonly sectionEdit: (heading: string) => string;
    readonly imageEdit: string;
    readonly imageMissing: string;
    readonly footnote: (text: string) => string;
  };
  /** "2. März 2026" for an ISO day. */
  readonly longDate: (day: string) => string;
  readonly imageUrl: (fileId: string) => string;
}
