/** What the worker thread is asked and what it answers. */
export interface Job {
  readonly id: number;
  readonly template: string;
  /** Files the template may read, by name; there are no others. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Creation time in the PDF, in seconds since 1970. */
  readonly timestamp: number;
}

export type Outcome = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly failure: string };
