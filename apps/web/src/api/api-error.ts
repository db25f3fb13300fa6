import { errors, isErrorCode, type ErrorCode } from '#contracts';

export type FailureCode = ErrorCode | 'offline';
export type Details = Readonly<Record<string, string | number>>;

const offline = {
  de: 'Der Server ist nicht erreichbar. Gespeichertes ist sicher. Bitte prüfen Sie Ihre Verbindung.',
  en: 'The server cannot be reached. What was saved is safe. Please check your connection.',
};

/** An expected failure of a call; `sentence` is what a person is told. */
export class ApiError extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: Details = {},
    readonly requestId = '',
  ) {
    super(code);
  }

  sentence(language: 'de' | 'en'): string {
    const text: string = this.code === 'offline' ? offline[language] : errors[this.code][language];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(this.details[name] ?? '–'));
  }

  /** Whether waiting helps: then the caller may try again by itself. */
  get passing(): boolean {
    return this.code === 'database_down' || this.code === 'busy' || this.code === 'offline';
  }
}

export const codeOf = (code: string): ErrorCode => (isErrorCode(code) ? code : 'internal');

/** The sentence for anything that was thrown; surprises get the general one. */
export const sentenceOf = (error: unknown, language: 'de' | 'en'): string =>
  (error instanceof ApiError ? error : new ApiError('internal')).sentence(language);
