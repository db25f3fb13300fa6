import { errors, type ErrorCode } from '#contracts';

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An expected failure with a name: what the caller may be told. Everything else is a surprise and crashes loudly. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${code}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`, options);
  }

  get status(): number {
    return errors[this.code].status;
  }
}

/** The sentence for a person, with `{name}` filled from the details. */
export function sentence(code: ErrorCode, language: 'de' | 'en', details: ErrorDetails = {}): string {
  return errors[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

/** Throws `code` unless the value is there; returns it narrowed. */
export function must<T>(value: T | null | undefined, code: ErrorCode, details: ErrorDetails = {}): T {
  if (value === null || value === undefined) throw new AppError(code, details);
  return value;
}
