import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** Decided at the last meeting; with a table, a plan in the text and two annexes. */
export const schulwege: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'motion',
  by: 'ahrens',
  begun: [-27, '19:10'],
  body: 'council',
  meeting: 'past',
  annexes: ['Unfallzahlen Lindenstraße.pdf', 'Lageplan Lindenschule.png'],
  steps: [
    { at: [-25, '20:05'], by: 'ahrens', act: 'review' },
    { at: [-24, '08:15'], by: 'kuehn', act: 'consent' },
    { at: [-24, '18:40'], by: 'demir', act: 'consent' },
    { at: [-23, '17:30'], by: 'demir', act: 'adopt' },
    { at: [-23, '17:34'], by: 'demir', act: 'file' },
    { at: [-22, '09:20'], by: 'lorenz', act: 'confirm' },
    { at: [-14, '11:00'], by: 'lorenz', act: 'schedule', meeting: 'past', item: '6' },
    { at: [-7, '10:15'], by: 'lorenz', act: 'decide', result: 'In geänderter Fassung beschlossen: 24 Ja, 3 Nein, 2 Enthaltungen' },
  ],
  text: {
    title: 'Sicherer Schulweg zur Lindenschule',
    points: [
      'Die Verwaltung wird beauftragt, vor der Lindenschule zwischen Mühlenweg und Gartenstraße auf beiden Seiten ein absolutes Halteverbot von 7 bis 9 Uhr einzurichten.',
      {
        point: 'Die Verwaltung prüft bis zum Ende des nächsten Quartals,',
        subPoints: [
          'ob der Überweg an der Lindenstraße mit einer Mittelinsel gesichert werden kann,',
          'welche Kosten dafür entstehen und',
          'ob Fördermittel des Landes in Anspruch genommen werden können.',
        ],
      },
      'Über das Ergebnis wird dem Ausschuss für Stadtentwicklung schriftlich berichtet.',
    ],
    reasoning: [
      'Jeden Morgen gehen rund 280 Kinder zu Fuß zur Lindenschule. Die meisten queren dabei die Lindenstraße, auf der nach der letzten Zählung gut 6.000 Fahrzeuge am Tag fahren.',
      {
        to: 1,
        says: [
          'Haltende Autos verdecken den Kindern die Sicht und den Fahrenden die Kinder. Der Elternbeirat hat die Lage vor Schulbeginn an zehn Tagen festgehalten.',
          { image: 'Lageplan Lindenschule.png', alt: 'Lageplan: Die Lindenstraße verläuft quer, oben liegt die Lindenschule, davor der Überweg ohne Mittelinsel.' },
        ],
      },
      {
        to: 2,
        says: [
          'Die Zahl der Unfälle auf diesem Abschnitt ist in drei Jahren gestiegen:',
          {
            table: [
              ['Jahr', 'Unfälle', 'davon mit Verletzten'],
              ['Vorvorjahr', '7', '2'],
              ['Vorjahr', '9', '3'],
              ['Laufendes Jahr bisher', '11', '4'],
            ],
          },
          'Eine Mittelinsel teilt den Weg in zwei kurze Strecken. Auch ältere Menschen kommen so sicherer auf die andere Seite.',
        ],
      },
      { to: 3, says: ['Ein schriftlicher Bericht erlaubt es dem Ausschuss, über den Umbau ohne weitere Nachfragen zu beraten.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Für die Beschilderung werden rund 2.400 Euro benötigt. Die Mittel sind im Ansatz „Verkehrszeichen“ vorhanden.'] },
    signatories: [sign.demir, sign.ahrens],
  },
};
