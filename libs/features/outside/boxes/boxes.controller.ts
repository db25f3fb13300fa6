import { Controller } from '@nestjs/common';
import type { Request } from 'express';
import { outsideGuestRoutes as routes } from '#contracts';
import { announcedSize, partOf } from '#features/files';
import { Given, Raw, Route, type In } from '#http';
import { DropBoxService } from './drop-box.service.js';
import { HandInsService } from './hand-ins.service.js';

/** For people outside who hand something in. */
@Controller()
export class BoxesController {
  constructor(
    private readonly boxes: DropBoxService,
    private readonly handIns: HandInsService,
  ) {}

  @Route(routes.dropBox)
  dropBox(@Given() { params }: In<typeof routes.dropBox>) {
    return this.boxes.box(params.token);
  }

  @Route(routes.handIn)
  handIn(@Given() { params, query }: In<typeof routes.handIn>, @Raw() request: Request) {
    return this.boxes.handIn(params.token, { ...query, content: request, size: announcedSize(request) });
  }

  @Route(routes.beginHandIn)
  begin(@Given() { params, body }: In<typeof routes.beginHandIn>) {
    return this.handIns.begin(params.token, body);
  }

  @Route(routes.getHandIn)
  get(@Given() { params }: In<typeof routes.getHandIn>) {
    return this.handIns.get(params.token, params.upload);
  }

  @Route(routes.sendHandIn)
  async send(@Given() { params, query }: In<typeof routes.sendHandIn>, @Raw() request: Request) {
    return this.handIns.send(params.token, params.upload, { ...query, part: await partOf(request) });
  }

  @Route(routes.cancelHandIn)
  async cancel(@Given() { params }: In<typeof routes.cancelHandIn>) {
    await this.handIns.cancel(params.token, params.upload);
    return { done: true };
  }
}
