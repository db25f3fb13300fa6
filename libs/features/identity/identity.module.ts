import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '#persistence';
import { Attempts } from './attempts.js';
import { IdentityService } from './identity.service.js';
import { Passwords } from './passwords.js';
import { PasswordLinkMail } from './recovery/password-link-mail.js';
import { PasswordLinks } from './recovery/password-links.js';
import { sendPasswordLink } from './recovery/recovery.jobs.js';
import { SessionsService } from './sessions.service.js';
import { SignIn } from './sign-in.js';
import { tidyAccess, TidyAccess } from './tidy.js';

@Module({
  providers: [
    ...[Attempts, IdentityService, SessionsService, SignIn, PasswordLinks, PasswordLinkMail, TidyAccess],
    { provide: Passwords, useFactory: () => new Passwords() },
  ],
  exports: [Attempts, IdentityService, PasswordLinks, SessionsService, SignIn],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: PasswordLinkMail,
    private readonly tidy: TidyAccess,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sendPasswordLink, (payload) => this.mail.send(payload));
    this.jobs.handle(tidyAccess, () => this.tidy.everything());
  }
}
