export * from './permissions.js';
export * from './problem.js';
export * from './route.js';
export * from './shapes.js';
export * from './system.js';
