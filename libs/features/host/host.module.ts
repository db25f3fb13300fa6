import { Module } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { HealthService } from './health.service.js';
import { HostController } from './host.controller.js';
import { HostService } from './host.service.js';
import { ScannerWatch } from './scanner-watch.js';
import { SystemController } from './system.controller.js';

@Module({
  imports: [MembershipModule],
  controllers: [HostController, SystemController],
  providers: [HealthService, HostService, ScannerWatch],
})
export class HostModule {}
