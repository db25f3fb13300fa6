export * from './email-filing.js';
