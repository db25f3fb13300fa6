import { noteLimits, noteRoutes, type NoteColour, type NoteShape, type NoteView } from '#contracts';
import { ApiError } from '../../../../api/api-error.js';
import { callIn } from '../../../../api/client.js';
import { showFailure } from '../../../../ui/Toast/showFailure.js';
import { bounded, nearness, pairs, type Point } from './geometry.js';
import { lettersOf, send, write, type Letter } from './outbox.js';
import { PageSheet, type Keeper, type Tool } from './sheet.js';

export interface BoardState {
  readonly tool: Tool;
  readonly colour: NoteColour;
  readonly notes: readonly NoteView[];
  readonly shared: boolean;
  readonly mayShare: boolean;
  /** Notes that are on this device only. */
  readonly waiting: number;
  readonly undoable: boolean;
}

/** What one did, so that it can be undone. */
interface Deed {
  readonly note: NoteView;
  readonly did: 'made' | 'erased';
}

const again = 10_000;
const begun: BoardState = { tool: 'read', colour: 'yellow', notes: [], shared: false, mayShare: false, waiting: 0, undoable: false };
const newId = (): string => crypto.randomUUID().replaceAll('-', '');

/** All notes on one PDF: what is drawn is kept on the device in the same moment and on the server as soon as there is one. */
export class NoteBoard implements Keeper {
  private state = begun;
  private readonly listeners = new Set<() => void>();
  private readonly sheets = new Map<number, PageSheet>();
  private readonly deeds: Deed[] = [];
  private timer: ReturnType<typeof setInterval> | undefined;
  private sending: Promise<void> = Promise.resolve();
  private version = 1;

  constructor(
    private readonly fraction: string,
    private readonly file: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): BoardState => this.state;

  async open(): Promise<void> {
    window.addEventListener('online', this.flush);
    this.timer = setInterval(this.flush, again);
    await this.read().catch(showFailure);
    this.flush();
  }

  close(): void {
    window.removeEventListener('online', this.flush);
    clearInterval(this.timer);
    for (const sheet of this.sheets.values()) sheet.close();
    this.sheets.clear();
  }

  /** A page was drawn anew: its notes lie upon it again. */
  show(page: number, element: HTMLElement): void {
    const sheet = this.sheets.get(page) ?? new PageSheet(page, this);
    this.sheets.set(page, sheet);
    sheet.lieOn(element);
    sheet.draw(this.notesOn(page));
  }

  notesOn(page: number): readonly NoteView[] {
    return this.state.notes.filter((note) => note.page === page);
  }

  take(tool: Tool): void {
    const colour = tool === 'ink' && this.state.colour === 'yellow' ? 'blue' : tool === 'highlight' ? 'yellow' : this.state.colour;
    this.set({ tool: this.state.tool === tool ? 'read' : tool, colour });
  }

  dip(colour: NoteColour): void {
    this.set({ colour });
  }

  stroke(page: number, points: readonly Point[], width: number): void {
    const flat = bounded(points, noteLimits.points).flatMap(([x, y]) => [x, y]);
    if (flat.length > 0) this.make(page, { kind: 'ink', colour: this.state.colour, width, points: flat });
  }

  highlight(page: number, boxes: readonly [number, number, number, number][], words: string): void {
    if (boxes.length > 0) this.make(page, { kind: 'highlight', colour: this.state.colour, boxes: boxes.slice(0, noteLimits.boxes), words: words.slice(0, 2_000) });
  }

  /** Takes away what the eraser touches; only what is one's own. */
  eraseAt(page: number, point: Point, reach: number): void {
    for (const note of this.notesOn(page)) if (note.mine && meets(note.shape, point, reach)) this.erase(note);
  }

  erase(note: NoteView): void {
    this.deeds.push({ note, did: 'erased' });
    this.without(note);
  }

  undo(): void {
    const last = this.deeds.pop();
    if (last?.did === 'made') this.without(last.note);
    if (last?.did === 'erased') this.with(last.note);
  }

  async share(shared: boolean): Promise<void> {
    await this.sending;
    await callIn(this.fraction, noteRoutes.share, { params: { file: this.file }, body: { shared } });
    this.set({ shared, notes: this.state.notes.map((note) => (note.mine ? { ...note, shared } : note)) });
  }

  private make(page: number, shape: NoteShape): void {
    const note: NoteView = { id: newId(), page, shape, version: this.version, shared: this.state.shared, author: '', mine: true, madeAt: new Date().toISOString() };
    this.deeds.push({ note, did: 'made' });
    this.with(note);
  }

  private with(note: NoteView): void {
    this.put([...this.state.notes, note], note.page);
    const { page, shape, shared } = note;
    this.post({ ...this.letterFor(note), keep: { page, shape, shared } });
  }

  private without(note: NoteView): void {
    this.put(this.state.notes.filter(({ id }) => id !== note.id), note.page);
    this.post({ ...this.letterFor(note), keep: null });
  }

  private letterFor({ id }: NoteView): Omit<Letter, 'keep'> {
    return { key: `${this.fraction} ${this.file} ${id}`, fraction: this.fraction, file: this.file, note: id, at: performance.timeOrigin + performance.now() };
  }

  private put(notes: readonly NoteView[], page: number): void {
    this.set({ notes });
    this.sheets.get(page)?.draw(this.notesOn(page));
  }

  private post(letter: Letter): void {
    this.set({ waiting: this.state.waiting + 1 });
    this.sending = this.sending.then(() => write(letter)).then(() => this.sendAll()).catch(showFailure);
  }

  private readonly flush = (): void => {
    this.sending = this.sending.then(() => this.sendAll()).catch(showFailure);
  };

  private async sendAll(): Promise<void> {
    try {
      for (const letter of await lettersOf(this.fraction, this.file)) if (!(await send(letter))) break;
    } catch (error) {
      await this.read();
      throw error;
    } finally {
      this.set({ waiting: (await lettersOf(this.fraction, this.file)).length });
    }
  }

  /** What the server has, and upon it what this device has not yet sent. */
  private async read(): Promise<void> {
    const params = { file: this.file };
    const known = await callIn(this.fraction, noteRoutes.list, { params }).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'offline') return null;
      throw error;
    });
    const letters = await lettersOf(this.fraction, this.file);
    const told = new Map((known?.notes ?? this.state.notes).map((note) => [note.id, note]));
    for (const { note: id, keep } of letters) {
      if (keep === null) told.delete(id);
      else told.set(id, { id, ...keep, version: known?.version ?? 1, author: '', mine: true, madeAt: new Date().toISOString() });
    }
    this.version = known?.version ?? this.version;
    const notes = [...told.values()];
    this.set({ notes, waiting: letters.length, mayShare: known?.may.share ?? false, shared: notes.some((note) => note.mine && note.shared) });
    for (const [page, sheet] of this.sheets) sheet.draw(this.notesOn(page));
  }

  private set(part: Partial<BoardState>): void {
    this.state = { ...this.state, ...part, undoable: this.deeds.length > 0 };
    for (const sheet of this.sheets.values()) sheet.hold(this.state.tool);
    for (const listener of this.listeners) listener();
  }
}

const meets = (shape: NoteShape, point: Point, reach: number): boolean =>
  shape.kind === 'ink'
    ? nearness(point, pairs(shape.points)) <= reach + shape.width
    : shape.boxes.some(([x, y, width, height]) => point[0] >= x && point[0] <= x + width && point[1] >= y && point[1] <= y + height);
