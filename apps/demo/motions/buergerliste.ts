import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** Filed, and waits for the clerk. */
export const fahrraeder: DemoMotion = {
  fraction: 'buergerliste',
  kind: 'motion',
  by: 'brandt',
  begun: [-9, '16:40'],
  body: 'committee',
  meeting: 'committee',
  annexes: ['Zählung Fahrräder am Bahnhof.txt'],
  steps: [
    { at: [-6, '19:00'], by: 'brandt', act: 'review' },
    { at: [-5, '08:10'], by: 'yilmaz', act: 'consent' },
    { at: [-5, '21:35'], by: 'ahrens', act: 'consent' },
    { at: [-2, '18:20'], by: 'yilmaz', act: 'adopt' },
    { at: [-1, '08:05'], by: 'yilmaz', act: 'file' },
  ],
  text: {
    title: 'Überdachte Radabstellanlagen am Bahnhof',
    points: [
      'Am Bahnhof werden 120 überdachte Stellplätze für Fahrräder eingerichtet, davon mindestens 20 abschließbar.',
      { point: 'Bei der Planung werden berücksichtigt:', subPoints: ['Plätze für Lastenräder und Anhänger,', 'Steckdosen zum Laden und', 'eine gute Beleuchtung.'] },
      'Die Verwaltung beantragt dafür Mittel aus dem Förderprogramm des Landes.',
    ],
    reasoning: [
      { to: 1, says: ['An einem gewöhnlichen Werktag standen 164 Räder am Bahnhof, für die es 70 Bügel gibt. Die Zählung liegt bei.'] },
      { to: 2, says: ['Lastenräder versperren heute den Gehweg, weil ihnen ein Platz fehlt.'] },
      { to: 3, says: ['Das Programm übernimmt bis zu 75 Prozent der Kosten. Anträge sind bis zum Ende des Quartals möglich.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Nach Abzug der Förderung verbleiben etwa 45.000 Euro bei der Stadt.'] },
    signatories: [sign.yilmaz, sign.brandt],
  },
};

/** Urgent, confirmed on the same day, and on the agenda of the next meeting: the other fractions may amend it. */
export const bruecke: DemoMotion = {
  fraction: 'buergerliste',
  kind: 'urgent_motion',
  by: 'yilmaz',
  begun: [-5, '09:00'],
  body: 'council',
  meeting: 'next',
  steps: [
    { at: [-5, '10:30'], by: 'yilmaz', act: 'review' },
    { at: [-5, '10:32'], by: 'yilmaz', act: 'consent' },
    { at: [-5, '12:50'], by: 'brandt', act: 'consent' },
    { at: [-5, '13:05'], by: 'yilmaz', act: 'adopt' },
    { at: [-5, '13:06'], by: 'yilmaz', act: 'file' },
    { at: [-5, '15:20'], by: 'lorenz', act: 'confirm' },
    { at: [-4, '14:40'], by: 'lorenz', act: 'schedule', meeting: 'next', item: '9' },
  ],
  text: {
    title: 'Ersatzweg für die gesperrte Brücke am Mühlgraben',
    points: [
      'Bis zur Freigabe der Brücke wird ein beleuchteter Ersatzweg für den Fuß- und Radverkehr eingerichtet.',
      'Die Verwaltung berichtet in jeder Sitzung über den Stand der Reparatur.',
    ],
    reasoning: [
      'Die Brücke ist seit der Prüfung in der vergangenen Woche gesperrt. Die Dringlichkeit ergibt sich daraus, dass der Umweg zur Gesamtschule 1,4 Kilometer beträgt und auf einem Teil der Strecke ein Gehweg fehlt.',
    ],
    sections: { 'Finanzielle Auswirkungen': ['Für Beleuchtung und Absperrung werden rund 6.000 Euro benötigt.'] },
    signatories: [sign.yilmaz],
  },
};

/** In review. */
export const spielplatz: DemoMotion = {
  fraction: 'buergerliste',
  kind: 'motion',
  by: 'yilmaz',
  begun: [-4, '18:45'],
  body: 'council',
  meeting: 'later',
  steps: [
    { at: [-2, '19:15'], by: 'yilmaz', act: 'review' },
    { at: [-1, '07:40'], by: 'brandt', act: 'consent' },
  ],
  text: {
    title: 'Schatten und Trinkwasser auf Spielplätzen',
    points: [
      'Die Verwaltung legt eine Übersicht aller Spielplätze vor, auf denen Schatten oder ein Trinkbrunnen fehlt.',
      { point: 'Auf den drei meistgenutzten Spielplätzen werden vor dem Sommer', subPoints: ['Sonnensegel angebracht und', 'Trinkbrunnen aufgestellt.'] },
    ],
    reasoning: [
      { to: 1, says: ['Eine Übersicht hilft, die Mittel dort einzusetzen, wo sie am meisten bewirken.'] },
      { to: 2, says: ['An heißen Tagen sind Rutschen und Sand am Nachmittag nicht mehr nutzbar. Sonnensegel lassen sich ohne Umbau anbringen.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Je Spielplatz ist mit rund 9.000 Euro zu rechnen.'] },
    signatories: [sign.yilmaz],
  },
};

/** Withdrawn after it was filed. */
export const haltestellen: DemoMotion = {
  fraction: 'buergerliste',
  kind: 'inquiry',
  by: 'brandt',
  begun: [-21, '17:20'],
  body: 'committee',
  steps: [
    { at: [-20, '18:00'], by: 'brandt', act: 'review' },
    { at: [-20, '18:30'], by: 'ahrens', act: 'consent' },
    { at: [-19, '09:10'], by: 'yilmaz', act: 'consent' },
    { at: [-19, '17:15'], by: 'yilmaz', act: 'adopt' },
    { at: [-19, '17:16'], by: 'yilmaz', act: 'file' },
    { at: [-18, '11:30'], by: 'lorenz', act: 'confirm' },
    { at: [-11, '12:00'], by: 'yilmaz', act: 'withdraw', reason: 'Die Verwaltung hat die Fragen bereits im Bericht zum Nahverkehr beantwortet.' },
  ],
  text: {
    title: 'Barrierefreie Haltestellen im Stadtgebiet',
    points: [
      'Welche Haltestellen sind barrierefrei ausgebaut, welche nicht?',
      'In welcher Reihenfolge sollen die übrigen umgebaut werden?',
      'Welche Fördermittel hat die Stadt dafür beantragt?',
    ],
    reasoning: ['Nach dem Gesetz soll der Nahverkehr vollständig barrierefrei sein. Menschen mit Rollstuhl oder Kinderwagen müssen planen können, wo sie ein- und aussteigen.'],
    signatories: [sign.brandt],
  },
};
