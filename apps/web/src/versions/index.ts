export { VersionsScreen } from './VersionsScreen.js';
