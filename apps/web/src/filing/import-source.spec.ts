import { formatOfName, formatOfText, maxImportBytes, troubleWith } from './import-source.js';

describe('what can be imported', () => {
  it('is told by the ending of the file, however it is written', () => {
    expect(formatOfName('antrag-01-2019.md')).toBe('markdown');
    expect(formatOfName('Antrag Schulwege.DOCX')).toBe('docx');
    expect(formatOfName('notiz.txt')).toBe('text');
    expect(formatOfName('antrag.pdf')).toBeUndefined();
    expect(formatOfName('antrag')).toBeUndefined();
  });

  it('is refused before it travels when it is of another kind or too large', () => {
    expect(troubleWith({ name: 'a.odt', size: 10 })).toBe('unknownFormat');
    expect(troubleWith({ name: 'a.docx', size: maxImportBytes + 1 })).toBe('tooLarge');
    expect(troubleWith({ name: 'a.docx', size: maxImportBytes })).toBeUndefined();
  });

  it('takes pasted text for Markdown only when it has its headings', () => {
    expect(formatOfText('# Antrag\n\nDer Rat möge beschließen')).toBe('markdown');
    expect(formatOfText('Antrag #3\n1. Der Rat')).toBe('text');
  });
});
