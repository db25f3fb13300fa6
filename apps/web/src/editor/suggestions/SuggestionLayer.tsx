import type { MotionView } from '#contracts';
import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import { useFraction } from '../../app/person.js';
import { useAmendment } from '../amendment/useAmendment.js';
import { Exchange } from '../connection/exchange.js';
import { keepsNothing } from '../connection/keeper.js';
import { addressOf, ownText, type OpenText } from '../open-text.js';
import type { Places } from '../usePlaces.js';
import { proposalsKey, proposalsPlugin, tellProposed, type Mode } from './marks.js';
import { ownProposals, proposalsFor, wordingProposals, type Proposal } from './proposals.js';
import { useDeciding } from './useDeciding.js';
import { openOnes, useSuggestionNews, useSuggestions } from './useSuggestions.js';

export interface LayerProps {
  readonly editor: Editor;
  readonly motion: MotionView;
  readonly exchange: Exchange;
  readonly text: OpenText;
  readonly places: Places;
  readonly wide: boolean;
}

/** How long the text must rest before it is compared anew. */
const restMs = 250;

/** Draws what is proposed into the open text, and keeps it in step with both texts. Draws nothing beside it. */
export const SuggestionLayer = ({ editor, motion, exchange, text, places, wide }: LayerProps) => {
  useMarks(editor, motion, text.kind === 'motion' ? 'motion' : 'suggestion', () => wide && text.kind !== 'wording' && places.open('suggestions'));
  if (text.kind === 'wording') return <InWording editor={editor} motion={motion} exchange={exchange} />;
  if (text.kind === 'suggestion') return <InSuggestion editor={editor} motion={motion} exchange={exchange} suggestion={text.id} />;
  return <InMotion editor={editor} motion={motion} exchange={exchange} />;
};

const useMarks = (editor: Editor, motion: MotionView, mode: Mode, chosen: () => void): void => {
  const { t } = useTranslation();
  const { decide } = useDeciding(motion.id);
  const now = useRef({ t, decide, chosen });
  now.current = { t, decide, chosen };
  useEffect(() => {
    const words = {
      label: (kind: Proposal['change']['kind'], author: string) => now.current.t(author === '' ? `suggestions.own.${kind}` : `suggestions.by.${kind}`, { name: author }),
      accept: now.current.t('suggestions.accept'),
      reject: now.current.t('suggestions.reject'),
    };
    editor.registerPlugin(
      proposalsPlugin(mode, {
        words,
        decide: ({ suggestion, change }, verdict) => now.current.decide(suggestion, change.id, verdict),
        chosen: () => now.current.chosen(),
      }),
    );
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(proposalsKey);
    };
  }, [editor, mode]);
};

/** Compares when one of the texts rests, and whenever `again` changes. */
const useComparison = (editor: Editor, docs: readonly Y.Doc[], compare: () => Proposal[] | null, again: unknown): void => {
  const run = useRef(compare);
  run.current = compare;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (editor.isDestroyed) return;
      const proposals = run.current();
      if (proposals === null) later();
      else tellProposed(editor.view, { proposals });
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, restMs);
    };
    docs.forEach((doc) => doc.on('update', later));
    timer = setTimeout(look, 0);
    return () => {
      clearTimeout(timer);
      docs.forEach((doc) => doc.off('update', later));
    };
  }, [editor, docs, again]);
};

const InMotion = ({ editor, motion, exchange }: Pick<LayerProps, 'editor' | 'motion' | 'exchange'>) => {
  const { data } = useSuggestions(motion);
  const [docs] = useState(() => [exchange.doc]);
  useComparison(editor, docs, () => proposalsFor(openOnes(data), exchange.doc, editor.state.doc), data);
  return null;
};

const InSuggestion = ({ editor, motion, exchange, suggestion }: Pick<LayerProps, 'editor' | 'motion' | 'exchange'> & { readonly suggestion: string }) => {
  const { fractionId } = useFraction();
  const [filled, setFilled] = useState(false);
  const [base] = useState(() => new Exchange({ ask: () => addressOf(fractionId, motion.id, ownText, null), keeper: keepsNothing }, () => setFilled(base.state.filled)));
  const [docs] = useState(() => [base.doc, exchange.doc]);
  useEffect(() => {
    base.start();
    return () => base.stop();
  }, [base]);
  // What is decided is told to those at the motion's own text.
  useSuggestionNews(motion.id, base);
  useComparison(editor, docs, () => (filled ? ownProposals(suggestion, base.doc, exchange.doc, editor.state.doc) : []), filled);
  return null;
};

/** The wording of an amendment against the version it amends, which never changes. */
const InWording = ({ editor, motion, exchange }: Pick<LayerProps, 'editor' | 'motion' | 'exchange'>) => {
  const { data } = useAmendment(motion);
  const base = data?.amendment?.base;
  const before = useMemo(() => (base === undefined ? null : editor.schema.nodeFromJSON(base)), [editor, base]);
  const [docs] = useState(() => [exchange.doc]);
  useComparison(editor, docs, () => (before === null ? [] : wordingProposals(before, editor.state.doc)), before);
  return null;
};
