import type { MotionView } from '#contracts';
import { EditorContent, type Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { SheetEnd } from './SheetEnd.js';

interface Props {
  readonly editor: Editor;
  readonly motion: MotionView;
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly hintId: string;
}

/** The text itself and the two ways out of it by keyboard: Alt+F10 to the tools, Escape past its end. */
export const TextArea = ({ editor, motion, toolbar, hintId }: Props) => {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault();
      toolbar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    }
    if (event.key === 'Escape') end.current?.focus();
  };
  return (
    <>
      <VisuallyHidden>
        <span id={hintId}>{t('editor.textHint')}</span>
      </VisuallyHidden>
      <div onKeyDown={onKeyDown}>
        <EditorContent editor={editor} />
      </div>
      <div ref={end} tabIndex={-1} />
      <SheetEnd editor={editor} motion={motion} />
    </>
  );
};
