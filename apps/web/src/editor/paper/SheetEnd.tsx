import { fileRoutes, type MotionView } from '#contracts';
import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { useFraction } from '../../app/person.js';

interface Props {
  readonly editor: Editor;
  readonly motion: MotionView;
}

/** What follows the text on paper: annexes and footnotes. */
export const SheetEnd = ({ editor, motion }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const notes = useEditorState({ editor, selector: () => footnotesOf(editor) });
  return (
    <>
      {motion.annexes.length === 0 ? null : (
        <section className="sheet-annexes">
          <h2 className="motion-heading">{t('editor.sheet.annexes')}</h2>
          <ol>
            {motion.annexes.map(({ id, fileId, name }) => (
              <li key={id}>
                <a href={addressOf(fileRoutes.download, { params: { file: fileId } }, fractionId)} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      {notes.length === 0 ? null : (
        <ol className="sheet-notes" aria-label={t('editor.sheet.footnotes')}>
          {notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ol>
      )}
    </>
  );
};

const footnotesOf = (editor: Editor): string[] => {
  const notes: string[] = [];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'footnote') notes.push(String(node.attrs.text ?? ''));
  });
  return notes;
};
