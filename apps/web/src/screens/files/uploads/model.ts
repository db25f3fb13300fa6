/** What the tray shows of one file. */
export interface TrayItem {
  readonly id: number;
  readonly fraction: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'waiting' | 'running' | 'paused' | 'offline' | 'done' | 'failed' | 'cancelled' | 'lost';
  /** Bytes that are safe or on their way. */
  readonly sent: number;
  /** The file it became, and the hash of what arrived. */
  readonly result: { readonly id: string; readonly name: string; readonly sha256: string } | null;
  readonly error: unknown;
  /** Whether this device keeps the file until it has arrived; null: not yet. */
  readonly kept: 'yes' | 'large' | 'no' | null;
}

/** A file on its way, and where it goes. */
export interface Job {
  readonly id: number;
  /** Under which this device keeps the file. */
  readonly key: string;
  readonly fraction: string;
  readonly folder: string | null;
  /** Folders to make below it, for whole folders that were brought. */
  readonly path: readonly string[];
  readonly name: string;
  /** Null after a reload, when the device could not keep it, until the person chooses the file again. */
  readonly file: File | null;
  /** The mark of the file whose new version this is. */
  readonly replace: string | null;
  /** Of a large file that has begun: the upload at the server. */
  readonly upload: string | null;
  /** Recalled after a reload: what was sent before may have arrived without our hearing of it. */
  readonly again: boolean;
}

export const isOpen = ({ state }: TrayItem): boolean => state === 'waiting' || state === 'running' || state === 'paused' || state === 'offline';
