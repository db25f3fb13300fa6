import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** On the agenda of the next meeting. */
export const baeume: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'motion',
  by: 'kuehn',
  begun: [-17, '10:00'],
  body: 'council',
  meeting: 'next',
  annexes: ['Standorte Baumpflanzungen.md'],
  steps: [
    { at: [-16, '11:20'], by: 'kuehn', act: 'review' },
    { at: [-16, '19:45'], by: 'ahrens', act: 'consent' },
    { at: [-15, '07:50'], by: 'demir', act: 'consent' },
    { at: [-13, '16:10'], by: 'kuehn', act: 'adopt' },
    { at: [-13, '16:12'], by: 'kuehn', act: 'file' },
    { at: [-12, '08:45'], by: 'lorenz', act: 'confirm' },
    { at: [-4, '14:30'], by: 'lorenz', act: 'schedule', meeting: 'next', item: '8' },
  ],
  text: {
    title: 'Fünfzig neue Bäume für die Innenstadt',
    points: [
      'Die Stadt pflanzt in den nächsten beiden Pflanzzeiten mindestens 50 Bäume im Gebiet zwischen Markt, Bahnhof und Stadtgraben.',
      {
        point: 'Bei der Auswahl der Standorte werden bevorzugt:',
        subPoints: ['Plätze ohne Schatten,', 'Schulhöfe und Haltestellen sowie', 'Lücken in vorhandenen Baumreihen.'],
      },
      'Gepflanzt werden Arten, die Hitze und Trockenheit vertragen. Die Verwaltung legt dazu eine Liste vor.',
      'Für jeden Baum wird die Pflege in den ersten drei Jahren gesichert; Patenschaften werden angeboten.',
    ],
    reasoning: [
      'Auf dem Markt wurden im vergangenen Sommer an elf Tagen mehr als 35 Grad gemessen. Bäume senken die Temperatur auf der Straße spürbar und halten Regenwasser zurück.',
      { to: 1, says: ['Seit dem Umbau der Bahnhofstraße sind 23 Bäume gefällt und 9 nachgepflanzt worden. Die Zahl von 50 gleicht das aus und schafft an den heißesten Stellen Schatten.'] },
      { to: 2, says: ['Eine erste Liste möglicher Standorte liegt als Anlage bei. Leitungen im Boden sind darin noch nicht berücksichtigt.'] },
      { to: 3, says: ['Geeignet sind nach den Erfahrungen anderer Städte zum Beispiel:', { list: ['Feldahorn,', 'Hopfenbuche,', 'Silberlinde und', 'Zerreiche.'] }] },
      { to: 4, says: ['Junge Bäume vertrocknen meist im zweiten Sommer. Wer in der Nähe wohnt, sieht das zuerst.'] },
    ],
    sections: {
      'Finanzielle Auswirkungen': [
        'Je Baum ist mit etwa 1.900 Euro für Pflanzung und Anwuchspflege zu rechnen.',
        {
          table: [
            ['Jahr', 'Bäume', 'Kosten'],
            ['Erste Pflanzzeit', '25', '47.500 Euro'],
            ['Zweite Pflanzzeit', '25', '47.500 Euro'],
          ],
        },
      ],
    },
    signatories: [sign.demir],
  },
};
