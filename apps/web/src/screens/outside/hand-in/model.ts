/** A file on its way into the box, as the page shows it. */
export interface HandInItem {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'running' | 'offline' | 'done' | 'failed' | 'cancelled';
  /** Bytes that are safe or on their way. */
  readonly sent: number;
  /** At the server, once it has begun. */
  readonly upload: string | null;
  /** The name it has there, and the hash of what arrived. */
  readonly receipt: { readonly name: string; readonly sha256: string } | null;
  readonly error: unknown;
}

export const isOpen = ({ state }: HandInItem): boolean => state === 'waiting' || state === 'running' || state === 'offline';
