import { modeLrgb, modeRgb, useMode as register, wcagContrast } from 'culori/fn';
import { accentOn, grounds } from './accent.js';

register(modeRgb);
register(modeLrgb);
const colours = ['#FFED00', '#000000', '#E3000F', '#F7A800', '#409A3C', '#FFFFFF', '#0000FF', '#808080'];

describe('the accent made from the colour of a fraction', () => {
  for (const mode of ['light', 'dark'] as const) {
    it.each(colours)(`can be read in ${mode}, whatever colour was picked: %s`, (colour) => {
      const { accent, ink } = accentOn(colour, mode);
      expect(wcagContrast(accent, grounds[mode])).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(accent, ink)).toBeGreaterThanOrEqual(4.5);
    });
  }

  it('leaves a colour alone that can be read already', () => {
    expect(accentOn('#E3000F', 'light')).toEqual({ accent: '#e3000f', ink: '#ffffff' });
  });

  it('darkens yellow on paper to an olive and puts black on it where it stays bright', () => {
    expect(accentOn('#FFED00', 'light')).toEqual({ accent: '#877200', ink: '#ffffff' });
    expect(accentOn('#FFED00', 'dark')).toEqual({ accent: '#ffed00', ink: '#0d130d' });
  });

  it('turns black into a grey in the dark', () => {
    const { accent } = accentOn('#000000', 'dark');
    expect(accent.slice(1, 3)).toBe(accent.slice(3, 5));
  });
});
