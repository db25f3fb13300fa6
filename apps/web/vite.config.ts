import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = 'http://127.0.0.1:3000';

/** The browser parses by the contracts and never draws a JSON schema of them: that part of zod, 7 kB of the first load, stays behind. */
const zodWithoutJsonSchema: Plugin = {
  name: 'zod-without-json-schema',
  apply: 'build',
  load(id) {
    if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return undefined;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
    // Schemas make these methods when they are made, hence a function that gives the one that refuses.
    return names.map((name) => `export const ${name} = () => () => { throw new Error('no JSON schemas here'); };`).join('\n');
  },
};

/** Fonts and tables of signs that the PDF viewer fetches when a document counts on them; from our own origin like all the rest. */
const pdfParts = ['cmaps', 'standard_fonts', 'wasm'];
const pdfAssets: Plugin = {
  name: 'pdf-assets',
  generateBundle() {
    for (const part of pdfParts) {
      const folder = at(`../../node_modules/pdfjs-dist/${part}`);
      // What is compiled in the browser is forbidden by the house's policy and never asked for.
      const names = readdirSync(folder).filter((name) => !name.endsWith('.wasm'));
      for (const name of names) this.emitFile({ type: 'asset', fileName: `pdf/${part}/${name}`, source: readFileSync(join(folder, name)) });
    }
  },
  configureServer(server) {
    server.middlewares.use('/pdf/', (request, response, next) => {
      const [, part, name] = /^\/(cmaps|standard_fonts|wasm)\/([\w.-]+)$/.exec(request.url ?? '') ?? [];
      if (part === undefined || name === undefined) return next();
      createReadStream(at(`../../node_modules/pdfjs-dist/${part}/${name}`)).on('error', next).pipe(response);
    });
  },
};

const sizeOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): number => (file?.type === 'asset' ? file.source.length : (file?.code.length ?? 0));

/** The service worker with the list of what it keeps; another list is another version. */
const shellWorker: Plugin = {
  name: 'shell-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const loose = readdirSync(at('public'));
    const hash = createHash('sha256');
    for (const name of loose) hash.update(readFileSync(at(`public/${name}`)));
    // Browsers with workers take woff2; what is large, or for documents only, is fetched when the network is there.
    const small = (name: string) => !name.startsWith('pdf/') && !name.endsWith('.woff') && sizeOf(bundle[name]) < 600_000;
    const built = Object.keys(bundle).filter((name) => name !== 'index.html' && small(name)).sort();
    const files = ['/', ...[...built, ...loose].map((name) => `/${name}`)];
    const version = hash.update(JSON.stringify(files)).digest('hex').slice(0, 12);
    const source = readFileSync(at('worker/shell.js'), 'utf8').replace("'__FILES__'", files.map((name) => JSON.stringify(name)).join(', ')).replace('__VERSION__', version);
    this.emitFile({ type: 'asset', fileName: 'sw.js', source });
  },
};

export default defineConfig({
  root: at('.'),
  base: '/',
  plugins: [react(), zodWithoutJsonSchema, pdfAssets, shellWorker, { ...optimizeLocales.vite({ locales: ['de-DE', 'en-US'] }), enforce: 'pre' }],
  resolve: {
    // Aliases instead of the condition `source`: react-aria-components names files under it that it does not ship.
    alias: [
      { find: /^#(contracts|motion)$/, replacement: at('../../libs/$1/index.ts') },
      { find: /^#motion\/(.+)$/, replacement: at('../../libs/motion/$1/index.ts') },
    ],
    dedupe: ['yjs', 'react', 'react-dom'],
  },
  build: { outDir: at('../../dist/web'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 700,
    // What a screen does not use of them stays out of its bundle, although all come through one door.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\/(contracts|motion)\//, sideEffects: false }] },
      // All that the first screen needs comes in one piece: forty small ones cost 5 kB more, and a round of requests.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/collab': { target: server.replace('http', 'ws'), ws: true } },
  },
});
