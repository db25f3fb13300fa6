import { childrenOf, partsOf, textAttr, toText, type MotionDocument, type MotionNode } from '#motion';

/** Place, day and addressee as the letterhead says them; empty where it does not. */
export function headOf(document: MotionDocument): { place: string; date: string; addressee: string } {
  const [head] = partsOf(document, 'letterhead');
  const say = (name: string) => (head ? textAttr(head, name) : '');
  return { place: say('place'), date: say('date'), addressee: say('addressee') };
}

/** Ids of the files shown in the text. */
export function imagesOf(node: MotionNode): string[] {
  const own = node.type === 'image' ? [textAttr(node, 'fileId')] : [];
  return [...own, ...childrenOf(node).flatMap(imagesOf)].filter((id) => id !== '');
}

export const signatoriesOf = (document: MotionDocument): { name: string; function: string }[] =>
  partsOf(document, 'signatories')
    .flatMap((part) => [...childrenOf(part)])
    .map((each) => ({ name: textAttr(each, 'name'), function: textAttr(each, 'function') }));

/** The resolution alone, as the lines a clerk copies into the council's system. */
export const resolutionText = (document: MotionDocument): string => toText({ type: 'doc', content: partsOf(document, 'resolution') });
