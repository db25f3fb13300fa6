import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import type { Admission } from '../access.js';
import type { Limits } from '../limits.js';
import type { Report } from '../report.js';
import type { Pipe } from './pipe.js';
import { SocketPipe } from './socket-pipe.js';

/** What a client says of itself in the address. */
export interface Visit {
  readonly documentId: string;
  /** Schema version of its editor; null when it does not say. */
  readonly schema: number | null;
  /** Epoch of the copy it holds; null when it holds none. */
  readonly epoch: number | null;
}

export interface Entrance {
  /** `/collab`: the address is `/collab/<documentId>?ticket=…&schema=…[&epoch=…]`. */
  readonly path: string;
  /** Allowed values of the Origin header, exactly. */
  readonly origins: readonly string[];
  /** Session cookie and ticket to a session with its role; 401: unknown or ticket used up, 403: not allowed, 404: no such document. */
  readonly authorise: (request: IncomingMessage, documentId: string) => Promise<Admission | 401 | 403 | 404>;
  /** What a request carries of its session (the cookie's value); null: nothing. Binds a line over HTTP to who opened it; without it there are none. */
  readonly carried?: (request: IncomingMessage) => string | null;
}

export type Arrived = (socket: Pipe, admission: Admission, visit: Visit) => void;

const count = z.coerce.number().int().min(1).max(1_000_000).nullable().catch(null);
const query = z.object({ schema: count, epoch: count });
const reasons = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const;

/** Lets sockets in at `path`; returns how to stop. Nothing a client sends is read before it is known. */
export function openEntrance(server: Server, entrance: Entrance, limits: Limits, report: Report, arrived: Arrived): () => void {
  const doors = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.syncBytes + 64,
    maxFragments: 256,
    maxBufferedChunks: 4_096,
  });
  let pending = 0;
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const visit = visitOf(request, entrance.path);
    if (visit === null) return;
    const leave = () => socket.destroy();
    socket.on('error', leave);
    if (!entrance.origins.includes(request.headers.origin ?? '')) return refuse(socket, 403);
    if (visit === 'unreadable') return refuse(socket, 400);
    if (pending >= limits.pendingUpgrades) return refuse(socket, 503);
    pending += 1;
    admitted(entrance, request, visit.documentId, limits.authoriseMs)
      .then((admission) => {
        socket.off('error', leave);
        if (typeof admission === 'number') return refuse(socket, admission);
        if (socket.destroyed) return;
        doors.handleUpgrade(request, socket, head, (opened) => arrived(new SocketPipe(opened, socket), admission, visit));
      })
      .catch((error: unknown) => {
        report('a socket could not be authorised', { error });
        refuse(socket, 503);
      })
      .finally(() => (pending -= 1));
  };
  server.on('upgrade', upgrade);
  return () => void server.off('upgrade', upgrade);
}

/** Null: another door's business. */
function visitOf(request: IncomingMessage, path: string): Visit | 'unreadable' | null {
  const [address = '', search = ''] = (request.url ?? '').split('?', 2);
  if (!address.startsWith(`${path}/`)) return null;
  return visitAt(address.slice(path.length + 1), search) ?? 'unreadable';
}

/** Null: no such document can exist. */
export function visitAt(document: string, search: string): Visit | null {
  const documentId = z.uuid().safeParse(document);
  if (!documentId.success) return null;
  const params = new URLSearchParams(search);
  return { documentId: documentId.data, ...query.parse({ schema: params.get('schema'), epoch: params.get('epoch') }) };
}

export async function admitted(entrance: Entrance, request: IncomingMessage, documentId: string, patienceMs: number): Promise<Admission | 401 | 403 | 404> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('authorising took too long')), patienceMs);
  });
  try {
    const admission = await Promise.race([entrance.authorise(request, documentId), tooLate]);
    return typeof admission === 'number' || admission.documentId === documentId ? admission : 403;
  } finally {
    clearTimeout(timer);
  }
}

function refuse(socket: Duplex, status: keyof typeof reasons): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
