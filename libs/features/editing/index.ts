export * from './admission/editing-access.js';
export * from './editing.events.js';
export * from './editing.module.js';
export { catchUpTexts } from './following/left-behind.js';
