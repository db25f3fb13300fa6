import type { Request } from 'express';

const silentMs = 120_000;

/** An upload may take hours over a slow line, but a line on which nothing comes any more is let go. */
export function endWhenStalled(request: Request, afterMs = silentMs): void {
  request.setTimeout(afterMs, () => request.destroy());
  request.once('end', () => request.setTimeout(0));
}
