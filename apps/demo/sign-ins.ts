import { demoPassword, people } from './people.js';

/** The sign-ins of the demo council, as `npm start` prints them. */
export function signIns(): string {
  const rows = Object.values(people).map(({ email, is }) => `  ${email.padEnd(32)} ${is}`);
  return ['Anmelden (Übungsraum Musterstadt), Passwort für alle: ' + demoPassword, ...rows].join('\n');
}
