import type { Node } from '@tiptap/pm/model';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { editButton, element, onButton } from './element.js';

const attr = (node: Node, name: string): string => String(node.attrs[name] ?? '');

const linesOf = (node: Node, desk: Desk): HTMLElement[] => {
  const day = attr(node, 'date');
  const placeAndDay = [attr(node, 'place'), day === '' ? '' : desk.longDate(day)].filter(Boolean).join(', den ');
  const lines = [attr(node, 'addressee'), attr(node, 'target')].filter(Boolean).map((line) => element('p', 'motion-to', line));
  if (placeAndDay !== '') lines.push(element('p', 'motion-when', placeAndDay));
  return lines.length === 0 ? [element('p', 'motion-to', desk.words.letterheadEmpty)] : lines;
};

/** Addressee, place and date as on paper, with a button that opens the form. */
export const letterheadView =
  (desk: Desk): NodeViewConstructor =>
  (node, _view, getPos) => {
    const dom = element('header', 'motion-letterhead');
    dom.contentEditable = 'false';
    const button = editButton(desk.words.letterheadEdit, () => desk.open('letterhead', getPos));
    const draw = (shown: Node) => dom.replaceChildren(...linesOf(shown, desk), button);
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
