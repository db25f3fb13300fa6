import type { Abstract, INestApplicationContext, Type } from '@nestjs/common';
import { SeatsService } from '#features/membership';
import { must, type MemberActor, type OfficeActor } from '#kernel';
import type { StoryClock } from '../clock.js';
import { officeOf, type DemoCouncil } from '../council.js';
import type { FractionIds, Persons } from '../fractions.js';
import type { DemoFractionKey, DemoKey } from '../people.js';

/** The house and the people in it: everything is done by somebody, through the rooms. */
export class Stage {
  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: StoryClock,
    readonly today: Date,
    readonly council: DemoCouncil,
    readonly persons: Persons,
    private readonly fractions: FractionIds,
  ) {}

  part<T>(type: Type<T> | Abstract<T>): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** A person acting in a fraction, with the rights of the seat. */
  async member(who: DemoKey, fraction: DemoFractionKey): Promise<MemberActor> {
    return must(await this.part(SeatsService).member(this.persons[who].id, this.fractions[fraction]), 'forbidden');
  }

  get office(): OfficeActor {
    return officeOf(this.council.councilId);
  }
}
