import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { editButton, element, onButton } from './element.js';

/** An optional part: its heading can be changed and the whole part removed, by a form. */
export const sectionView =
  (desk: Desk): NodeViewConstructor =>
  (node, _view, getPos) => {
    const dom = element('section', 'motion-part motion-section');
    const head = element('div', 'motion-part-head');
    head.contentEditable = 'false';
    const contentDOM = element('div', 'motion-body');
    const draw = (heading: string) => {
      const button = editButton('', () => desk.open('section', getPos));
      button.classList.add('motion-pen');
      button.setAttribute('aria-label', desk.words.sectionEdit(heading));
      head.replaceChildren(element('h2', 'motion-heading', heading), button);
    };
    draw(String(node.attrs.heading ?? ''));
    dom.append(head, contentDOM);
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(String(next.attrs.heading ?? ''));
        return true;
      },
      stopEvent: onButton,
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
