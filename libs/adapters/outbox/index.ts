export * from './outbox-mailer.js';
