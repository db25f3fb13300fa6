import { FRAGMENT, motionExtensions } from '#motion';
import { Collaboration } from '@tiptap/extension-collaboration';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/person.js';
import { CommentMarks } from '../comments/marks.js';
import type { Exchange } from '../connection/exchange.js';
import { MovingKeys } from '../structure/moving.js';
import { Pasting } from '../structure/pasting.js';
import { carets } from './carets.js';
import { CaretInLine } from './first-line.js';
import { HintsInBlanks, type Hints } from './hints.js';
import { SteadyCaret } from './steady-caret.js';
import { Tables } from './tables.js';
import type { Desk } from './views/desk.js';
import { motionViews } from './views/views.js';

interface Given {
  readonly exchange: Exchange;
  readonly editable: boolean;
  readonly title: string;
  readonly desk: Desk;
  readonly hintId: string;
}

/** Until the server has stamped it, nobody else sees this colour. */
const ownColour = '#4A545C';

/** The editor on one copy of the text. A new copy builds a new editor; nothing else does. */
export const useMotionEditor = ({ exchange, editable, title, desk, hintId }: Given): Editor => {
  const { t } = useTranslation();
  const { id, name } = usePerson();
  const hints = useHints();
  const editor = useEditor(
    {
      extensions: [
        ...motionExtensions({ imageUrl: desk.imageUrl }),
        Collaboration.configure({ document: exchange.doc, field: FRAGMENT }),
        carets(exchange.awareness, { id, name, color: ownColour }),
        motionViews(desk),
        HintsInBlanks.configure({ hints }),
        CaretInLine,
        SteadyCaret,
        CommentMarks,
        Tables,
        MovingKeys.configure({ awareness: exchange.awareness }),
        Pasting,
      ],
      editable,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
    },
    [exchange, desk],
  );
  useEffect(() => {
    const attributes = {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': t('editor.textLabel', { title }),
      'aria-describedby': hintId,
      'aria-readonly': String(!editable),
      lang: 'de',
      translate: 'no',
    };
    editor.setOptions({ editorProps: { attributes } });
    editor.setEditable(editable, false);
  }, [editor, editable, title, hintId, t]);
  return editor;
};

const useHints = (): Hints => {
  const { t } = useTranslation();
  return {
    title: t('editor.sheet.hint.title'),
    formula: t('editor.sheet.hint.formula'),
    point: t('editor.sheet.hint.point'),
    reasoning: t('editor.sheet.hint.reasoning'),
    section: t('editor.sheet.hint.section'),
  };
};
