export * from './council.entity.js';
export * from './host.module.js';
export * from './host.service.js';
