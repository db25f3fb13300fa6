export * from './devices.js';
export * from './everyday.js';
export * from './host.js';
export * from './identity.js';
export * from './membership.js';
