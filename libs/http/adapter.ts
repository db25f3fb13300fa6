import { ExpressAdapter } from '@nestjs/platform-express';
import type { Server } from 'node:http';
import type { Response } from 'express';

/** With what open texts may take before, well within the thirty seconds that `compose.yml` gives. */
const graceMs = 7_000;

/**
 * What was answered is not answered once more. Nest does so after an interceptor that sent a file by itself; Express then
 * takes headers back that are on their way, and a 304 ends as an error in the log.
 */
export class HouseAdapter extends ExpressAdapter {
  /** Requests under way may end; what takes longer, an upload of gigabytes, is cut and goes on with the next server. */
  override async close(): Promise<void> {
    const server: Server | undefined = this.httpServer;
    const cut = setTimeout(() => server?.closeAllConnections(), graceMs);
    await super.close();
    clearTimeout(cut);
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    return response.headersSent ? undefined : super.reply(response, body, statusCode);
  }
}
