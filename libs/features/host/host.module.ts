import { Module } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { HealthService } from './health.service.js';
import { HostController } from './host.controller.js';
import { HostService } from './host.service.js';
import { SystemController } from './system.controller.js';

@Module({
  imports: [MembershipModule],
  controllers: [HostController, SystemController],
  providers: [HealthService, HostService],
})
export class HostModule {}
