import { splitLinks } from './split-links.js';

describe('the text of a mail', () => {
  it('has its addresses found, without the full stop behind them', () => {
    expect(splitLinks('Bitte hier: http://localhost:3000/einladung/abc-_1.\nDanke')).toEqual([
      { text: 'Bitte hier: ', link: false },
      { text: 'http://localhost:3000/einladung/abc-_1', link: true },
      { text: '.\nDanke', link: false },
    ]);
  });

  it('loses nothing and makes no link of a script', () => {
    const text = 'javascript:alert(1) und https://a.example/x (siehe https://b.example/y)';
    const parts = splitLinks(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.link).map((part) => part.text)).toEqual(['https://a.example/x', 'https://b.example/y']);
  });
});
