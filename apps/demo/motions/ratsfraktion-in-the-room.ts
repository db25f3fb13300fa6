import type { DemoMotion } from '../story.js';
import { sign } from './signatories.js';

/** Adopted, and waits to be filed. */
export const ratsarbeit: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'motion',
  by: 'kuehn',
  begun: [-6, '09:15'],
  body: 'council',
  meeting: 'next',
  steps: [
    { at: [-5, '10:00'], by: 'kuehn', act: 'review' },
    { at: [-5, '18:25'], by: 'demir', act: 'consent' },
    { at: [-4, '20:50'], by: 'ahrens', act: 'consent' },
    { at: [-2, '16:45'], by: 'demir', act: 'adopt' },
  ],
  text: {
    title: 'Sitzungsunterlagen früher und ohne Papier',
    points: [
      'Einladungen, Vorlagen und Niederschriften aller Gremien werden spätestens zehn Tage vor der Sitzung im Ratsinformationssystem bereitgestellt.',
      'Wer weiterhin Papier wünscht, erhält es auf Anfrage und ohne Begründung.',
      {
        point: 'Die Verwaltung prüft bis zum Ende des Halbjahres,',
        subPoints: [
          'wie Sitzungsräume mit einem Gastzugang zum Internet ausgestattet werden können,',
          'wie Fraktionen ihre Unterlagen sicher und gemeinsam bearbeiten können und',
          'welche Kosten dafür entstehen.',
        ],
      },
    ],
    reasoning: [
      { to: 1, says: ['Umfangreiche Vorlagen erreichen die Mitglieder der Ausschüsse oft erst wenige Tage vorher. Wer neben dem Beruf ehrenamtlich arbeitet, braucht dafür ein Wochenende mehr.'] },
      { to: 2, says: ['Die Umstellung soll niemanden ausschließen. Jedes Mitglied wählt selbst.'] },
      { to: 3, says: ['Zurzeit liegen Entwürfe auf privaten Geräten und in privaten Postfächern. Eine Lösung der Stadt wäre sicherer und leichter zu pflegen.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Der Prüfauftrag wird mit vorhandenem Personal erfüllt. Bei Druck und Porto wird mit Einsparungen gerechnet.'] },
    signatories: [sign.demir],
  },
};

/** In review: one consent, one objection, one word still open; a guest reads along. */
export const buecherei: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'motion',
  by: 'demir',
  begun: [-5, '17:00'],
  body: 'council',
  meeting: 'next',
  annexes: ['Nutzung der Stadtbücherei.pdf'],
  steps: [
    { at: [-3, '18:10'], by: 'demir', act: 'review' },
    { at: [-3, '18:12'], by: 'demir', act: 'consent' },
    { at: [-3, '18:15'], by: 'demir', act: 'share', to: 'roth' },
    {
      at: [-2, '09:40'],
      by: 'kuehn',
      act: 'objection',
      word: 'Punkt 2 ist mit dem Personal der Bücherei noch nicht besprochen. Ich schlage vor, daraus einen Prüfauftrag zu machen.',
    },
    {
      at: [-2, '11:05'],
      by: 'roth',
      act: 'comment',
      on: 'in der ersten und letzten Stunde ohne Personal',
      says: 'In Nachbarstädten gilt dafür eine Altersgrenze von 16 Jahren. Soll das hier auch so sein?',
      replies: [['demir', 'Guter Hinweis. @Sabine Kühn, kannst du das mit der Leitung der Bücherei klären?']],
    },
    { at: [-1, '19:30'], by: 'ahrens', act: 'comment', says: 'Die Begründung ist gut zu lesen. Ein Satz zu den Kosten der Heizung würde sie noch stärker machen.' },
  ],
  text: {
    title: 'Stadtbücherei: länger offen, auch am Samstag',
    points: [
      'Die Stadtbücherei öffnet an zwei Werktagen bis 20 Uhr.',
      'An Samstagen ist sie von 10 bis 15 Uhr geöffnet, in der ersten und letzten Stunde ohne Personal.',
      'Die Jahresgebühr für Jugendliche bis 21 Jahre entfällt.',
    ],
    reasoning: [
      'Die Bücherei ist der einzige Ort in der Innenstadt, an dem man sich aufhalten kann, ohne etwas zu kaufen.',
      { to: 1, says: ['Die heutigen Zeiten enden um 18 Uhr. Wer arbeitet oder eine Ausbildung macht, kommt kaum hinein.'] },
      { to: 2, says: ['Die Selbstverbuchung ist seit zwei Jahren in Betrieb. Andere Büchereien dieser Größe öffnen damit schon heute zeitweise ohne Personal.'] },
      { to: 3, says: ['Die Einnahmen aus dieser Gebühr betrugen zuletzt 1.860 Euro im Jahr.'] },
    ],
    sections: { 'Finanzielle Auswirkungen': ['Für die zusätzlichen Stunden werden rund 14.000 Euro im Jahr benötigt.'] },
    signatories: [sign.demir],
  },
};

const spielplatz = (points: readonly string[]): string =>
  ['Spielplatzplanung Werder', `Beschlussvorschlag:\n${points.map((point, index) => `${index + 1}. ${point}`).join('\n')}`, 'Begründung:\nDer Spielplatz am Werder ist abgenutzt und muss erneuert werden.'].join('\n\n');

/** A draft that is still being written. */
export const spielplatzAenderung: DemoMotion = {
  fraction: 'ratsfraktion',
  kind: 'amendment',
  by: 'ahrens',
  begun: [-2, '20:20'],
  body: 'committee',
  meeting: 'committee',
  steps: [],
  amends: {
    number: '2026/118',
    before: spielplatz([
      'Der Spielplatz am Werder wird im Jahr 2027 neu angelegt.',
      'Der Boden unter den Geräten besteht aus Holzhackschnitzeln.',
      'Die Verwaltung beteiligt die Kinder des Stadtteils an der Auswahl der Geräte.',
    ]),
    after: spielplatz([
      'Der Spielplatz am Werder wird im Jahr 2027 neu angelegt.',
      'Der Boden unter den Geräten besteht aus einem ebenen, mit dem Rollstuhl befahrbaren Belag.',
      'Die Verwaltung beteiligt die Kinder des Stadtteils an der Auswahl der Geräte.',
      'Mindestens ein Spielgerät kann von Kindern mit und ohne Behinderung gemeinsam genutzt werden.',
    ]),
  },
  text: {
    title: 'Änderung der Vorlage „Spielplatzplanung Werder“',
    points: [
      'In Beschlusspunkt 2 wird das Wort „Holzhackschnitzeln“ durch die Wörter „einem ebenen, mit dem Rollstuhl befahrbaren Belag“ ersetzt.',
      'Nach Beschlusspunkt 3 wird folgender Beschlusspunkt 4 eingefügt: „Mindestens ein Spielgerät kann von Kindern mit und ohne Behinderung gemeinsam genutzt werden.“',
    ],
    reasoning: ['Der Spielplatz wird neu angelegt. Barrieren jetzt zu vermeiden, ist deutlich günstiger, als sie später zu beseitigen.'],
    signatories: [],
  },
};
