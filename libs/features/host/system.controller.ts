import { Controller } from '@nestjs/common';
import { systemRoutes as routes } from '#contracts';
import { Installation } from '#features/account';
import { openApi, Route } from '#http';
import { AppError } from '#kernel';
import { GlobalDb } from '#persistence';
import { HealthService } from './health.service.js';

interface OutboxRow {
  id: string;
  to_address: string;
  subject: string;
  text: string;
  attachments: string[];
  created_at: Date;
}

@Controller()
export class SystemController {
  constructor(
    private readonly health: HealthService,
    private readonly installation: Installation,
    private readonly db: GlobalDb,
  ) {}

  @Route(routes.health)
  brief() {
    return this.health.brief();
  }

  @Route(routes.openapi)
  describe() {
    return openApi(this.installation.name, this.installation.version);
  }

  /** Mails hold links that open doors: only a demo shows them. */
  @Route(routes.outbox)
  async outbox() {
    if (!this.installation.demo) throw new AppError('not_found');
    const rows = await this.db.query<OutboxRow>('select * from outbox_mail order by created_at desc limit 200');
    return {
      items: rows.map(({ id, to_address: to, subject, text, attachments, created_at: at }) => ({ id, to, subject, text, attachments, at: at.toISOString() })),
    };
  }
}
