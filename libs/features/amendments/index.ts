export { Amendment } from './amendment.entity.js';
export * from './amendments.module.js';
export { AmendmentsService } from './amendments.service.js';
export { AmendmentBeginning } from './beginning.service.js';
