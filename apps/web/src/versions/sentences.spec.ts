import type { ComparedBlockView } from '#contracts';
import i18next from 'i18next';
import { de } from '../i18n/de/index.js';
import { sentencesOf, spoken } from './sentences.js';

type Segment = ComparedBlockView['segments'][number];
const segment = (kind: Segment['kind'], text: string): Segment => ({ kind, text, marks: [], cell: 0 });
const block = (kind: ComparedBlockView['kind'], ...segments: Segment[]): ComparedBlockView => ({
  kind, role: 'paragraph', part: 'resolution', frame: 'point', level: 0, label: { before: '2.', after: '2.' }, segments, reframed: false,
});

beforeAll(() => i18next.init({ lng: 'de', resources: { de: { translation: de } }, interpolation: { escapeValue: false } }));

describe('a change in words', () => {
  const { t } = i18next;

  it('says what was deleted together with what took its place', () => {
    const changed = block('changed', segment('same', 'vor '), segment('deleted', 'einzelnen'), segment('inserted', 'allen'), segment('same', ' Schulen '), segment('inserted', 'sofort '));
    expect(sentencesOf(t, changed)).toEqual(['Gelöscht: „einzelnen“, neu: „allen“', 'Neu: „sofort“']);
    expect(spoken(t, changed)).toBe('Beschlussvorschlag, Punkt 2. Gelöscht: „einzelnen“, neu: „allen“. Neu: „sofort“');
  });

  it('says of a whole line that it is new, gone or moved', () => {
    expect(sentencesOf(t, block('inserted', segment('inserted', 'Neuer Satz.')))).toEqual(['Neu: „Neuer Satz.“']);
    expect(sentencesOf(t, block('deleted', segment('deleted', 'Alter Satz.')))).toEqual(['Gelöscht: „Alter Satz.“']);
    expect(sentencesOf(t, block('moved', segment('same', 'Ein Satz.')))).toEqual(['Hierher verschoben: „Ein Satz.“']);
  });
});
