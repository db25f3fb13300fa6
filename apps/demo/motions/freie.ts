import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** An inquiry that was answered at the last meeting. */
export const winterdienst: DemoMotion = {
  fraction: 'freie',
  kind: 'inquiry',
  by: 'vogel',
  begun: [-24, '15:00'],
  body: 'council',
  meeting: 'past',
  steps: [
    { at: [-23, '15:30'], by: 'vogel', act: 'review' },
    { at: [-23, '15:31'], by: 'vogel', act: 'consent' },
    { at: [-23, '15:35'], by: 'vogel', act: 'adopt' },
    { at: [-23, '15:36'], by: 'vogel', act: 'file' },
    { at: [-22, '09:35'], by: 'lorenz', act: 'confirm' },
    { at: [-14, '11:10'], by: 'lorenz', act: 'schedule', meeting: 'past', item: '11.2' },
    { at: [-7, '10:25'], by: 'lorenz', act: 'decide', result: 'Schriftlich beantwortet und zur Kenntnis genommen' },
  ],
  text: {
    title: 'Winterdienst auf Geh- und Radwegen',
    points: [
      'Welche Geh- und Radwege räumt die Stadt selbst, welche die Anlieger?',
      'Nach welcher Rangfolge wird bei Schneefall geräumt?',
      'Wie wird geprüft, ob Anlieger ihrer Pflicht nachkommen?',
    ],
    reasoning: ['Im vergangenen Winter waren mehrere Radwege über Tage nicht benutzbar, während die Fahrbahn daneben frei war.'],
    signatories: [sign.vogel],
  },
};

/** On its way by e-mail: nobody has opened it yet. */
export const sprechstunde: DemoMotion = {
  fraction: 'freie',
  kind: 'motion',
  by: 'vogel',
  begun: [-3, '14:10'],
  body: 'council',
  meeting: 'next',
  steps: [
    { at: [-1, '17:00'], by: 'vogel', act: 'review' },
    { at: [-1, '17:01'], by: 'vogel', act: 'consent' },
    { at: [-1, '17:10'], by: 'vogel', act: 'adopt' },
    { at: [-1, '17:12'], by: 'vogel', act: 'file', via: 'email' },
  ],
  text: {
    title: 'Bürgersprechstunde in den Ortsteilen',
    points: [
      'Die Bürgermeisterin bietet in jedem Ortsteil zweimal im Jahr eine öffentliche Sprechstunde an.',
      'Termine und Ergebnisse werden auf der Seite der Stadt veröffentlicht.',
    ],
    reasoning: [
      'Aus den Ortsteilen ist der Weg ins Rathaus weit, und viele Anliegen lassen sich im Gespräch schneller klären als im Schriftwechsel.',
      { to: 2, says: ['Wer nicht kommen kann, soll trotzdem erfahren, was besprochen wurde.'] },
    ],
    sections: { Kosten: ['Es entstehen keine zusätzlichen Kosten; genutzt werden städtische Räume.'] },
    signatories: [sign.vogel],
  },
};

/** A draft with nothing but its first thoughts. */
export const ehrenamt: DemoMotion = {
  fraction: 'freie',
  kind: 'motion',
  by: 'vogel',
  begun: [-1, '18:30'],
  body: 'council',
  steps: [],
  text: {
    title: 'Ehrenamtskarte für Musterstadt',
    points: ['Die Verwaltung erarbeitet gemeinsam mit den Vereinen einen Vorschlag für eine Ehrenamtskarte.'],
    reasoning: ['Rund 3.200 Menschen engagieren sich in Musterstadt in Vereinen, Feuerwehr und Nachbarschaft. Eine Karte mit kleinen Vergünstigungen ist ein Zeichen der Anerkennung.'],
    signatories: [sign.vogel],
  },
};
