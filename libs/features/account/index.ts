export * from './account.module.js';
export * from './installation.js';
export { AppPassword } from './devices/app-password.entity.js';
export { AppPasswords, type Device } from './devices/app-passwords.js';
export { LoginFlows } from './devices/login-flows.js';
