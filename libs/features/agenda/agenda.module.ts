import { Module } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';

/** What is on the council's agenda, for all its fractions. */
@Module({ imports: [MembershipModule], controllers: [AgendaController], providers: [AgendaService], exports: [AgendaService] })
export class AgendaModule {}
