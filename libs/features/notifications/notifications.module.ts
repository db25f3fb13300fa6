import { Module, type OnModuleInit } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { Jobs } from '#persistence';
import { planDigests, sendDigest } from './digest/digest.jobs.js';
import { Digest } from './digest/digest.service.js';
import { NotificationListener } from './listener.js';
import { NotificationsService } from './notifications.service.js';

@Module({ imports: [MembershipModule], providers: [Digest, NotificationListener, NotificationsService], exports: [NotificationsService] })
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly digest: Digest,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(planDigests, () => this.digest.plan());
    this.jobs.handle(sendDigest, (payload) => this.digest.send(payload));
  }
}
