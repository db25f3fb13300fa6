/** Tells the host's log what went wrong inside the engine. No text of a document is ever part of it. */
export type Report = (event: string, details: Readonly<Record<string, unknown>>) => void;
