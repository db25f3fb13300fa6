import type { MotionView, SuggestionView } from '#contracts';
import { useEditorState, type Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { Button } from '../../ui/Button/Button.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { DecidedFold } from './DecidedFold.js';
import { proposedIn } from './marks.js';
import type { Proposal } from './proposals.js';
import { showProposal } from './show.js';
import { SuggestionCard } from './SuggestionCard.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Suggestions.module.css';
import { useSuggesting, useSuggestions, type Suggestions } from './useSuggestions.js';

interface Props {
  readonly editor: Editor;
  readonly motion: MotionView;
  /** The suggestion that is open instead of the motion. */
  readonly suggestion: string | null;
  /** Called before the text is shown, where the panel lies above it. */
  readonly onLeave: () => void;
}

/** What is proposed for the motion, beside its text. */
export const SuggestionsPanel = (props: Props) => <Loaded query={useSuggestions(props.motion)}>{(view) => <Listed {...props} view={view} />}</Loaded>;

const Listed = ({ editor, motion, suggestion, onLeave, view }: Props & { readonly view: Suggestions }) => {
  const { t } = useTranslation();
  const { proposals, active } = useEditorState({ editor, selector: ({ editor: now }) => proposedIn(now.state) });
  const way = useSuggesting(motion.id);
  const step = (by: 1 | -1): void => {
    const to = nextOf(proposals, active, by);
    if (to === undefined) return;
    showProposal(editor, to.key);
    const { kind, before, after } = to.change;
    announce(t('suggestions.at', { place: proposals.indexOf(to) + 1, count: proposals.length, what: t(`suggestions.kind.${kind}`), words: [before, after].filter(Boolean).join(' → ') }));
  };
  const shown = view.items.filter(({ id, state }) => state === 'open' && (suggestion === null || id === suggestion));
  return (
    <div className={styles.panel}>
      {proposals.length === 0 ? null : (
        <div className={styles.tools}>
          <Muted as="span">{t('suggestions.changes', { count: proposals.length })}</Muted>
          <span className={styles.steps}>
            <IconButton icon={ArrowUp} label={t('suggestions.previous')} onPress={() => step(-1)} />
            <IconButton icon={ArrowDown} label={t('suggestions.next')} onPress={() => step(1)} />
          </span>
        </div>
      )}
      {view.may.suggest && suggestion === null ? (
        <Button icon={PencilLine} isPending={way.isPending} onPress={way.begin}>
          {t(view.items.some(isMineAndOpen) ? 'suggestions.goOn' : 'suggestions.begin')}
        </Button>
      ) : null}
      {shown.length === 0 ? <Empty>{t('suggestions.none')}</Empty> : null}
      {shown.map((each) => (
        <SuggestionCard
          key={each.id}
          motion={motion.id}
          suggestion={each}
          proposals={proposals.filter((proposal) => proposal.suggestion === each.id)}
          active={active}
          onGo={(key) => {
            onLeave();
            showProposal(editor, key);
          }}
        />
      ))}
      <DecidedFold items={view.items.filter(({ state, decisions }) => state !== 'open' || decisions.length > 0)} />
    </div>
  );
};

const isMineAndOpen = ({ mine, state }: SuggestionView): boolean => mine && state === 'open';

/** In the order of the text, round and round. */
const nextOf = (proposals: readonly Proposal[], active: string | null, by: 1 | -1): Proposal | undefined => {
  const ordered = proposals.toSorted((a, b) => a.at.from - b.at.from);
  const at = ordered.findIndex(({ key }) => key === active);
  return at < 0 ? ordered.at(by === 1 ? 0 : -1) : ordered[(at + by + ordered.length) % ordered.length];
};
