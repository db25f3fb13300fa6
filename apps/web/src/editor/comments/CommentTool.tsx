import { useEditorState, type Editor } from '@tiptap/react';
import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Tool } from '../toolbar/Tool.js';
import toolbar from '../toolbar/Toolbar.module.css';
import { beginComment, threadHere } from './begin.js';

/** Comments on what is marked, or shows the comment at the caret. */
export const CommentTool = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation();
  const here = useEditorState({ editor, selector: ({ editor: now }) => threadHere(now) !== null });
  return <Tool label={t(here ? 'comments.showHere' : 'comments.toolLabel')} icon={MessageSquareText} word={t('comments.tool')} onPress={() => beginComment(editor)} />;
};

/** For those who may comment and not write. */
export const CommentBar = ({ editor }: { readonly editor: Editor }) => {
  const { t } = useTranslation();
  return (
    <div className={toolbar.frame}>
      <Toolbar className={toolbar.toolbar ?? ''} aria-label={t('comments.bar')}>
        <CommentTool editor={editor} />
      </Toolbar>
    </div>
  );
};
