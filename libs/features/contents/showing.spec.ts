import type { ContentState } from '#contracts';
import { types } from '../../../test/samples/documents.js';
import { showingOf } from './showing.js';

const content: ContentState = { state: 'searchable', reason: null, virus: 'unchecked', thumbnail: false };
const shown = (type: string, more: Partial<Parameters<typeof showingOf>[0]> = {}) => showingOf({ type, bytes: 100, content, has: { picture: false, paper: false }, converts: false, ...more });

describe('how a file is shown', () => {
  it.each(['text/html', 'text/javascript', 'image/svg+xml', 'application/xml', 'application/octet-stream', 'application/zip'])('never by its own bytes when it is %s', (type) => {
    expect(shown(type)).toEqual({ as: 'nothing', why: 'format' });
  });

  it('not at all while it is held back', () => {
    for (const virus of ['waiting', 'infected'] as const) expect(shown('application/pdf', { content: { ...content, virus } })).toEqual({ as: 'nothing', why: 'held' });
  });

  it('as a PDF when it comes from an office suite, and says what is missing where it cannot', () => {
    expect(shown(types.docx)).toEqual({ as: 'nothing', why: 'no_office' });
    expect(shown(types.odt, { converts: true, content: { ...content, state: 'pending' } })).toEqual({ as: 'nothing', why: 'in_work' });
    expect(shown(types.odt, { converts: true })).toEqual({ as: 'nothing', why: 'unreadable' });
    expect(shown(types.odt, { has: { picture: false, paper: true } })).toEqual({ as: 'pdf', from: 'paper' });
  });

  it('as text only as long as a page can hold it', () => {
    expect(shown('text/plain')).toEqual({ as: 'text', from: 'content' });
    expect(shown('text/plain', { bytes: 50_000_000 })).toEqual({ as: 'nothing', why: 'too_large' });
  });
});
