export * from './config.js';
export * from './local-disk.js';
