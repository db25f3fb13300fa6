export { AgendaPaper } from './agenda-paper.entity.js';
export * from './agenda.module.js';
export { AgendaService } from './agenda.service.js';
