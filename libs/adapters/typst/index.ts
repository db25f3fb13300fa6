export { TypstRenderer } from './typst-renderer.js';
