export { libreOfficeConfig, type LibreOfficeConfig } from './config.js';
export { LibreOffice } from './libreoffice.js';
