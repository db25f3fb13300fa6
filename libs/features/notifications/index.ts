export { planDigests } from './digest/digest.jobs.js';
export { Notification } from './notification.entity.js';
export * from './notifications.module.js';
export * from './notifications.service.js';
