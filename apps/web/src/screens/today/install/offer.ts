/** How this device puts an application on its home screen: by the browser's own question, by two steps in Safari, or not at all. */
export type Offer = 'question' | 'steps' | null;

/** The browser's own question; only Chromium has it. */
interface InstallQuestion extends Event {
  prompt(): Promise<unknown>;
}

const isQuestion = (event: Event): event is InstallQuestion => 'prompt' in event && typeof event.prompt === 'function';

const answeredKey = 'install-answered';
const firstKey = 'install-first-visit';
/** The first visit has other cares: what comes later than this is another one. */
const visitMs = 10 * 60_000;

const isFirstVisit = (): boolean => {
  const first = localStorage.getItem(firstKey);
  if (first === null) localStorage.setItem(firstKey, String(Date.now()));
  return first === null || Date.now() - Number(first) < visitMs;
};

const early = isFirstVisit();
let question: InstallQuestion | null = null;
let answered = localStorage.getItem(answeredKey) !== null;
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

window.addEventListener('beforeinstallprompt', (event) => {
  // Else the browser shows a bar of its own at a moment of its choice.
  event.preventDefault();
  question = isQuestion(event) ? event : null;
  tell();
});
window.addEventListener('appinstalled', () => answer());

/** An iPad says it is a Mac, but no Mac has a touch screen. Every browser there can add to the home screen, from its share menu. */
export const isAppleTouch = ({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);

const installed = (): boolean => matchMedia('(display-mode: standalone)').matches;

export const offerNow = (): Offer => {
  if (early || answered || installed()) return null;
  if (question !== null) return 'question';
  return isAppleTouch(navigator) ? 'steps' : null;
};

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Asked once on this device. */
export const answer = (): void => {
  answered = true;
  localStorage.setItem(answeredKey, String(Date.now()));
  tell();
};

/** The browser asks the person itself; whatever they say, it is not asked again. */
export const install = async (): Promise<void> => {
  await question?.prompt();
  answer();
};
