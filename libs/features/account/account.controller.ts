import { Controller, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { identityRoutes as routes } from '#contracts';
import { IdentityService, PasswordLinks, SessionsService, SignIn } from '#features/identity';
import { InvitationsService } from '#features/membership';
import { Given, MaybePerson, Person, Raw, Route, SessionCookie, type In } from '#http';
import type { PersonActor } from '#kernel';
import { deviceOf } from './device.js';
import { MeService } from './me.service.js';

const done = { done: true };

@Controller()
export class AccountController {
  constructor(
    private readonly me: MeService,
    private readonly signIn: SignIn,
    private readonly sessions: SessionsService,
    private readonly identity: IdentityService,
    private readonly links: PasswordLinks,
    private readonly invitations: InvitationsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Route(routes.me)
  whoAmI(@MaybePerson() actor: PersonActor | null) {
    return this.me.of(actor);
  }

  @Route(routes.signIn)
  async enter(@Raw() request: Request, @Res({ passthrough: true }) response: Response) {
    const person = await this.signIn.withPassword(request);
    return this.begin(person.id, request, response);
  }

  @Route(routes.signOut)
  async leave(@Person() actor: PersonActor, @Res({ passthrough: true }) response: Response) {
    await this.sessions.end(actor.sessionId);
    this.cookie.clear(response);
    return done;
  }

  @Route(routes.sessions)
  devices(@Person() actor: PersonActor) {
    return this.sessions.list(actor);
  }

  @Route(routes.signOutEverywhere)
  async leaveEverywhere(@Person() actor: PersonActor, @Res({ passthrough: true }) response: Response) {
    await this.sessions.endAll(actor.personId);
    this.cookie.clear(response);
    return done;
  }

  @Route(routes.updateMe)
  async update(@Person() actor: PersonActor, @Given() { body }: In<typeof routes.updateMe>) {
    await this.identity.update(actor, body);
    return this.me.of(actor);
  }

  @Route(routes.changePassword)
  async changePassword(@Person() actor: PersonActor, @Given() { body }: In<typeof routes.changePassword>) {
    await this.identity.changePassword(actor, body.current, body.next);
    return done;
  }

  @Route(routes.forgotPassword)
  async forgot(@Raw() request: Request, @Given() { body }: In<typeof routes.forgotPassword>) {
    await this.links.ask(body.email, request.ip ?? '');
    return done;
  }

  @Route(routes.passwordLink)
  async passwordLink(@Given() { params }: In<typeof routes.passwordLink>) {
    return { email: await this.links.emailOf(params.token) };
  }

  @Route(routes.resetPassword)
  async reset(@Raw() request: Request, @Given() { params, body }: In<typeof routes.resetPassword>, @Res({ passthrough: true }) response: Response) {
    const personId = await this.links.use(params.token, body.password);
    return this.begin(personId, request, response);
  }

  @Route(routes.invitation)
  invitation(@Given() { params }: In<typeof routes.invitation>) {
    return this.invitations.preview(params.token);
  }

  @Route(routes.acceptInvitation)
  async accept(@Raw() request: Request, @Given() { params, body }: In<typeof routes.acceptInvitation>, @Res({ passthrough: true }) response: Response) {
    const person = await this.invitations.accept(params.token, body, request.ip ?? '');
    return this.begin(person.id, request, response);
  }

  /** A new session with a new token; the one the browser had before ends. */
  private async begin(personId: string, request: Request, response: Response) {
    const former = this.cookie.read(request);
    const old = former ? await this.sessions.personOf(former) : null;
    if (old) await this.sessions.end(old.sessionId);
    const { token, expires } = await this.sessions.begin(personId, deviceOf(request.headers['user-agent'] ?? ''));
    this.cookie.set(response, token, expires);
    return this.me.of({ personId });
  }
}
