import type { Readable } from 'node:stream';

/** An answer that is a file. `inline` shows it in the browser, and only types that cannot run a script may be shown. */
export class Bytes {
  constructor(
    readonly content: Uint8Array | Readable,
    readonly file: {
      readonly name: string;
      readonly type: string;
      readonly size: number;
      readonly sha256?: string;
      readonly inline?: boolean;
      /** Set when `content` is only this part of the file; both ends inclusive. */
      readonly range?: { readonly start: number; readonly end: number };
    },
  ) {}
}

const showable = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'text/plain']);

/** RFC 6266: an ASCII name for the old, the true one in UTF-8 for all others. */
export function contentDisposition(name: string, inline: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Headers of a file: never sniffed, never run, never cached by others. */
export function headersOf({ file }: Bytes): Record<string, string> {
  const inline = file.inline === true && showable.has(file.type);
  const length = file.range ? file.range.end - file.range.start + 1 : file.size;
  return {
    'Content-Type': file.type,
    'Content-Length': String(length),
    'Content-Disposition': contentDisposition(file.name, inline),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    'Cache-Control': 'private, no-cache',
    'Accept-Ranges': 'bytes',
    ...(file.sha256 ? { ETag: `"${file.sha256}"` } : {}),
    ...(file.range ? { 'Content-Range': `bytes ${file.range.start}-${file.range.end}/${file.size}` } : {}),
  };
}
