import { ApiError } from './api-error.js';
import { ownHeader, problemOf } from './client.js';

export interface Sending {
  readonly method: 'POST' | 'PATCH';
  readonly address: string;
  readonly body: Blob;
  /** How many bytes have left this device. */
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** A line on which nothing has moved for so long is dead, whatever the browser believes. */
const stalledMs = 30_000;

/**
 * Sends bytes and tells how far they are (fetch does not). The answer's text; errors as in `call`. A line that stands
 * still, or breaks (Safari calls that aborted), is `offline`; only the own signal ends in an `AbortError`.
 */
export const sendBytes = ({ method, address, body, onProgress, signal }: Sending): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), stalledMs);
    };
    const stop = (): void => request.abort();
    request.open(method, address);
    request.setRequestHeader('X-Requested-With', ownHeader['X-Requested-With']);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => {
      moved();
      onProgress(loaded);
    };
    // All has been sent: now the server stores it, and may take its time.
    request.upload.onloadend = () => {
      clearTimeout(watch);
      watch = setTimeout(() => request.abort(), 4 * stalledMs);
    };
    request.onload = () => (request.status < 300 ? resolve(request.responseText) : reject(problemOf(request.status, request.responseText)));
    request.onerror = () => reject(new ApiError('offline'));
    request.onabort = () => reject(signal.aborted ? new DOMException('stopped', 'AbortError') : new ApiError('offline'));
    request.onloadend = () => {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
    };
    signal.addEventListener('abort', stop, { once: true });
    moved();
    request.send(body);
  });
