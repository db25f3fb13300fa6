/** An answer of the office on its way: the act, and how it went. */
export interface Answer {
  readonly act: (text: string) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}
