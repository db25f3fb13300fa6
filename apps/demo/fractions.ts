import type { INestApplicationContext } from '@nestjs/common';
import { IdentityService, type Person } from '#features/identity';
import { Fraction, SeatsService } from '#features/membership';
import { houseActor } from '#kernel';
import { FractionDb, GlobalDb } from '#persistence';
import { instantOf } from './days.js';
import { demoPassword, fractions, people, type DemoFraction, type DemoFractionKey, type DemoKey } from './people.js';
import { settings } from './settings.js';

export type Persons = Readonly<Record<DemoKey, Person>>;
export type FractionIds = Readonly<Record<DemoFractionKey, string>>;

const quotaBytes = 5_000_000_000;
/** Until when a guest may look in, in working days. */
const guestDays = 30;

export async function seedPeople(app: INestApplicationContext): Promise<Persons> {
  const identity = app.get(IdentityService, { strict: false });
  const register = (key: DemoKey) => identity.register(null, people[key].email, people[key].name, demoPassword);
  const [ahrens, demir, kuehn, roth, yilmaz] = await Promise.all([register('ahrens'), register('demir'), register('kuehn'), register('roth'), register('yilmaz')]);
  const [brandt, vogel, lorenz, weber] = await Promise.all([register('brandt'), register('vogel'), register('lorenz'), register('weber')]);
  return { ahrens, demir, kuehn, roth, yilmaz, brandt, vogel, lorenz, weber };
}

export async function seedFractions(app: INestApplicationContext, councilId: string, persons: Persons, today: Date): Promise<FractionIds> {
  const repo = app.get(GlobalDb, { strict: false }).repo(Fraction);
  const found = async (key: DemoFractionKey): Promise<string> => {
    const { name, shortName, colour, seats } = fractions[key];
    const fraction = repo.create({ councilId, name, shortName, colour, quotaBytes, usedBytes: 0 });
    fraction.settings = settings[key];
    const { id } = await repo.save(fraction);
    await seat(app, id, seats, persons, today);
    return id;
  };
  return { ratsfraktion: await found('ratsfraktion'), buergerliste: await found('buergerliste'), freie: await found('freie') };
}

function seat(app: INestApplicationContext, fractionId: string, seats: DemoFraction['seats'], persons: Persons, today: Date): Promise<void> {
  const directory = app.get(SeatsService, { strict: false });
  return app.get(FractionDb, { strict: false }).run(houseActor(fractionId, 'Einrichtung'), async () => {
    for (const [key, role] of seats) await directory.take(persons[key].id, role, role === 'guest' ? instantOf(today, [guestDays, '22:00']) : null);
  });
}
