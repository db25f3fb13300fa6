import type { IncomingMessage, ServerResponse } from 'node:http';

/** The body of a request, or null when it is larger than `most` bytes. Throws when the client goes away. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) return null;
    bytes += piece.byteLength;
    if (bytes > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** A short answer without a page around it; after a refusal the connection is of no more use. */
export function say(response: ServerResponse, status: number, body: string | Uint8Array = ''): void {
  if (response.headersSent || response.destroyed) return;
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  const refused = status === 403 || status === 413 || status === 503 ? { Connection: 'close' } : {};
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': type, 'Content-Length': Buffer.byteLength(body), ...refused });
  response.end(body);
}
