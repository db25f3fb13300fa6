/** A motion's words as they are written down here; `motion-document.ts` makes the document of them. */
export type BlockText = string | { readonly list: readonly string[] } | { readonly table: readonly (readonly string[])[] } | { readonly image: string; readonly alt: string };

export type PointText = string | { readonly point: string; readonly subPoints: readonly string[] };

export interface PointReasoningText {
  /** The number of the point. */
  readonly to: number;
  readonly says: readonly BlockText[];
}

export interface MotionText {
  readonly title: string;
  readonly points: readonly PointText[];
  readonly reasoning: readonly (BlockText | PointReasoningText)[];
  /** Words of the template's sections by their heading; a section without words is left out. */
  readonly sections?: Readonly<Record<string, readonly BlockText[]>>;
  readonly signatories: readonly { readonly name: string; readonly function: string }[];
}
