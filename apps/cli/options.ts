import { parseArgs, type ParseArgsConfig } from 'node:util';
import { z } from 'zod';
import { UsageError } from './command.js';

type Fields = Record<string, z.ZodType>;

const isList = (field: z.ZodType): boolean => field instanceof z.ZodDefault && field.unwrap() instanceof z.ZodArray;

function given(args: readonly string[], fields: Fields): Record<string, unknown> {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { type: 'string' as const, multiple: isList(field) }]),
  );
  try {
    return { ...parseArgs({ args: [...args], options }).values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'unreadable options');
  }
}

/** Who does it, as it will stand in the log: a name, not the account of a container. */
export const operator = z.string().trim().min(2).max(120);

/** The options after a command, such as `--name Musterstadt`; a field with an array as default may be given several times. */
export function readOptions<F extends Fields>(args: readonly string[], fields: F): z.output<z.ZodObject<F>> {
  const parsed = z.object(fields).safeParse(given(args, fields));
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('\n'));
}
