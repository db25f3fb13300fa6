export { AdoptionService } from './adoption.service.js';
export { SharesService } from './shares.service.js';
export * from './slip.module.js';
export { SlipService } from './slip.service.js';
