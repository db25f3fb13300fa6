import { sentenceOf } from '../../api/api-error.js';
import { i18next } from '../../i18n/index.js';
import { toast } from './toasts.js';

/** For failures without a place of their own on the screen: the sentence as a toast. */
export const showFailure = (error: unknown): void => toast(sentenceOf(error, i18next.language === 'en' ? 'en' : 'de'), { tone: 'bad' });
