export { FilingScreen } from './FilingScreen.js';
export { ImportScreen } from './ImportScreen.js';
