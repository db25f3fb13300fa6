import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { i18next } from '../../i18n/index.js';
import { toast } from '../../ui/Toast/toasts.js';
import { cleaned } from './clean-paste.js';
import { pointsOfList } from './points-of-list.js';

const sayNoImages = (): void => toast(i18next.t('structure.noImages'), { tone: 'bad' });

const onlyImages = (data: DataTransfer | null): boolean =>
  data !== null && !data.types.includes('text/html') && !data.types.includes('text/plain') && [...data.files].some((file) => file.type.startsWith('image/'));

/** What is pasted from Word, LibreOffice and the web arrives as clean text, lists and tables. Copies of our own stay as they are. */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('pasting'),
      props: {
        transformPastedHTML: (html) => {
          if (html.includes('data-pm-slice')) return html;
          const { html: clean, images } = cleaned(html);
          if (images > 0) sayNoImages();
          return clean;
        },
        handlePaste: (view, event, slice) => {
          if (onlyImages(event.clipboardData)) {
            sayNoImages();
            return true;
          }
          const transaction = pointsOfList(view.state, slice);
          if (transaction) view.dispatch(transaction);
          return transaction !== null;
        },
      },
    }),
  ],
});
