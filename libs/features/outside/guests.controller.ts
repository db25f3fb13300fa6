import { Controller, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { outsideGuestRoutes as routes } from '#contracts';
import { Given, Outside, OutsideCookie, Raw, Route, type In } from '#http';
import type { OutsideActor } from '#kernel';
import { EntranceService } from './entrance.service.js';
import { GuestsService } from './guests.service.js';
import { Pins } from './pins.js';

const done = { done: true };

/** For people outside. */
@Controller()
export class GuestsController {
  constructor(
    private readonly entrance: EntranceService,
    private readonly guests: GuestsService,
    private readonly pins: Pins,
    private readonly cookie: OutsideCookie,
  ) {}

  @Route(routes.door)
  door(@Given() { params }: In<typeof routes.door>, @Raw() request: Request) {
    return this.entrance.look(params.token, this.cookie.read(request));
  }

  @Route(routes.pin)
  async pin(@Given() { params }: In<typeof routes.pin>, @Raw() request: Request) {
    await this.entrance.askForPin(params.token, request.ip ?? '');
    return done;
  }

  @Route(routes.signIn)
  async signIn(@Given() { params, body }: In<typeof routes.signIn>, @Res({ passthrough: true }) response: Response) {
    const { token, expires } = await this.entrance.signIn(params.token, body.pin);
    this.cookie.set(response, token, expires);
    return done;
  }

  @Route(routes.signOut)
  async signOut(@Outside() outside: OutsideActor, @Raw() request: Request, @Res({ passthrough: true }) response: Response) {
    await this.guests.signedOut(outside);
    await this.pins.endSession(this.cookie.read(request) ?? '');
    this.cookie.clear(response);
    return done;
  }

  @Route(routes.content)
  content(@Outside() outside: OutsideActor, @Given() { query }: In<typeof routes.content>) {
    return this.guests.content(outside, query.folder);
  }

  @Route(routes.download)
  download(@Outside() outside: OutsideActor, @Given() { params }: In<typeof routes.download>, @Raw() request: Request) {
    return this.guests.download(outside, params.file, { range: request.get('range'), ifRange: request.get('if-range') });
  }
}
