export * from './agenda.js';
export * from './office.js';
