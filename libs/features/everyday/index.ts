export * from './everyday.module.js';
