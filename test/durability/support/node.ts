import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { z } from 'zod';
import { collabRoles, type CollabRole } from '../../../libs/contracts/collab/frames.js';
import {
  Access,
  aclVersionOf,
  CollabServer,
  PostgresDocumentStore,
  PostgresDoorbell,
  SilentDoorbell,
  type Doorbell,
  type Admission,
  type CollabSession,
  type Lapse,
  type Limits,
  type Vocabulary,
} from '../../../libs/collab/index.js';
import { SteadyClient } from '../../../libs/persistence/steady-client.js';

export const origin = 'https://raum.example';
const row = z.object({ role: z.enum(collabRoles) });

/** Rights from a table, read anew every time, as a real house does. */
export class RightsInDatabase extends Access {
  constructor(
    private readonly pool: Pool,
    private readonly lapses: ReadonlyMap<string, Lapse['why']>,
  ) {
    super();
  }

  lapsed(sessions: readonly CollabSession[]): Promise<readonly Lapse[]> {
    return Promise.resolve(
      sessions.flatMap((session) => {
        const why = this.lapses.get(session.sessionId);
        return why === undefined ? [] : [{ session, why }];
      }),
    );
  }

  async resolve(session: CollabSession, documentId: string): Promise<CollabRole | null> {
    const { rows } = await this.pool.query('select role from right_of where person_id = $1 and document_id = $2', [session.personId, documentId]);
    return rows[0] === undefined ? null : row.parse(rows[0]).role;
  }
}

export interface CollabNode {
  readonly port: number;
  readonly collab: CollabServer;
  readonly troubles: string[];
  stop(): Promise<void>;
}

export interface NodeOptions {
  readonly limits?: Partial<Limits>;
  /** Without a doorbell. */
  readonly silent?: boolean;
  /** Another one than that of PostgreSQL. */
  readonly doorbell?: Doorbell;
  readonly port?: number;
  readonly vocabulary?: Vocabulary;
  /** Sessions that are over without a word to anybody, and why. */
  readonly lapses?: ReadonlyMap<string, Lapse['why']>;
  /** Happens between the ticket and the room. */
  readonly afterAuthorising?: () => Promise<void>;
}

/** One process' worth of the house: an HTTP server with the engine attached, on its own pool. */
export async function startNode(databaseUrl: string, options: NodeOptions = {}): Promise<CollabNode> {
  const pool = new Pool({ connectionString: databaseUrl, max: 6, pipeline: true, Client: SteadyClient });
  pool.on('error', () => undefined);
  const troubles: string[] = [];
  const report = (event: string, { error }: Readonly<Record<string, unknown>>) => void troubles.push(`${event}: ${String(error)}`);
  const access = new RightsInDatabase(pool, options.lapses ?? new Map());
  const builtIn = options.silent === true ? new SilentDoorbell() : new PostgresDoorbell({ connectionString: databaseUrl }, report);
  const doorbell = options.doorbell ?? builtIn;
  const collab = new CollabServer({ store: new PostgresDocumentStore(pool), access, doorbell, report, limits: options.limits ?? {}, ...(options.vocabulary === undefined ? {} : { vocabulary: options.vocabulary }) });
  const http = createServer((request, response) => void (collab.answer(request, response) || response.end()));
  collab.attach(http, {
    path: '/collab',
    origins: [origin],
    carried: (request) => request.headers.cookie ?? null,
    authorise: async (request, documentId) => {
      const admission = await authorise(pool, access, request, documentId);
      await options.afterAuthorising?.();
      return admission;
    },
  });
  await collab.start();
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
  const stop = async () => {
    await collab.close();
    await closed(http);
    await pool.end();
  };
  return { port: (http.address() as AddressInfo).port, collab, troubles, stop };
}

const closed = (http: Server) =>
  new Promise<void>((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });

/** The cookie names fraction, person and name; a real house looks them up. The version of the rights is read before the role. */
async function authorise(pool: Pool, access: Access, request: IncomingMessage, documentId: string): Promise<Admission | 401 | 403 | 404> {
  const [fractionId, personId, name] = (request.headers.cookie ?? '').split(' ');
  if (fractionId === undefined || personId === undefined || name === undefined) return 401;
  const aclVersion = await versionOfRights(pool, fractionId, documentId);
  if (aclVersion === null) return 404;
  const session = { fractionId, documentId, personId, sessionId: `session of ${name}`, name, colour: '#336699' };
  // Only now: who holds a connection and asks for a second one may wait for itself.
  const role = await access.resolve(session, documentId);
  return role === null ? 403 : { ...session, role, aclVersion };
}

async function versionOfRights(pool: Pool, fractionId: string, documentId: string): Promise<number | null> {
  const client = await pool.connect();
  const broke = () => undefined;
  client.on('error', broke);
  try {
    await client.query('begin');
    await client.query(`select set_config('app.fraction_id', $1, true)`, [fractionId]);
    return await aclVersionOf(client, documentId);
  } finally {
    client.off('error', broke);
    client.release(true);
  }
}
