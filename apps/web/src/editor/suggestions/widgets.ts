import type { ChangeKind } from '#motion/changes';
import type { Proposal } from './proposals.js';

/** The words of the marks, in the language of the screen. */
export interface Words {
  readonly label: (kind: ChangeKind, author: string) => string;
  readonly accept: string;
  readonly reject: string;
}

/** What the marks call when somebody decides at the place itself. */
export interface Deciding {
  readonly words: Words;
  readonly decide: (proposal: Proposal, verdict: 'accept' | 'reject') => void;
  readonly chosen: () => void;
}

/** Words that do not stand in the open text: proposed ones in the motion, struck ones in the suggestion. */
export function insertion(text: string, label: string, id: string, now: string, element: 'ins' | 'del' = 'ins'): HTMLElement {
  const dom = document.createElement(element);
  dom.className = `${element === 'ins' ? 'proposed-new' : 'proposed-gone'} proposed-aside${now}`;
  dom.dataset['proposal'] = id;
  dom.contentEditable = 'false';
  dom.title = label;
  dom.setAttribute('aria-label', `${label}: ${text}`);
  dom.textContent = text;
  return dom;
}

/** To take over or refuse at the place itself. */
export function tools(proposal: Proposal, { words, decide }: Deciding): HTMLElement {
  const dom = document.createElement('span');
  dom.className = 'proposed-tools';
  dom.contentEditable = 'false';
  dom.append(button(words.accept, () => decide(proposal, 'accept')), button(words.reject, () => decide(proposal, 'reject')));
  return dom;
}

function button(word: string, onClick: () => void): HTMLButtonElement {
  const dom = document.createElement('button');
  dom.type = 'button';
  dom.textContent = word;
  dom.addEventListener('click', onClick);
  return dom;
}
