export * from './branches.js';
export * from './texts.module.js';
export * from './texts.service.js';
export * from './tickets.js';
