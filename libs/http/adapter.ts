import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';

/**
 * What was answered is not answered once more. Nest does so after an interceptor that sent a file by itself; Express then
 * takes headers back that are on their way, and a 304 ends as an error in the log.
 */
export class HouseAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    return response.headersSent ? undefined : super.reply(response, body, statusCode);
  }
}
