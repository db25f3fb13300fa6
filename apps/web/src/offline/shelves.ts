export const shelves = ['answers', 'copies', 'unconfirmed', 'rescued'] as const;
export type Shelf = (typeof shelves)[number];

const listeners = new Set<(shelf: Shelf) => void>();
let channel: BroadcastChannel | undefined;

/** To the other pages of this device, opened when there is something to hear or to say: an open line keeps a process alive. */
const line = (): BroadcastChannel => {
  if (channel !== undefined) return channel;
  channel = new BroadcastChannel('fraktionsraum-shelves');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const shelf = shelves.find((each) => each === data);
    if (shelf !== undefined) for (const listener of listeners) listener(shelf);
  };
  return channel;
};

/** Called with the shelf on which a page of this device put something or took something away. */
export const onShelfChange = (listener: (shelf: Shelf) => void): (() => void) => {
  listeners.add(listener);
  line();
  return () => void listeners.delete(listener);
};

/** Tells every page of this device that something changed on the shelf. */
export const tell = (shelf: Shelf): void => {
  for (const listener of listeners) listener(shelf);
  line().postMessage(shelf);
};
