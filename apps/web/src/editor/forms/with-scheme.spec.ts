import { withScheme } from './with-scheme.js';

describe('what a typed address means', () => {
  it('is a page without a scheme, and a mail with an at sign', () => {
    expect(withScheme(' musterstadt.de/rat ')).toBe('https://musterstadt.de/rat');
    expect(withScheme('rat@musterstadt.de')).toBe('mailto:rat@musterstadt.de');
  });

  it('stays what it is when it says its scheme, also a forbidden one', () => {
    expect(withScheme('http://musterstadt.de')).toBe('http://musterstadt.de');
    expect(withScheme('javascript:alert(1)')).toBe('javascript:alert(1)');
  });
});
