import { z } from 'zod';

/** A faulty environment: names every faulty variable in one message, so that an admin mends it in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Parses a slice of the environment. Every adapter brings its own slice; nothing else reads `process.env`. */
export function readConfig<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv): z.output<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(environment)'}: ${issue.message}`);
  throw new ConfigError(`These environment variables are missing or wrong:\n${faults.join('\n')}`);
}
