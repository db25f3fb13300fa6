export { StoryClock } from './clock.js';
export { isEmpty, seedDemo } from './seed.js';
export { signIns } from './sign-ins.js';
