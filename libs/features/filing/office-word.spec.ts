import { Clock, must } from '#kernel';
import type { OfficeWord } from '#ports';
import { seedDemo, StoryClock } from '../../../apps/demo/index.js';
import { House } from '../../../test/support/house.js';
import { OfficeWordService } from './office-word.service.js';

let house: House;

beforeAll(async () => {
  const clock = new StoryClock();
  house = await House.open({ swaps: [[Clock, clock]] });
  await seedDemo(house.app, clock);
});
afterAll(() => house.close());

interface Sent {
  key: string;
  fraction_id: string;
  motion_id: string;
  meeting_id: string;
}

const sent = async (state: string): Promise<Sent> => {
  const [row] = await house.rows<Sent>('select f.key, f.fraction_id, m.id as motion_id, m.meeting_id from filing f join motion m on m.id = f.motion_id where m.state = $1', [state]);
  return must(row, 'not_found');
};

const slip = (motionId: string) => house.rows('select state, note from motion_step where motion_id = $1 order by position', [motionId]);

/** Said again: the queue may carry a word twice, and late. */
async function again({ key, fraction_id: fractionId, motion_id: motionId }: Sent, word: object): Promise<void> {
  const before = await slip(motionId);
  await house.part(OfficeWordService).hear({ key, fractionId, by: 'Martina Lorenz', ...word } as OfficeWord);
  expect(await slip(motionId)).toEqual(before);
}

describe('what the council office said', () => {
  it.each(['confirmed', 'decided'])('is not confirmed twice, once the motion is %s', async (state) => {
    await again(await sent(state), { kind: 'confirmed', number: 'AN/2026/0815' });
  });

  it('is not put on the agenda again after it was decided', async () => {
    const decided = await sent('decided');
    await again(decided, { kind: 'on_agenda', meetingId: decided.meeting_id, meetingName: 'Sitzung der Stadtvertretung', agendaItem: '6' });
  });

  it('is not confirmed any more when it came back', async () => {
    await again(await sent('returned'), { kind: 'confirmed', number: 'AN/2026/0815' });
  });

  it('is not heard about a motion that was withdrawn', async () => {
    await again(await sent('withdrawn'), { kind: 'returned', reason: 'Zu spät.' });
  });
});
