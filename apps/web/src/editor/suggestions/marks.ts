import { Plugin, PluginKey, Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Proposal } from './proposals.js';
import { insertion, tools, type Deciding } from './widgets.js';

/** `motion`: the text is the motion's, and proposals are shown in it. `suggestion`: it is the proposal itself. */
export type Mode = 'motion' | 'suggestion';

export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly active: string | null;
  readonly drawn: DecorationSet;
}

type Parts = Partial<Pick<Proposed, 'proposals' | 'active'>>;

/** What a transaction says to the marks. */
class News {
  constructor(readonly parts: Parts) {}
}

const key = new PluginKey<Proposed>('proposals');
const nothing: Proposed = { proposals: [], active: null, drawn: DecorationSet.empty };

export const proposedIn = (state: EditorState): Proposed => key.getState(state) ?? nothing;
export const tellProposed = (view: EditorView, parts: Parts): void => view.dispatch(view.state.tr.setMeta(key, new News(parts)).setMeta('addToHistory', false));

/** Deletions are struck out, insertions underlined twice: readable without colours, and named to who cannot see. */
const drawn = (state: EditorState, mode: Mode, { proposals, active }: Omit<Proposed, 'drawn'>, deciding: Deciding): DecorationSet => {
  const size = state.doc.content.size;
  const all = proposals.filter(({ at }) => at.to <= size).flatMap((proposal) => {
    const now = proposal.key === active ? ' proposed-now' : '';
    return mode === 'motion' ? inMotion(proposal, now, deciding) : inSuggestion(proposal, now, deciding);
  });
  return DecorationSet.create(state.doc, all);
};

const inMotion = (proposal: Proposal, now: string, deciding: Deciding): Decoration[] => {
  const { at, change, key: id, author } = proposal;
  const label = deciding.words.label(change.kind, author);
  const mark = { 'data-proposal': id, title: label };
  const struck = change.frame || change.kind === 'changed' ? { class: `proposed-form${now}`, ...mark } : { nodeName: 'del', class: `proposed-gone${now}`, ...mark };
  const shows = change.after !== '' && change.kind !== 'changed';
  return [
    ...(at.to > at.from ? [change.frame ? Decoration.node(at.from, at.to, struck) : Decoration.inline(at.from, at.to, struck)] : []),
    ...(shows ? [Decoration.widget(at.to, () => insertion(change.after, label, id, now), { side: 1, key: `${id}${now}`, ignoreSelection: true })] : []),
    ...(now !== '' && proposal.mayDecide ? [Decoration.widget(at.to, () => tools(proposal, deciding), { side: 2, key: `tools ${id}`, stopEvent: () => true, ignoreSelection: true })] : []),
  ];
};

const inSuggestion = ({ at, change, key: id }: Proposal, now: string, { words }: Deciding): Decoration[] => {
  const mark = { 'data-proposal': id, title: words.label(change.kind, '') };
  const added = change.frame || change.kind === 'changed' ? { class: `proposed-form${now}`, ...mark } : { nodeName: 'ins', class: `proposed-new${now}`, ...mark };
  const gone = change.before !== '' && change.kind !== 'changed';
  return [
    ...(at.to > at.from ? [change.frame ? Decoration.node(at.from, at.to, added) : Decoration.inline(at.from, at.to, added)] : []),
    ...(gone ? [Decoration.widget(at.from, () => insertion(change.before, words.label('deleted', ''), id, now, 'del'), { side: -1, key: `${id}${now}`, ignoreSelection: true })] : []),
  ];
};

/** Until they are computed anew, the marks move along with the text. */
const next = (transaction: Transaction, before: Proposed, state: EditorState, mode: Mode, deciding: Deciding): Proposed => {
  const news: unknown = transaction.getMeta(key);
  if (news instanceof News) {
    const now = { ...before, ...news.parts };
    return { ...now, drawn: drawn(state, mode, now, deciding) };
  }
  return transaction.docChanged ? { ...before, drawn: before.drawn.map(transaction.mapping, transaction.doc) } : before;
};

/** In words that are only shown no caret can stand: the browser would leave it where it was, and what is typed would go there. */
function caretBeside(view: EditorView, place: HTMLElement): void {
  if (place.contentEditable !== 'false' || !view.editable) return;
  const beside = Selection.near(view.state.doc.resolve(view.posAtDOM(place, 0)), 1);
  view.dispatch(view.state.tr.setSelection(beside));
  view.focus();
}

export const proposalsPlugin = (mode: Mode, deciding: Deciding): Plugin<Proposed> =>
  new Plugin<Proposed>({
    key,
    state: { init: () => nothing, apply: (transaction, before, _old, state) => next(transaction, before, state, mode, deciding) },
    props: {
      decorations: (state) => proposedIn(state).drawn,
      handleDOMEvents: {
        click: (view, event) => {
          const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-proposal]') : null;
          const id = place?.dataset['proposal'];
          if (place !== null) caretBeside(view, place);
          if (id !== undefined && id !== proposedIn(view.state).active) {
            tellProposed(view, { active: id });
            deciding.chosen();
          }
          return false;
        },
      },
    },
  });

export const proposalsKey = key;
