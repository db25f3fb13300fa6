import type { Editor } from '@tiptap/react';
import { Heading3, Heading4, Image, Link, ListPlus, Milestone, MessageSquareQuote, Pilcrow, Signature, Superscript, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../ui/Menu/Menu.js';
import type { InsertKind } from '../forms/insert-kind.js';
import { insertTable } from '../forms/insert.js';
import { backToText } from '../paper/back-to-text.js';
import type { TableChange } from '../paper/table-change.js';
import { changeTable } from '../paper/tables.js';
import type { ToolState } from './toolState.js';

/** Paragraph, heading, subheading. */
export const useStyleMenu = (editor: Editor): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const text = () => {
    backToText(editor);
    return editor.chain();
  };
  return [
    { id: 'paragraph', label: t('editor.tool.paragraph'), icon: Pilcrow, onAction: () => text().setParagraph().run() },
    { id: 'heading', label: t('editor.tool.heading'), icon: Heading3, onAction: () => text().setHeading({ level: 3 }).run() },
    { id: 'subheading', label: t('editor.tool.subheading'), icon: Heading4, onAction: () => text().setHeading({ level: 4 }).run() },
  ];
};

/** What can be put into the text; most of it asks for words first. */
export const useInsertMenu = (editor: Editor, state: ToolState, onInsert: (kind: InsertKind) => void): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const inTitle = state.style === 'title';
  return [
    { id: 'link', label: t('editor.tool.link'), icon: Link, disabled: inTitle, onAction: () => onInsert('link') },
    { id: 'footnote', label: t('editor.tool.footnote'), icon: Superscript, disabled: inTitle, onAction: () => onInsert('footnote') },
    { id: 'image', label: t('editor.tool.image'), icon: Image, disabled: inTitle, onAction: () => onInsert('image') },
    { id: 'table', label: t('editor.tool.table'), icon: Table, disabled: inTitle || state.inTable, onAction: () => insertTable(editor) },
    { id: 'pointRef', label: t('structure.ref'), icon: Milestone, disabled: inTitle, onAction: () => onInsert('pointRef') },
    { id: 'pointReasoning', label: t('editor.tool.pointReasoning'), icon: MessageSquareQuote, ruled: true, onAction: () => onInsert('pointReasoning') },
    { id: 'section', label: t('editor.tool.section'), icon: ListPlus, onAction: () => onInsert('section') },
    { id: 'signatory', label: t('editor.form.signatory'), icon: Signature, onAction: () => onInsert('signatory') },
  ];
};

const tableChanges: readonly TableChange[] = ['rowAfter', 'columnAfter', 'headerRow', 'rowRemove', 'columnRemove', 'tableRemove'];

export const useTableMenu = (editor: Editor): readonly MenuEntry[] => {
  const { t } = useTranslation();
  return tableChanges.map((change) => ({
    id: change,
    label: t(`editor.tool.${change}`),
    ruled: change === 'rowRemove',
    danger: change === 'tableRemove',
    onAction: () => {
      backToText(editor);
      changeTable(editor, change);
    },
  }));
};
