export * from './build-house.js';
export * from './config.js';
export * from './doors.js';
