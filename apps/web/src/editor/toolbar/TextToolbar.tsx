import type { Editor } from '@tiptap/react';
import { Bold, IndentDecrease, IndentIncrease, Italic, List, ListOrdered, Plus, Redo2, Undo2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from 'react-aria-components/Toolbar';
import { CommentTool } from '../comments/CommentTool.js';
import type { InsertKind } from '../forms/insert-kind.js';
import { useMoveMenu } from '../structure/useMoveMenu.js';
import { MenuTool } from './MenuTool.js';
import { Switch, Tool, Tools } from './Tool.js';
import styles from './Toolbar.module.css';
import { useInsertMenu, useStyleMenu, useTableMenu } from './useMenus.js';
import { useToolState, type ToolState } from './toolState.js';

interface Props {
  readonly editor: Editor;
  readonly onInsert: (kind: InsertKind) => void;
  readonly ref: Ref<HTMLDivElement>;
  readonly comments: boolean;
  /** Suggesting instead of writing, on or off. */
  readonly suggesting: ReactNode;
}

/** Escape leads back to where the caret was. In an open menu, which stands elsewhere in the page, it closes that first. */
const backByEscape = (event: KeyboardEvent<HTMLDivElement>, editor: Editor): void => {
  if (event.key === 'Escape' && event.target instanceof Node && event.currentTarget.contains(event.target)) editor.view.focus();
};

/** The tools for the text; arrows move inside. */
export const TextToolbar = ({ editor, onInsert, ref, comments, suggesting }: Props) => {
  const { t } = useTranslation();
  const state = useToolState(editor);
  const insertMenu = useInsertMenu(editor, state, onInsert);
  const styleMenu = useStyleMenu(editor);
  const tableMenu = useTableMenu(editor);
  const moveMenu = useMoveMenu(editor);
  return (
    <div className={styles.frame} onKeyDown={(event) => backByEscape(event, editor)}>
      <Toolbar ref={ref} className={styles.toolbar ?? ''} aria-label={t('editor.tool.bar')}>
        <MenuTool label={t('editor.tool.style')} word={t(`editor.tool.${state.style}`)} entries={state.style === 'title' ? styleMenu.map((entry) => ({ ...entry, disabled: true })) : styleMenu} wide />
        <Marks editor={editor} state={state} />
        <Points editor={editor} state={state} />
        <Tools>
          <MenuTool label={t('editor.tool.insert')} word={t('editor.tool.insert')} entries={insertMenu} />
          {moveMenu.length > 0 ? <MenuTool label={t('structure.move')} word={t('structure.move')} entries={moveMenu} /> : null}
          {state.inTable ? <MenuTool label={t('editor.tool.tableMenu')} word={t('editor.tool.table')} entries={tableMenu} /> : null}
        </Tools>
        <Tools>
          {comments ? <CommentTool editor={editor} /> : null}
          {suggesting}
        </Tools>
        <Tools>
          <Tool label={t('editor.tool.undo')} icon={Undo2} disabled={!state.canUndo} onPress={() => editor.chain().focus().undo().run()} />
          <Tool label={t('editor.tool.redo')} icon={Redo2} disabled={!state.canRedo} onPress={() => editor.chain().focus().redo().run()} />
        </Tools>
      </Toolbar>
    </div>
  );
};

interface PartProps {
  readonly editor: Editor;
  readonly state: ToolState;
}

const Marks = ({ editor, state }: PartProps) => {
  const { t } = useTranslation();
  const inTitle = state.style === 'title';
  const text = () => editor.chain().focus();
  return (
    <Tools>
      <Switch label={t('editor.tool.bold')} icon={Bold} on={state.bold} disabled={inTitle} onPress={() => text().toggleBold().run()} />
      <Switch label={t('editor.tool.italic')} icon={Italic} on={state.italic} disabled={inTitle} onPress={() => text().toggleItalic().run()} />
      <Switch label={t('editor.tool.bulletList')} icon={List} on={state.bulletList} disabled={inTitle} onPress={() => text().toggleBulletList().run()} />
      <Switch label={t('editor.tool.orderedList')} icon={ListOrdered} on={state.orderedList} disabled={inTitle} onPress={() => text().toggleOrderedList().run()} />
    </Tools>
  );
};

const Points = ({ editor, state }: PartProps) => {
  const { t } = useTranslation();
  // Fresh commands for each try: one set of them shares a transaction, which the first try uses up.
  const indent = () => {
    if (!editor.commands.indentPoint()) editor.commands.sinkListItem('listItem');
    editor.commands.focus();
  };
  const outdent = () => {
    if (!editor.commands.outdentPoint()) editor.commands.liftListItem('listItem');
    editor.commands.focus();
  };
  return (
    <Tools>
      <Tool label={t('editor.tool.addPoint')} icon={Plus} word={t('editor.tool.addPointShort')} onPress={() => editor.chain().focus().addPoint().run()} />
      <Tool label={t('editor.tool.outdent')} icon={IndentDecrease} disabled={!state.canOutdent} onPress={outdent} />
      <Tool label={t('editor.tool.indent')} icon={IndentIncrease} disabled={!state.canIndent} onPress={indent} />
    </Tools>
  );
};
