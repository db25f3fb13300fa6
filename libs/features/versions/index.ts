export { TextVersion, TextWork } from './text-version.entity.js';
export * from './versions.module.js';
