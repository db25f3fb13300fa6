import { Module, type OnModuleInit } from '@nestjs/common';
import { FilesModule } from '#features/files';
import { IdentityModule } from '#features/identity';
import { MembershipModule } from '#features/membership';
import { Jobs } from '#persistence';
import { Doors } from './doors.js';
import { BoxesController } from './boxes/boxes.controller.js';
import { Boxes } from './boxes/boxes.js';
import { DropBoxService } from './boxes/drop-box.service.js';
import { HandInsService } from './boxes/hand-ins.service.js';
import { EntranceService } from './entrance.service.js';
import { GuestsController } from './guests.controller.js';
import { GuestsService } from './guests.service.js';
import { OutsideMail } from './outside-mail.js';
import { OutsideController } from './outside.controller.js';
import { sendPin, sendShare } from './outside.jobs.js';
import { OutsideService } from './outside.service.js';
import { Pins } from './pins.js';
import { SharedThings } from './shared-things.js';

/** Sharing with people outside of the house. */
@Module({
  imports: [IdentityModule, MembershipModule, FilesModule],
  controllers: [OutsideController, GuestsController, BoxesController],
  providers: [Boxes, Doors, DropBoxService, EntranceService, GuestsService, HandInsService, OutsideMail, OutsideService, Pins, SharedThings],
})
export class OutsideModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mail: OutsideMail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sendShare, (payload) => this.mail.sendLink(payload));
    this.jobs.handle(sendPin, (payload) => this.mail.sendPin(payload));
  }
}
