import type { Role } from '#contracts';

/** What each role is called in mails and lists. */
export const roleWords: Record<Role, string> = {
  member: 'Mitglied',
  chair: 'Vorsitz',
  deputy: 'Stellvertretung',
  manager: 'Geschäftsführung',
  expert_citizen: 'Sachkundige Einwohnerin oder sachkundiger Einwohner',
  guest: 'Gast',
};
