export { Suggestion } from './suggestion.entity.js';
export * from './suggestion.events.js';
export * from './suggestions.module.js';
export { SuggestionsService } from './suggestions.service.js';
