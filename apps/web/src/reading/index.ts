export { ReadingScreen } from './ReadingScreen.js';
