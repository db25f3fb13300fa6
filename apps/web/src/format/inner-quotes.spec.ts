import { innerQuotes } from './inner-quotes.js';

it('quotation marks inside of others are the single ones', () => {
  expect(`„${innerQuotes('Änderung der Vorlage „Werder“')}“`).toBe('„Änderung der Vorlage ‚Werder‘“');
});
