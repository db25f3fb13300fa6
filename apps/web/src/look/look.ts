import type { Me } from '#contracts';

type Person = NonNullable<Me['person']>;
export type Look = Pick<Person, 'theme' | 'textSize' | 'language'>;

/** Shows a look now and keeps it for the first paint of the next visit (`public/look.js` reads it). */
export const applyLook = (look: Look): void => {
  const root = document.documentElement;
  if (look.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = look.theme;
  if (look.textSize === 'normal') delete root.dataset.text;
  else root.dataset.text = look.textSize;
  root.lang = look.language;
  keep(look);
};

const keep = ({ theme, textSize, language }: Look): void =>
  keepOnDevice('look', { theme: theme === 'system' ? undefined : theme, textSize: textSize === 'normal' ? undefined : textSize, language });

const keepOnDevice = (key: 'look' | 'accent', value: object): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch (error) {
    // A closed storage costs one flash of the wrong look, nothing else.
    if (!(error instanceof DOMException)) throw error;
  }
};

/** Whether somebody is probably signed in on this device: their colour leaves with them. */
export const somebodyWasHere = (): boolean => {
  try {
    return localStorage.getItem('accent') !== null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
};

/**
 * Paints band, letterhead rule, primary button and nav mark in the colour of a fraction.
 * The arithmetic is loaded when needed; the next visit begins with what is kept here.
 */
export const applyFractionColour = async (colour: string): Promise<void> => {
  const { accentOn } = await import('./accent.js');
  const [light, dark] = [accentOn(colour, 'light'), accentOn(colour, 'dark')];
  const properties = {
    '--brand': colour,
    '--accent-light': light.accent,
    '--accent-ink-light': light.ink,
    '--accent-dark': dark.accent,
    '--accent-ink-dark': dark.ink,
  };
  for (const [name, value] of Object.entries(properties)) document.documentElement.style.setProperty(name, value);
  keepOnDevice('accent', properties);
};
