export * from './meetings.module.js';
export * from './meetings.service.js';
