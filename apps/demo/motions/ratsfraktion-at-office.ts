import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** An inquiry with its number from the council office. */
export const beleuchtung: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'inquiry',
  by: 'ahrens',
  begun: [-11, '18:20'],
  body: 'committee',
  meeting: 'committee',
  steps: [
    { at: [-10, '17:55'], by: 'ahrens', act: 'review' },
    { at: [-10, '21:10'], by: 'demir', act: 'consent' },
    { at: [-9, '09:05'], by: 'kuehn', act: 'consent' },
    { at: [-9, '09:30'], by: 'kuehn', act: 'adopt' },
    { at: [-9, '09:31'], by: 'kuehn', act: 'file' },
    { at: [-6, '13:15'], by: 'lorenz', act: 'confirm' },
  ],
  text: {
    title: 'Zustand der Straßenbeleuchtung in den Wohngebieten',
    points: [
      'Wie viele Leuchten sind zurzeit außer Betrieb, und seit wann?',
      { point: 'Wie lange dauert es im Durchschnitt', subPoints: ['von der Meldung bis zur ersten Prüfung und', 'von der Prüfung bis zur Reparatur?'] },
      'Wie viele Leuchten sind bereits auf LED umgestellt, und wann soll die Umstellung abgeschlossen sein?',
      'Auf welchen Wegen können Bürgerinnen und Bürger eine defekte Leuchte melden, ohne anzurufen?',
    ],
    reasoning: [
      'Aus den Ortsteilen Neuhof und Werder erreichen uns seit dem Herbst Hinweise auf dunkle Straßenzüge. Betroffen sind auch Wege zu Schulen und Haltestellen.',
      'Die Antworten sollen zeigen, ob einzelne Leitungen oder die Abläufe die Ursache sind. Wir bitten um eine schriftliche Antwort zur Sitzung des Ausschusses.',
    ],
    signatories: [sign.ahrens],
  },
};

/** Came back from the council office with a reason. */
export const freibad: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'motion',
  by: 'demir',
  begun: [-10, '12:00'],
  body: 'council',
  meeting: 'next',
  annexes: ['Besucherzahlen Freibad.txt'],
  steps: [
    { at: [-8, '15:00'], by: 'demir', act: 'review' },
    { at: [-8, '19:30'], by: 'ahrens', act: 'consent' },
    { at: [-7, '08:20'], by: 'kuehn', act: 'consent' },
    { at: [-6, '18:05'], by: 'demir', act: 'adopt' },
    { at: [-6, '18:06'], by: 'demir', act: 'file' },
    {
      at: [-3, '10:40'],
      by: 'lorenz',
      act: 'return',
      reason:
        'Für Punkt 1 fehlt ein Vorschlag zur Deckung der Mehrausgaben. Nach § 9 der Geschäftsordnung muss er im Antrag stehen. Bitte ergänzen Sie ihn und reichen Sie den Antrag bis zum Ende der Frist erneut ein.',
    },
  ],
  text: {
    title: 'Längere Öffnungszeiten im Freibad',
    points: [
      'Das Freibad öffnet in den Sommerferien täglich von 7 bis 21 Uhr.',
      'Familien mit Stadtpass zahlen für die Tageskarte höchstens 5 Euro.',
      { point: 'Die Verwaltung berichtet nach der Saison über', subPoints: ['die Zahl der Gäste je Wochentag und', 'die zusätzlichen Kosten für Aufsicht und Technik.'] },
    ],
    reasoning: [
      { to: 1, says: ['Berufstätige können das Bad zurzeit nur am Wochenende nutzen. In der vergangenen Saison war es an Werktagen nach 18 Uhr geschlossen, obwohl das Wasser noch warm und das Wetter gut war.'] },
      { to: 2, says: ['Der Eintritt für zwei Erwachsene und zwei Kinder liegt bei 13 Euro. Für Haushalte mit wenig Geld ist das viel.'] },
      { to: 3, says: ['Nach einer Saison soll die Stadtvertretung anhand von Zahlen entscheiden, ob es dabei bleibt. Die bisherigen Besucherzahlen liegen bei.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Es wird mit Mehrausgaben von rund 38.000 Euro gerechnet.'] },
    signatories: [sign.demir],
  },
};
