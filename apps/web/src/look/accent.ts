import { converter, formatHex, modeLrgb, modeOklch, modeRgb, useMode as register, wcagContrast, type Oklch } from 'culori/fn';

register(modeRgb);
register(modeLrgb);
register(modeOklch);
const toOklch = converter('oklch');

export interface Accent {
  /** The fraction's colour, moved in lightness alone until it can be read on the ground. */
  readonly accent: string;
  /** What can be read on the accent. */
  readonly ink: string;
}

/** Grounds that accents stand on: the paper in light, the card in dark (the harder of the two). */
export const grounds = { light: '#fbfaf7', dark: '#1c2026' } as const;
const inks = { white: '#ffffff', black: '#0d130d' } as const;
const readable = 4.5;
const steps = 400;

/** What lies outside the colours of a screen is cut channel by channel: yellow stays warm that way. */
const hexAt = (colour: Oklch, l: number): string => formatHex({ ...colour, l });

const inkOn = (accent: string): string =>
  wcagContrast(accent, inks.white) >= wcagContrast(accent, inks.black) ? inks.white : inks.black;

const fits = (accent: string, ground: string): boolean =>
  wcagContrast(accent, ground) >= readable && wcagContrast(accent, inkOn(accent)) >= readable;

/** Any colour can be picked, none can break contrast: the nearest lightness of the same hue at 4.5:1. */
export const accentOn = (brand: string, mode: keyof typeof grounds): Accent => {
  const ground = grounds[mode];
  const colour = toOklch(brand);
  if (colour === undefined) throw new Error(`not a colour: ${brand}`);
  const [from, to] = [colour.l, mode === 'light' ? 0 : 1];
  const candidates = [brand.toLowerCase(), ...Array.from({ length: steps + 1 }, (_, n) => hexAt(colour, from + ((to - from) * n) / steps))];
  const accent = candidates.find((candidate) => fits(candidate, ground)) ?? (mode === 'light' ? '#000000' : '#ffffff');
  return { accent, ink: inkOn(accent) };
};
