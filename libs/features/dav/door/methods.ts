import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { Folders } from '../methods/folders.js';
import { Locking } from '../methods/locking.js';
import { Propfind } from '../methods/propfind.js';
import { Proppatch } from '../methods/proppatch.js';
import { Putting } from '../methods/putting.js';
import { Reading } from '../methods/reading.js';
import { Removing } from '../methods/removing.js';
import { Transfer } from '../methods/transfer.js';
import { Refusal } from './refusal.js';
import type { Visit } from './visit.js';

interface Method {
  /** Closed to devices that only read. */
  readonly writes: boolean;
  readonly act: (visit: Visit) => Promise<void> | void;
}

/** What programs can do with the files, by the word at the head of their request. */
@Injectable()
export class Methods {
  private readonly table: ReadonlyMap<string, Method>;

  constructor(reading: Reading, putting: Putting, folders: Folders, removing: Removing, transfer: Transfer, propfind: Propfind, proppatch: Proppatch, locking: Locking) {
    const reads = (act: Method['act']): Method => ({ writes: false, act });
    const writes = (act: Method['act']): Method => ({ writes: true, act });
    this.table = new Map([
      ['OPTIONS', reads((visit) => this.options(visit))],
      ['GET', reads((visit) => reading.get(visit))],
      ['HEAD', reads((visit) => reading.head(visit))],
      ['PROPFIND', reads((visit) => propfind.answer(visit))],
      ['PUT', writes((visit) => putting.put(visit))],
      ['MKCOL', writes((visit) => folders.make(visit))],
      ['DELETE', writes((visit) => removing.remove(visit))],
      ['COPY', writes((visit) => transfer.copy(visit))],
      ['MOVE', writes((visit) => transfer.move(visit))],
      ['PROPPATCH', writes((visit) => proppatch.answer(visit))],
      ['LOCK', writes((visit) => locking.lock(visit))],
      ['UNLOCK', writes((visit) => locking.unlock(visit))],
    ]);
  }

  get names(): string[] {
    return [...this.table.keys()];
  }

  async act(visit: Visit): Promise<void> {
    const method = this.table.get(visit.request.method);
    if (!method) {
      visit.response.set('Allow', this.names.join(', '));
      throw new Refusal(405);
    }
    if (method.writes && visit.device.readOnly) throw new AppError('read_only');
    await method.act(visit);
  }

  private options({ response }: Visit): void {
    response.status(200).set({ DAV: '1, 2', 'MS-Author-Via': 'DAV', Allow: this.names.join(', '), 'Content-Length': '0' }).end();
  }
}
