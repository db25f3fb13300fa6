import { pointNumberAt } from '#motion';
import { useEditorState, type Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../ui/Menu/Menu.js';
import { backToText } from '../paper/back-to-text.js';
import { moveAndSay } from './moving.js';

/** "Nach oben" and "Nach unten" for the point or section with the caret; empty where there is nothing to move. */
export const useMoveMenu = (editor: Editor): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const { up, down, point } = useEditorState({
    editor,
    selector: () => ({ up: editor.can().moveUp(), down: editor.can().moveDown(), point: pointNumberAt(editor.state) }),
  });
  if (!up && !down) return [];
  const what = point === '' ? t('structure.section') : t('structure.point', { point });
  const go = (by: 1 | -1) => () => {
    backToText(editor);
    moveAndSay(editor, by);
  };
  return [
    { id: 'up', label: t('structure.up', { what }), hint: t('structure.upKey'), icon: ArrowUp, disabled: !up, onAction: go(-1) },
    { id: 'down', label: t('structure.down', { what }), hint: t('structure.downKey'), icon: ArrowDown, disabled: !down, onAction: go(1) },
  ];
};
