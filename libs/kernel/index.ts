export * from './actor.js';
export * from './clock.js';
export * from './config.js';
export * from './errors.js';
export * from './events.js';
export * from './in-order.js';
export * from './together.js';
export * from './secrets.js';
