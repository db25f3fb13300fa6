/** Words about the others at the same text. */
export const company = {
  title: 'Wer hier ist',
  follow: 'Folgen',
  followPerson: '{{name}} folgen',
  following: 'Sie folgen {{name}}',
  followEnd: 'Nicht mehr folgen',
  followEnded: 'Sie folgen niemandem mehr.',
  notice: 'Was Sie von den anderen mitbekommen',
  quiet: 'Ruhe beim Schreiben: keine Namen im Text, keine Ansagen',
  comings: 'Ansagen, wer kommt und geht',
  paragraph: 'Ansagen, wenn jemand in meinem Absatz schreibt',
  writesHere: '{{name}} bearbeitet diesen Absatz.',
  rights: {
    read: 'Ihre Rechte haben sich geändert: Sie können diesen Text jetzt nur noch lesen.',
    comment: 'Ihre Rechte haben sich geändert: Sie können jetzt lesen und kommentieren.',
    suggest: 'Ihre Rechte haben sich geändert: Sie können jetzt lesen, kommentieren und Änderungen vorschlagen.',
    edit: 'Ihre Rechte haben sich geändert: Sie können jetzt am Text schreiben.',
    lead: 'Ihre Rechte haben sich geändert: Sie können jetzt am Text schreiben und ihn freigeben.',
  },
};
