export { ClamdScanner } from './clamd-scanner.js';
export { clamdConfig, type ClamdConfig } from './config.js';
export { NoScanner } from './no-scanner.js';
