export { OutsideLink } from './outside-link.entity.js';
export * from './outside.module.js';
