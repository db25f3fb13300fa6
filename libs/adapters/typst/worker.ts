import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { houseFonts } from './fonts.js';
import type { Job, Outcome } from './job.js';

/** No such directory: the template can read nothing but the files handed over with the job. */
const NOWHERE = '/no-workspace';

/** Results of the last few jobs stay in the engine's cache; older ones are let go. */
const CACHE_AGE = 5;

const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: houseFonts() }] });

function run(job: Job): Outcome {
  compiler.resetShadow();
  for (const file of job.files) compiler.mapShadow(`${NOWHERE}/${file.name}`, Buffer.from(file.bytes));
  const compiled = compiler.compile({ mainFileContent: job.template });
  const document = compiled.result;
  if (!document) return { id: job.id, failure: messageOf(compiled.takeDiagnostics()) };
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: job.timestamp });
  compiler.evictCache(CACHE_AGE);
  return { id: job.id, pdf };
}

const messageOf = (error: NodeError | null): string =>
  error
    ? compiler
        .fetchDiagnostics(error)
        .map((diagnostic: { message: string }) => diagnostic.message)
        .join('; ')
    : 'unknown';

parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage(run(job));
  } catch (error) {
    parentPort?.postMessage({ id: job.id, failure: String(error) } satisfies Outcome);
  }
});
