import { Injectable } from '@nestjs/common';
import { ArrangeService, ListingService } from '#features/files';
import { AppError } from '#kernel';
import { FractionDb } from '#persistence';
import { Refusal } from '../door/refusal.js';
import type { Visit } from '../door/visit.js';
import { Guard } from '../locks/guard.js';
import { DavTree } from '../tree/dav-tree.js';
import { fileId, quoted } from '../tree/thing.js';

const hasBody = ({ request }: Visit): boolean => Number(request.get('content-length') ?? 0) > 0 || request.get('transfer-encoding') !== undefined;

/** MKCOL: a new folder. */
@Injectable()
export class Folders {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: DavTree,
    private readonly guard: Guard,
    private readonly arranging: ArrangeService,
    private readonly listing: ListingService,
  ) {}

  async make(visit: Visit): Promise<void> {
    if (hasBody(visit)) throw new Refusal(415);
    const { actor } = visit.device;
    const made = await this.db.run(actor, async () => {
      const spot = await this.tree.at(visit.path);
      const name = visit.path.at(-1);
      if (spot.thing) throw new Refusal(405);
      if (!spot.folder || name === undefined) throw new Refusal(409);
      await this.guard.pass(visit, spot, [[spot, 'thing'], [spot, 'names']]);
      const { id } = await this.arranging.createFolder(actor, name, spot.folder.id).catch(asTaken);
      return this.listing.one(actor, id);
    });
    visit.response.status(201).set({ ETag: quoted(made), 'OC-ETag': quoted(made), 'OC-FileId': fileId(made) }).end();
  }
}

/** Somebody made it in this very moment, or it is there in another case. */
function asTaken(error: unknown): never {
  throw error instanceof AppError && error.code === 'name_taken' ? new Refusal(405) : error;
}
