import { AmendmentBeginning, AmendmentsService } from '#features/amendments';
import { MotionsService } from '#features/motions';
import { SuggestionsService } from '#features/suggestions';
import { TextsService } from '#features/texts';
import type { MemberActor } from '#kernel';
import type { Council } from './council.js';
import type { House } from './house.js';
import { elevenBenches } from './text.js';

/** Where it is proposed: what is needed of a place. */
interface Place {
  readonly house: House;
  readonly council: Council;
  actor(role: 'chair'): Promise<MemberActor>;
  motion(state?: 'draft' | 'adopted'): Promise<string>;
  within<T>(actor: MemberActor, work: () => Promise<T>): Promise<T>;
}

export async function suggestElevenBenches(place: Place, motionId?: string): Promise<{ motion: string; suggestion: string }> {
  const [chair, motion] = [await place.actor('chair'), motionId ?? (await place.motion())];
  const suggestions = place.house.part(SuggestionsService);
  const { id: suggestion } = await suggestions.begin(chair, motion);
  await place.within(chair, async () => rewritten(place, chair.personId, (await suggestions.open(chair, motion, suggestion)).documentId));
  return { motion, suggestion };
}

export async function amendToElevenBenches(place: Place): Promise<string> {
  const [chair, parent] = [await place.actor('chair'), await place.motion('adopted')];
  const { id } = await place.house.part(AmendmentBeginning).begin(chair, parent, null);
  await place.within(chair, async () => rewritten(place, chair.personId, (await place.house.part(AmendmentsService).open(chair, id)).documentId));
  await place.house.part(MotionsService).change(chair, id, { bodyId: place.council.bodyId, meetingId: place.council.meetingId });
  return id;
}

async function rewritten(place: Place, personId: string, documentId: string): Promise<void> {
  const texts = place.house.part(TextsService);
  await texts.rewrite(documentId, elevenBenches((await texts.read(documentId)).document), personId);
}
