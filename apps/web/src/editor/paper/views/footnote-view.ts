import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { element, onButton } from './element.js';

/** The raised number of a footnote, counted by CSS; it opens the form with its words. */
export const footnoteView =
  (desk: Desk): NodeViewConstructor =>
  (node, _view, getPos) => {
    const dom = element('sup', 'motion-footnote');
    const button = element('button', 'motion-note');
    button.type = 'button';
    button.addEventListener('click', () => desk.open('footnote', getPos));
    const draw = (text: string) => {
      button.setAttribute('aria-label', desk.words.footnote(text));
      button.title = text;
    };
    draw(String(node.attrs.text ?? ''));
    dom.append(button);
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(String(next.attrs.text ?? ''));
        return true;
      },
      stopEvent: onButton,
      ignoreMutation: () => true,
    };
  };
