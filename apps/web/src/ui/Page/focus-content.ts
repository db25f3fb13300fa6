/** How long a heading may come later than its screen: it often waits for what is loaded. */
const patienceMs = 5_000;

const content = (): HTMLElement | null => document.getElementById('inhalt');

/** The heading that names the screen; the title of a text that is being written is none. */
const heading = (): HTMLElement | null => content()?.querySelector<HTMLElement>('h1:not([contenteditable] *)') ?? null;

/** Nobody put the focus anywhere else meanwhile. */
const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body || document.activeElement === content();

const focusOn = (element: HTMLElement): void => {
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
};

/** Keyboard and screen reader start at the heading of a screen, or at its content until there is one. Returns how to stop waiting. */
export const focusContent = (): (() => void) => {
  const main = content();
  if (main !== null) focusOn(main);
  const tried = (): boolean => {
    const found = heading();
    if (found === null) return !isFree();
    if (isFree()) focusOn(found);
    return true;
  };
  if (tried()) return () => undefined;
  const observer = new MutationObserver(() => tried() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), patienceMs);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
};
