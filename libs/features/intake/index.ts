export { Decisions } from './decisions.service.js';
export { IntakeEntry, IntakePart } from './intake.entities.js';
export * from './intake.module.js';
export { IntakeService } from './intake.service.js';
export { Parts } from './parts.js';
