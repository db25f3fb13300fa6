import type { Node } from '@tiptap/pm/model';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { editButton, element, onButton } from './element.js';

/** A line to sign on, with name and function below; the name opens the form. */
export const signatoryView =
  (desk: Desk): NodeViewConstructor =>
  (node, _view, getPos) => {
    const dom = element('div', 'motion-signatory');
    dom.contentEditable = 'false';
    const draw = (shown: Node) => {
      const name = String(shown.attrs.name ?? '');
      const button = editButton(name === '' ? desk.words.signatoryUnnamed : name, () => desk.open('signatory', getPos));
      button.className = 'motion-signature';
      button.setAttribute('aria-label', desk.words.signatoryEdit(name === '' ? desk.words.signatoryUnnamed : name));
      dom.replaceChildren(button, element('span', 'motion-function', String(shown.attrs.function ?? '')));
    };
    draw(node);
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(next);
        return true;
      },
      stopEvent: onButton,
      ignoreMutation: () => true,
    };
  };

/** The part with all signatories and a button for one more. */
export const signatoriesView =
  (desk: Desk): NodeViewConstructor =>
  (node) => {
    const dom = element('section', 'motion-part motion-signatories');
    const heading = element('h2', 'motion-heading', String(node.attrs.heading ?? ''));
    heading.contentEditable = 'false';
    const contentDOM = element('div', 'motion-signatures');
    dom.append(heading, contentDOM, editButton(desk.words.signatoryAdd, desk.addSignatory));
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type) return false;
        heading.textContent = String(next.attrs.heading ?? '');
        return true;
      },
      stopEvent: onButton,
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    };
  };
