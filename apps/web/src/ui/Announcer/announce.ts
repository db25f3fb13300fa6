type Listener = (text: string) => void;
let listener: Listener | undefined;

/** Has a sentence read out politely, without moving the focus. */
export const announce = (text: string): void => listener?.(text);

export const onAnnounce = (next: Listener): (() => void) => {
  listener = next;
  return () => {
    listener = undefined;
  };
};
