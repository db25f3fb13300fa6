type EventClass<E extends object> = new (...args: never[]) => E;
type Listener = (event: object) => Promise<void>;

/**
 * What happened, told inside the transaction in which it happened: a listener that fails takes the change back with it.
 * Rooms emit their own event classes; notifications, search and audit listen and are called by none.
 */
export class Events {
  private readonly listeners = new Map<unknown, Listener[]>();

  on<E extends object>(kind: EventClass<E>, listener: (event: E) => Promise<void>): void {
    const guarded: Listener = async (event) => {
      if (event instanceof kind) await listener(event);
    };
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), guarded]);
  }

  async emit(event: object): Promise<void> {
    for (const listener of this.listeners.get(event.constructor) ?? []) await listener(event);
  }
}
