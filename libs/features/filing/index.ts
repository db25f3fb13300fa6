export { hearOffice } from './filing.jobs.js';
export * from './filing.module.js';
export { FilingService } from './filing.service.js';
