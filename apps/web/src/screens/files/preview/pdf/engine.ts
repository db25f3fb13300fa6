import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Fonts and tables of signs that a PDF may count on without bringing them; served from our own origin, see vite.config.ts. */
const assets = '/pdf/';

/**
 * The viewer of Mozilla's PDF.js, in the form that older tablets run too. No WebAssembly: the house's policy forbids to compile any,
 * and there is a way without it for everything.
 */
export const loadEngine = async () => {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerSrc = workerAddress;
  // The viewer looks for the engine where the line above has put it.
  const viewer = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  return { pdf, viewer };
};
export type Engine = Awaited<ReturnType<typeof loadEngine>>;

/** Only the parts that are looked at are fetched: a set of 40 MB opens as fast as a single page. */
export const openDocument = ({ pdf }: Engine, address: string) =>
  pdf.getDocument({
    url: address,
    rangeChunkSize: 131_072,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    wasmUrl: `${assets}wasm/`,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    enableXfa: false,
  });
