export const outbox = {
  title: 'Postausgang',
  sub: 'In einem Übungsraum gehen keine E-Mails hinaus. Hier steht, was verschickt worden wäre.',
  none: 'Noch wurde keine E-Mail geschrieben.',
  to: 'An: {{to}}',
  attachments: 'Anhänge: {{names}}',
};
