export * from './contracts/object-store.js';
export * from './contracts/text-extractor.js';
export * from './contracts/virus-scanner.js';
export * from './database.js';
