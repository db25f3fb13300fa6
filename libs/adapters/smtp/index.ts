export * from './config.js';
export * from './smtp-mailer.js';
