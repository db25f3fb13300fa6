import { everydayRoutes, type NotificationView } from '#contracts';
import { SlipDesk } from '../slip/slip.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

it('an objection is told by name to those who lead and to who wrote the motion, not to who objects; a consent is told to nobody', async () => {
  const { id: motion } = await desk.begun('member');
  await desk.consent('deputy', motion, 'objection', 'Zu teuer');
  await desk.consent('manager', motion);
  const told = async (who: 'chair' | 'member' | 'manager' | 'deputy' | 'guest') => {
    const { items } = await desk.desks[who].ask<{ items: NotificationView[] }>(everydayRoutes.notifications, {}, desk.place.fractionId);
    return items.filter(({ motionId, kind }) => motionId === motion && kind === 'objection_raised').map(({ params }) => params.name);
  };
  expect([await told('chair'), await told('manager'), await told('member'), await told('deputy'), await told('guest')]).toEqual([
    ['Apfelbaum deputy'],
    ['Apfelbaum deputy'],
    ['Apfelbaum deputy'],
    [],
    [],
  ]);
});
