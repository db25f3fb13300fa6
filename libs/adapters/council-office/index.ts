export * from './council-office.js';
