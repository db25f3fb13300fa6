import { Controller } from '@nestjs/common';
import { archiveRoutes as routes } from '#contracts';
import { Given, Member, Route, type In } from '#http';
import type { MemberActor } from '#kernel';
import { ArchiveService } from './archive.service.js';

@Controller()
export class ArchiveController {
  constructor(private readonly archive: ArchiveService) {}

  @Route(routes.pack)
  pack(@Member() actor: MemberActor, @Given() { query }: In<typeof routes.pack>) {
    return this.archive.pack(actor, query.items);
  }
}
