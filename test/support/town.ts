import type { Person } from '#features/identity';
import { newCouncil, type Council } from './council.js';
import type { House } from './house.js';
import { People } from './people.js';
import { Place } from './place.js';

/** Two rivals in one council, a third fraction in another council of the same installation, and who stands between them. */
export interface Town {
  readonly house: House;
  readonly people: People;
  readonly own: Place;
  readonly rival: Place;
  readonly elsewhere: Place;
  readonly host: Person;
  /** Chairs both rivals: passes every gate of both, and still sees only the one in the path. */
  readonly between: Person;
}

export async function newTown(house: House): Promise<Town> {
  const people = new People(house);
  const [here, there] = [await newCouncil(house, people, 'Musterstadt'), await newCouncil(house, people, 'Nachbarort')];
  const own = await newPlace(house, people, here, 'Apfelbaum');
  const rival = await newPlace(house, people, here, 'Birnbaum');
  const elsewhere = await newPlace(house, people, there, 'Kirschbaum');
  const between = await people.person('Grenzgängerin');
  for (const { fractionId } of [own, rival, elsewhere]) await people.seat(fractionId, between, 'chair');
  return { house, people, own, rival, elsewhere, between, host: await people.person('Haustechnik', { hostAdmin: true }) };
}

export async function newPlace(house: House, people: People, council: Council, mark: string, settings: object = {}): Promise<Place> {
  const [fraction] = await house.rows<{ id: string }>(
    `insert into fraction (council_id, name, short_name, colour, quota_bytes, settings) values ($1, $2, $3, '#336699', 100000000, $4) returning id`,
    [council.id, `Fraktion ${mark}`, mark, JSON.stringify(settings)],
  );
  const fractionId = fraction?.id ?? '';
  const persons = await people.everyRole(fractionId, (role) => `${mark} ${role}`);
  return new Place(house, people, council, fractionId, mark, persons);
}
