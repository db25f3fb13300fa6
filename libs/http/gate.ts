import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { granted, type Permission, type Route } from '#contracts';
import { AppError, must, type MemberActor, type PersonActor } from '#kernel';
import { Doorkeeper, passageOf, type Door } from './door.js';
import { checkOrigin } from './origin.js';
import { parseInput } from './parse-input.js';
import { ROUTE } from './route.decorator.js';
import { OutsideCookie, SessionCookie } from './session-cookie.js';
import { endWhenStalled } from './stall.js';

const nobody: Door = { person: null, member: null, office: null, outside: null };

/** The one permission check of the house: every request passes here before any handler. */
@Injectable()
export class Gate implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly doorkeeper: Doorkeeper,
    private readonly cookie: SessionCookie,
    private readonly outsideCookie: OutsideCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<Route | undefined>(ROUTE, context.getHandler());
    if (!route) throw new AppError('forbidden');
    const request = context.switchToHttp().getRequest<Request>();
    checkOrigin(request, this.cookie.publicOrigin);
    const passage = passageOf(request);
    passage.door = await this.open(route.requires, request);
    passage.input = parseInput(route, request);
    // Whoever sends a file holds a line; none is held for nothing.
    if (route.body === 'bytes') endWhenStalled(request);
    return true;
  }

  private async open(requires: Permission, request: Request): Promise<Door> {
    if (requires === 'link:filing') return this.byLink(request);
    if (requires === 'link:share') return this.byShare(request);
    const person = await this.personOf(request);
    if (requires === 'public') return { ...nobody, person };
    const signedIn = must(person, 'not_signed_in');
    if (requires === 'person') return { ...nobody, person: signedIn };
    if (requires === 'host:manage') return this.asHost(signedIn);
    if (requires === 'office:intake') return { ...nobody, person: signedIn, office: must(await this.doorkeeper.office(signedIn), 'forbidden') };
    const member = await this.seatOf(signedIn, request);
    if (!granted[member.role].some((permission) => permission === requires)) throw new AppError('forbidden');
    return { ...nobody, person: signedIn, member };
  }

  private async personOf(request: Request): Promise<PersonActor | null> {
    const token = this.cookie.read(request);
    return token ? this.doorkeeper.person(token) : null;
  }

  private async asHost(person: PersonActor): Promise<Door> {
    if (!(await this.doorkeeper.isHost(person.personId))) throw new AppError('forbidden');
    return { ...nobody, person };
  }

  /** A fraction one does not belong to looks like one that does not exist. */
  private async seatOf(person: PersonActor, request: Request): Promise<MemberActor> {
    const fraction = request.params['fraction'];
    if (typeof fraction !== 'string' || !/^[0-9a-f-]{36}$/.test(fraction)) throw new AppError('not_found');
    return must(await this.doorkeeper.seat(person.personId, fraction), 'not_found');
  }

  private async byLink(request: Request): Promise<Door> {
    const token = request.params['token'];
    if (typeof token !== 'string') throw new AppError('link_invalid');
    return { ...nobody, office: must(await this.doorkeeper.filingLink(token), 'link_invalid') };
  }

  /** Two keys: the link in the address, and the session that began with a PIN. */
  private async byShare(request: Request): Promise<Door> {
    const token = request.params['token'];
    if (typeof token !== 'string') throw new AppError('share_closed');
    const outside = must(await this.doorkeeper.share(token, this.outsideCookie.read(request)), 'share_closed');
    if (outside === 'pin_needed') throw new AppError('pin_needed');
    return { ...nobody, outside };
  }
}
