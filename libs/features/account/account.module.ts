import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '#features/identity';
import { MembershipModule } from '#features/membership';
import { Doorkeeper } from '#http';
import { AccountController } from './account.controller.js';
import { AppPasswords } from './devices/app-passwords.js';
import { DevicesController } from './devices/devices.controller.js';
import { LoginFlows } from './devices/login-flows.js';
import { HouseDoorkeeper } from './doorkeeper.js';
import { MeService } from './me.service.js';

/** Sign-in, the own person, and the doorkeeper the gate asks. */
@Global()
@Module({
  imports: [IdentityModule, MembershipModule],
  controllers: [AccountController, DevicesController],
  providers: [AppPasswords, LoginFlows, MeService, { provide: Doorkeeper, useClass: HouseDoorkeeper }],
  exports: [AppPasswords, Doorkeeper, LoginFlows],
})
export class AccountModule {}
