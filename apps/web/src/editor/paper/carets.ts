import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Awareness } from 'y-protocols/awareness';
import { CaretNames } from './caret-names.js';

type Shown = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const named = 'caret-named';
const pointed = 'caret-pointed';
/** A hair is hard to meet with a pointer: so many pixels beside it will do. */
const reach = 5;

/** Hidden from screen readers: in the middle of a word a name would tear it apart. Who is here stands beside the text. */
const caretOf = (user: Shown, isNamed: boolean): HTMLElement => {
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.classList.toggle(named, isNamed);
  caret.dataset['person'] = text(user.id);
  caret.style.setProperty('--caret', text(user.color));
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'caret-name';
  label.textContent = text(user.name);
  caret.append(label);
  return caret;
};

const turn = (view: EditorView, person: string, isNamed: boolean): void => {
  for (const caret of view.dom.querySelectorAll<HTMLElement>('.caret')) {
    if (caret.dataset['person'] === person) caret.classList.toggle(named, isNamed);
  }
};

/** Which carets lie under the pointer. They take no clicks, so the browser does not tell. */
const pointAt = (view: EditorView, { clientX, clientY }: PointerEvent): void => {
  for (const caret of view.dom.querySelectorAll('.caret')) {
    const { left, right, top, bottom } = caret.getBoundingClientRect();
    caret.classList.toggle(pointed, clientX > left - reach && clientX < right + reach && clientY > top && clientY < bottom);
  }
};

/**
 * Carets and selections of the others. Names and colours come from the server, whatever a client claims. A name covers the
 * line above it: it is shown while its person moves or writes and shortly after, then only under the pointer.
 */
export const carets = (awareness: Awareness, user: { readonly id: string; readonly name: string; readonly color: string }) => {
  let names: CaretNames | null = null;
  const naming = new Plugin({
    props: { handleDOMEvents: { pointermove: pointAt } },
    view: (view) => {
      const made = new CaretNames(awareness, (person, isNamed) => turn(view, person, isNamed));
      names = made;
      return { destroy: () => made.destroy() };
    },
  });
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      return [naming, ...(this.parent?.() ?? [])];
    },
  }).configure({
    provider: { awareness },
    user,
    // The editor draws a caret anew whenever the text beside it changes; that alone shows no name.
    render: (shown: Shown) => caretOf(shown, names?.isShown(text(shown.id)) ?? false),
    selectionRender: (shown: Shown) => ({ class: 'caret-selection', style: `--caret: ${text(shown.color)}` }),
  });
};
