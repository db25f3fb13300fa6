import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import { announce } from '../../ui/Announcer/announce.js';
import { companyNow } from './company.js';
import { ParagraphWatch } from './ParagraphWatch.js';

/** "Kemal Demir bearbeitet diesen Absatz", where that was not switched off. */
export const useParagraphNews = (editor: Editor, awareness: Awareness): void => {
  const { t } = useTranslation();
  useEffect(() => {
    const watch = new ParagraphWatch(editor, awareness, (name) => {
      const { quiet, paragraph } = companyNow();
      if (!quiet && paragraph) announce(t('company.writesHere', { name }));
    });
    return () => watch.stop();
  }, [editor, awareness, t]);
};
