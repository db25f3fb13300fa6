export * from './facts.js';
export * from './paper.service.js';
export * from './papers.module.js';
export * from './preflight.service.js';
