import { onShelfChange, type Shelf } from './shelves.js';

/** What a shelf of this device holds, read again when a page changed it; for `useSyncExternalStore`. */
export class Watched<T extends Iterable<unknown>> {
  private value: T;
  private readonly listeners = new Set<() => void>();
  private leave: (() => void) | null = null;
  private reading = false;
  private again = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly read: () => Promise<T>,
    empty: T,
  ) {
    this.value = empty;
  }

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.leave ??= onShelfChange((shelf) => (shelf === this.shelf ? void this.refresh() : undefined));
    void this.refresh();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.leave?.();
      this.leave = null;
    };
  };

  /** One reading at a time: who types changes the shelf faster than it is read. */
  private async refresh(): Promise<void> {
    this.again = true;
    if (this.reading) return;
    this.reading = true;
    try {
      while (this.again) {
        this.again = false;
        this.take(await this.read());
      }
    } finally {
      this.reading = false;
    }
  }

  /** Screens are drawn anew only for what is new. */
  private take(value: T): void {
    if (JSON.stringify([...value]) === JSON.stringify([...this.value])) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }
}
