import type { ErrorCode } from '#contracts';

export type ImportErrorCode = Extract<ErrorCode, `import_${string}`>;

/** Why a file became no draft. Nothing was created. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(
    readonly code: ImportErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
