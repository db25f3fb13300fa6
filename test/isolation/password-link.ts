import { PasswordLinks } from '#features/identity';
import type { Place } from '../support/place.js';

/** A link for a new password of somebody new, with the token that otherwise stands only in its mail. */
export async function openPasswordLink(place: Place): Promise<{ token: string }> {
  const person = await place.people.person(place.name('Neue'));
  return { token: await place.house.part(PasswordLinks).mint(person.id) };
}
