import { loadEngine, openDocument, type Engine } from './engine.js';

type Viewer = InstanceType<Engine['viewer']['PDFViewer']>;
type Bus = InstanceType<Engine['viewer']['EventBus']>;

export interface DeskState {
  readonly phase: 'opening' | 'open' | 'locked' | 'broken';
  readonly pages: number;
  readonly page: number;
  /** 1 is the size on paper. */
  readonly scale: number;
  readonly found: { readonly current: number; readonly total: number } | null;
}

/** A page as it stands on the screen; told anew whenever it is drawn again. */
export type PageListener = (page: number, element: HTMLElement) => void;

const begun: DeskState = { phase: 'opening', pages: 0, page: 1, scale: 1, found: null };
const widest = 1.5;
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** One open PDF: the engine behind React, which sees its state and tells it what to do. */
export class PdfDesk {
  private state = begun;
  private readonly listeners = new Set<() => void>();
  private viewer: Viewer | null = null;
  private bus: Bus | null = null;
  private ends: (() => Promise<void>) | null = null;
  private closed = false;
  /** As wide as the window, until somebody chooses a size. */
  private fitted = true;
  private readonly resized = new ResizeObserver(() => this.fitted && this.fit());

  constructor(
    private readonly address: string,
    private readonly onPage: PageListener,
    private readonly labelOf: (page: number) => string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DeskState => this.state;

  /** Opens into `container`, which holds one empty element for the pages. */
  async open(container: HTMLDivElement, firstPage: number): Promise<void> {
    try {
      const engine = await loadEngine();
      if (!this.closed) await this.furnish(engine, container, firstPage);
    } catch (error) {
      const locked = error instanceof Error && error.name === 'PasswordException';
      if (!this.closed) this.set({ phase: locked ? 'locked' : 'broken' });
    }
  }

  close(): void {
    this.closed = true;
    this.resized.disconnect();
    this.viewer?.cleanup();
    void this.ends?.();
  }

  goTo(page: number): void {
    if (this.viewer && page >= 1 && page <= this.state.pages) this.viewer.currentPageNumber = page;
  }

  zoom(step: 1 | -1): void {
    const { scale } = this.state;
    const next = step > 0 ? steps.find((each) => each > scale + 0.01) : steps.findLast((each) => each < scale - 0.01);
    if (!this.viewer || next === undefined) return;
    this.fitted = false;
    this.viewer.currentScale = next;
  }

  fitWidth(): void {
    this.fitted = true;
    if (this.viewer) this.viewer.currentScaleValue = 'page-width';
  }

  /** As wide as there is room, and no wider than one reads with ease. */
  private fit(): void {
    if (!this.viewer || this.state.phase !== 'open') return;
    this.viewer.currentScaleValue = 'page-width';
    if (this.viewer.currentScale > widest) this.viewer.currentScale = widest;
  }

  find(query: string, again: boolean, backwards: boolean): void {
    if (query === '') this.set({ found: null });
    this.bus?.dispatch('find', { source: this, type: again ? 'again' : '', query, highlightAll: true, caseSensitive: false, entireWord: false, findPrevious: backwards, matchDiacritics: false });
  }

  private async furnish(engine: Engine, container: HTMLDivElement, firstPage: number): Promise<void> {
    const { EventBus, PDFFindController, PDFLinkService, PDFViewer, LinkTarget } = engine.viewer;
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus, externalLinkTarget: LinkTarget.BLANK, externalLinkRel: 'noopener noreferrer' });
    const findController = new PDFFindController({ eventBus, linkService });
    // Forms and scripts of a PDF stay asleep: it is there to be read.
    const viewer = new PDFViewer({ container, eventBus, linkService, findController, annotationMode: engine.pdf.AnnotationMode.ENABLE, annotationEditorMode: engine.pdf.AnnotationEditorType.DISABLE });
    linkService.setViewer(viewer);
    [this.viewer, this.bus] = [viewer, eventBus];
    this.listen(eventBus, viewer, firstPage);
    const task = openDocument(engine, this.address);
    this.ends = () => task.destroy();
    const document = await task.promise;
    if (this.closed) return;
    viewer.setDocument(document);
    linkService.setDocument(document, null);
  }

  private listen(bus: Bus, viewer: Viewer, firstPage: number): void {
    bus.on('pagesinit', () => {
      this.set({ phase: 'open', pages: viewer.pagesCount });
      this.fit();
      this.resized.observe(viewer.container);
      if (firstPage > 1) viewer.currentPageNumber = Math.min(firstPage, viewer.pagesCount);
    });
    bus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.set({ page: pageNumber }));
    bus.on('scalechanging', ({ scale }: { scale: number }) => this.set({ scale }));
    bus.on('pagerendered', ({ pageNumber, source }: { pageNumber: number; source: { div: HTMLElement } }) => {
      source.div.setAttribute('aria-label', this.labelOf(pageNumber));
      this.onPage(pageNumber, source.div);
    });
    bus.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: { current: number; total: number } }) => this.set({ found: matchesCount }));
    bus.on('updatefindcontrolstate', ({ matchesCount }: { matchesCount: { current: number; total: number } }) => this.set({ found: matchesCount }));
  }

  private set(part: Partial<DeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
