import type { Editor } from '@tiptap/react';
import { tellProposed } from './marks.js';

/** Marks a change and brings its place into view. The focus stays where it is. */
export const showProposal = (editor: Editor, key: string): void => {
  tellProposed(editor.view, { active: key });
  const place = [...editor.view.dom.querySelectorAll<HTMLElement>('[data-proposal]')].find(({ dataset }) => dataset['proposal'] === key);
  place?.scrollIntoView({ block: 'center' });
};
