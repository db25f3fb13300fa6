import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { uploadRoutes as routes } from '#contracts';
import { Given, Member, Raw, Route, type In } from '#http';
import { AppError, type MemberActor } from '#kernel';
import { announcedSize } from '../content/announced-size.js';
import { partSize } from '../vault/index.js';
import { UploadsService } from './uploads.service.js';

/** A part is small enough to be held, and held until its sum is known. */
async function partOf(request: Request): Promise<Buffer> {
  const size = announcedSize(request);
  if (size > partSize) throw new AppError('too_large', { limit: `${partSize} Bytes` });
  const pieces: Uint8Array[] = [];
  try {
    const body: AsyncIterable<Uint8Array> = request;
    for await (const piece of body) pieces.push(piece);
  } catch (cause) {
    throw new AppError('upload_incomplete', {}, { cause });
  }
  return Buffer.concat(pieces);
}

@Controller()
export class UploadsController {
  constructor(private readonly uploads: UploadsService) {}

  @Route(routes.begin)
  begin(@Member() actor: MemberActor, @Given() { body }: In<typeof routes.begin>) {
    return this.uploads.begin(actor, body);
  }

  @Route(routes.list)
  list(@Member() actor: MemberActor) {
    return this.uploads.list(actor);
  }

  @Route(routes.get)
  get(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.get>) {
    return this.uploads.get(actor, params.upload);
  }

  @Route(routes.send)
  async send(@Member() actor: MemberActor, @Given() { params, query }: In<typeof routes.send>, @Raw() request: Request) {
    return this.uploads.send(actor, params.upload, query.offset, await partOf(request), query.sum);
  }

  @Route(routes.cancel)
  async cancel(@Member() actor: MemberActor, @Given() { params }: In<typeof routes.cancel>) {
    await this.uploads.cancel(actor, params.upload);
    return { done: true };
  }
}
