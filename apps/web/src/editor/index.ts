export { EditorScreen } from './EditorScreen.js';
