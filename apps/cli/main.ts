import { AppError, ConfigError, sentence } from '#kernel';
import { UsageError, type Command } from './command.js';
import { languageOf, wordsIn, type Language } from './words.js';

/** Each is loaded when it is called: whoever asks for help, or mistypes, does not wait for the whole house. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'migrate': async () => (await import('./database.js')).migrateCommand,
  'council create': async () => (await import('./council.js')).createCouncil,
  'host-admin create': async () => (await import('./people.js')).createHostAdmin,
  'clerk create': async () => (await import('./people.js')).createClerk,
  'fraction create': async () => (await import('./council.js')).createFraction,
  'fraction export': async () => (await import('./export/fraction-export.js')).exportFraction,
  'fraction delete': async () => (await import('./fraction-end.js')).deleteFraction,
  'host-log': async () => (await import('./host-log.js')).showHostLog,
  'keys rotate': async () => (await import('./keys.js')).rotateKeys,
  'verify': async () => (await import('./verify.js')).verifyCommand,
  'audit': async () => (await import('./database.js')).auditCommand,
};

/** As in sysexits.h. */
const wrongUsage = 64;
const wrongEnvironment = 78;

/** Only the message of a surprise: a failed statement carries the passwords of the roles with it. */
async function tell(thrown: unknown, language: Language): Promise<number> {
  if (thrown instanceof UsageError) {
    console.error(`${thrown.message}\n\n${wordsIn(language).usage}`);
    return wrongUsage;
  }
  const error = (await import('#persistence')).databaseFailure(thrown);
  if (error instanceof AppError) console.error(sentence(error.code, language, error.details));
  else console.error(error instanceof Error ? error.message : 'unknown');
  return error instanceof ConfigError ? wrongEnvironment : 1;
}

async function find(given: readonly string[]): Promise<{ command: Command; args: readonly string[] }> {
  for (const length of [2, 1]) {
    const load = commands[given.slice(0, length).join(' ')];
    if (load) return { command: await load(), args: given.slice(length) };
  }
  throw new UsageError(given.join(' '));
}

async function main(given: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(env);
  const words = wordsIn(language);
  if (given.length === 0 || given[0] === '--help') {
    console.log(words.usage);
    return given.length === 0 ? wrongUsage : 0;
  }
  try {
    const { command, args } = await find(given);
    return (await command({ args, env, words, say: (line) => console.log(line) })) ? 0 : 1;
  } catch (error) {
    return await tell(error, language);
  }
}

process.exitCode = await main(process.argv.slice(2), process.env);
