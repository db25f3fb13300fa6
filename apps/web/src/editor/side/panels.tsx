import type { MotionView } from '#contracts';
import type { Editor } from '@tiptap/react';
import { lazy, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CommentsTitle } from '../comments/CommentsTitle.js';
import { suggestionIn, type OpenText } from '../open-text.js';
import { SuggestionsTitle } from '../suggestions/SuggestionsTitle.js';
import type { AtWork } from '../connection/useEditing.js';
import type { PanelName, Places } from '../usePlaces.js';

/** What a paper beside the text gets. */
export interface PanelProps {
  readonly editor: Editor;
  readonly motion: MotionView;
  readonly work: AtWork;
  readonly places: Places;
  readonly text: OpenText;
}

/** A paper beside the text: one tab, one lazily loaded content. */
export interface SidePanel {
  readonly id: PanelName;
  /** The word on the tab, with a number where one is worth knowing. */
  readonly Title: ComponentType<Pick<PanelProps, 'motion'>>;
  readonly Panel: ComponentType<PanelProps>;
  /** Where not everybody may see it. */
  readonly isFor?: (motion: MotionView, text: OpenText) => boolean;
}

/** The text comes first; the papers follow when they are looked at. */
const Slip = lazy(() => import('../slip/SlipPanel.js').then(({ SlipPanel: panel }) => ({ default: panel })));
const Comments = lazy(() => import('../comments/CommentsPanel.js').then(({ CommentsPanel: panel }) => ({ default: panel })));
const Suggestions = lazy(() => import('../suggestions/SuggestionsPanel.js').then(({ SuggestionsPanel: panel }) => ({ default: panel })));
const Amendment = lazy(() => import('../amendment/AmendmentPanel.js').then(({ AmendmentPanel: panel }) => ({ default: panel })));

export const sidePanels: readonly SidePanel[] = [
  {
    id: 'slip',
    Title: () => useTranslation().t('editor.slip.title'),
    Panel: ({ motion, work, places }) => <Slip motion={motion} saved={work.saved} onPlace={places.show} showAnnexes={places.annexes} />,
  },
  {
    id: 'comments',
    Title: CommentsTitle,
    Panel: ({ editor, motion, places }) => <Comments editor={editor} motion={motion} onLeave={places.close} />,
    isFor: ({ may }) => may.readComments,
  },
  {
    id: 'suggestions',
    Title: SuggestionsTitle,
    Panel: ({ editor, motion, places, text }) => <Suggestions editor={editor} motion={motion} suggestion={suggestionIn(text)} onLeave={places.close} />,
    isFor: (_, text) => text.kind !== 'wording',
  },
  {
    id: 'amendment',
    Title: () => useTranslation().t('amendment.title'),
    Panel: ({ motion, work, text }) => <Amendment motion={motion} wording={text.kind === 'wording' ? work.exchange.doc : null} />,
    isFor: ({ kind }) => kind === 'amendment',
  },
];
