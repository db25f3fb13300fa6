export * from './amendments.js';
export * from './comments.js';
export * from './motion-routes.js';
export * from './motion.js';
export * from './step-routes.js';
export * from './suggestions.js';
export * from './versions.js';
export * from './words.js';
