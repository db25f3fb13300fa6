import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { cameFromCopy, rangeOf, type Passage, type Range } from './places.js';

/** A thread as the text needs it. */
export interface Marked {
  readonly id: string;
  readonly passage: Passage | null;
  readonly resolved: boolean;
}

/** A comment somebody is about to write here. */
export interface Draft extends Range {
  readonly passage: Omit<Passage, 'epoch'>;
}

export interface Marks {
  readonly threads: readonly Marked[];
  readonly epoch: number;
  /** Where the passages stand; null: gone. Threads on the whole motion are not here. */
  readonly places: ReadonlyMap<string, Range | null>;
  readonly active: string | null;
  /** Null: none; 'whole': about the motion as a whole. */
  readonly draft: Draft | 'whole' | null;
  /** Counts how often the text asked to show its comments, and by what. */
  readonly asked: { readonly count: number; readonly by: 'click' | 'tool' };
  readonly drawn: DecorationSet;
}

type Parts = Partial<Pick<Marks, 'threads' | 'epoch' | 'active' | 'draft'>> & { readonly ask?: 'click' | 'tool' };

/** What a transaction says to the marks. */
class News {
  constructor(readonly parts: Parts) {}
}

const key = new PluginKey<Marks>('commentMarks');
const nothing: Marks = { threads: [], epoch: 0, places: new Map(), active: null, draft: null, asked: { count: 0, by: 'click' }, drawn: DecorationSet.empty };

export const marksIn = (state: EditorState): Marks => key.getState(state) ?? nothing;
export const tellMarks = (view: EditorView, parts: Parts): void => view.dispatch(view.state.tr.setMeta(key, new News(parts)).setMeta('addToHistory', false));

/** The threads at a place, the shortest passage first. */
export const threadsAt = ({ places, threads }: Marks, at: number): string[] =>
  threads
    .filter(({ resolved }) => !resolved)
    .flatMap(({ id }) => {
      const place = places.get(id);
      return place && place.from <= at && at <= place.to ? [{ id, size: place.to - place.from }] : [];
    })
    .sort((a, b) => a.size - b.size)
    .map(({ id }) => id);

const moved = (range: Range | null, { mapping }: Transaction): Range | null => {
  if (range === null) return null;
  const [from, to] = [mapping.map(range.from, 1), mapping.map(range.to, -1)];
  return from < to ? { from, to } : null;
};

const located = (threads: readonly Marked[], state: EditorState, epoch: number): Map<string, Range | null> =>
  new Map(threads.flatMap(({ id, passage }) => (passage === null ? [] : [[id, rangeOf(state, passage, epoch)]])));

const draw = ({ threads, places, active, draft }: Omit<Marks, 'drawn'>, state: EditorState): DecorationSet => {
  const shown = threads.flatMap(({ id, resolved }) => {
    const place = places.get(id);
    if (!place || (resolved && id !== active)) return [];
    return [Decoration.inline(place.from, place.to, { class: id === active ? 'commented commented-now' : 'commented', 'data-thread': id })];
  });
  const begun = draft === null || draft === 'whole' || draft.from >= draft.to ? [] : [Decoration.inline(draft.from, draft.to, { class: 'commented commented-now' })];
  return DecorationSet.create(state.doc, [...shown, ...begun]);
};

/** Own words move the passages along; after a change from the copy they are looked up anew, for that may replace half the text. */
const next = (transaction: Transaction, before: Marks, state: EditorState): Marks => {
  const news: unknown = transaction.getMeta(key);
  if (!transaction.docChanged && !(news instanceof News)) return before;
  const { ask, ...parts } = news instanceof News ? news.parts : {};
  const now = { ...before, ...parts };
  const anew = parts.threads !== undefined || parts.epoch !== undefined || (transaction.docChanged && cameFromCopy(state));
  const places = anew ? located(now.threads, state, now.epoch) : transaction.docChanged ? new Map([...now.places].map(([id, range]) => [id, moved(range, transaction)])) : now.places;
  const asked = ask === undefined ? now.asked : { count: now.asked.count + 1, by: ask };
  const marks = { ...now, places, asked, draft: draftAfter(now, transaction, state) };
  return { ...marks, drawn: draw(marks, state) };
};

const draftAfter = ({ draft, epoch }: Marks, transaction: Transaction, state: EditorState): Marks['draft'] => {
  if (draft === null || draft === 'whole' || !transaction.docChanged) return draft;
  const range = cameFromCopy(state) ? rangeOf(state, { ...draft.passage, epoch }, epoch) : moved(draft, transaction);
  // Its words are gone, those being written about it are not.
  return { ...draft, ...(range ?? { from: 0, to: 0 }) };
};

/** Shows which passages are commented on. Nothing of it is part of the text. */
export const CommentMarks = Extension.create({
  name: 'commentMarks',
  // After the binding to the copy, which must have taken a change in first.
  priority: 50,
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key,
      state: { init: () => nothing, apply: (transaction, before, _old, state) => next(transaction, before, state) },
      props: {
        decorations: (state) => marksIn(state).drawn,
        handleClick: (view, at) => {
          const [id] = threadsAt(marksIn(view.state), at);
          if (id !== undefined) tellMarks(view, { active: id, ask: 'click' });
          return false;
        },
      },
    }),
  ],
});
