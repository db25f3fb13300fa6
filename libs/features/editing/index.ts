export * from './editing-access.js';
export * from './editing.events.js';
export * from './editing.module.js';
export { catchUpTexts } from './left-behind.js';
