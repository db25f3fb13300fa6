export const outbox = {
  title: 'Outbox',
  sub: 'No e-mails leave a practice room. Here stands what would have been sent.',
  none: 'No e-mail has been written yet.',
  to: 'To: {{to}}',
  attachments: 'Attachments: {{names}}',
};
