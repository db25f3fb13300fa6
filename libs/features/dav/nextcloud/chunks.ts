import { Injectable } from '@nestjs/common';
import { ContentService } from '#features/files';
import { AppError } from '#kernel';
import { Refusal } from '../door/refusal.js';
import { header, hrefOf, type Visit } from '../door/visit.js';
import { xmlBody } from '../door/xml-body.js';
import { destinationOf } from '../headers/destination.js';
import { announcedSize } from '../headers/upload.js';
import { Putting } from '../methods/putting.js';
import { foot, head } from '../properties/multistatus.js';
import { UploadStore } from './upload-store.js';

const uploadName = /^[\w.-]{1,128}$/;
const partName = /^\d{1,16}$/;

/**
 * Uploads in pieces, in both of Nextcloud's namings: a folder for the upload, numbered pieces in it, and a move of
 * `.file` to where the whole shall lie. Whoever was cut off asks which pieces are there and goes on.
 */
@Injectable()
export class Chunks {
  constructor(
    private readonly store: UploadStore,
    private readonly putting: Putting,
    private readonly contents: ContentService,
  ) {}

  async answer(visit: Visit): Promise<void> {
    const [upload, part, ...more] = visit.path;
    const { method } = visit.request;
    if (upload === undefined || !uploadName.test(upload) || more.length > 0) throw new AppError('not_found');
    if (method === 'PROPFIND' && part === undefined) return this.list(visit, upload);
    if (visit.device.readOnly) throw new AppError('read_only');
    if (method === 'MOVE' && part === '.file') return this.join(visit, upload);
    if (part !== undefined && !partName.test(part)) throw new AppError('not_found');
    await this.change(visit, `${method} ${part === undefined ? 'upload' : 'part'}`, upload, part ?? '');
  }

  private async change(visit: Visit, deed: string, upload: string, part: string): Promise<void> {
    const { actor } = visit.device;
    if (deed === 'MKCOL upload') await this.store.begin(actor, upload);
    else if (deed === 'PUT part') await this.store.add(actor, upload, part, visit.request, announcedSize(visit));
    else if (deed === 'DELETE upload') await this.store.remove(actor, upload);
    else if (deed === 'DELETE part') await this.store.removePart(actor, upload, part);
    else throw new Refusal(405);
    visit.response.status(deed.startsWith('DELETE') ? 204 : 201).end();
  }

  private async list(visit: Visit, upload: string): Promise<void> {
    await xmlBody(visit.request);
    const parts = await this.store.parts(visit.device.actor, upload);
    const row = (href: string, kind: string, size: string) =>
      `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${kind}${size}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
    const rows = parts.map(({ name, bytes }) => row(hrefOf(visit.mount, [upload, name], false), '<d:resourcetype/>', `<d:getcontentlength>${bytes}</d:getcontentlength>`));
    const all = [row(hrefOf(visit.mount, [upload], true), '<d:resourcetype><d:collection/></d:resourcetype>', ''), ...rows].join('');
    visit.response.status(207).set({ 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${head}${all}${foot}`);
  }

  private async join(visit: Visit, upload: string): Promise<void> {
    const { actor } = visit.device;
    const there = { ...visit, mount: { prefix: visit.mount.prefix.replace('/dav/uploads/', '/dav/files/') } };
    const parts = await this.store.parts(actor, upload);
    const size = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    const announced = header(visit, 'oc-total-length');
    if (announced !== undefined && Number(announced) !== size) throw new AppError('upload_incomplete');
    const { target, isNew } = await this.putting.target(there, destinationOf(there));
    const file = await this.contents.upload(actor, { ...target, content: this.store.joined(actor, parts), size });
    await this.store.remove(actor, upload);
    visit.response.status(isNew ? 201 : 204).set(this.putting.marks(visit, file)).end();
  }
}
