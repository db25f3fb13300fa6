import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#features/identity';
import { Jobs } from '#persistence';
import { FractionsService } from './fractions.service.js';
import { InvitationMail } from './invitation-mail.js';
import { InvitationsService } from './invitations.service.js';
import { MembersService } from './members.service.js';
import { MembershipController } from './membership.controller.js';
import { sendInvitation } from './membership.jobs.js';
import { SeatsService } from './seats.service.js';

@Module({
  imports: [IdentityModule],
  controllers: [MembershipController],
  providers: [FractionsService, InvitationMail, InvitationsService, MembersService, SeatsService],
  exports: [FractionsService, InvitationsService, MembersService, SeatsService],
})
export class MembershipModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: InvitationMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sendInvitation, (payload) => this.mail.send(payload));
  }
}
