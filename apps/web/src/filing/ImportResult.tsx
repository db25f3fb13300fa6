import type { motionRoutes, Result } from '#contracts';
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { LinkButton } from '../ui/Button/LinkButton.js';
import { Card } from '../ui/Card/Card.js';
import { Paper } from '../ui/Paper/Paper.js';
import { WideScreen } from '../ui/WideScreen/WideScreen.js';
import styles from './Import.module.css';

interface Props {
  readonly result: Result<typeof motionRoutes.import>;
  readonly onAnother: () => void;
}

/** What became of the paper: how it was read, and what the person should look at. */
export const ImportResult = ({ result, onAnother }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <WideScreen columns>
      <div className={styles.head} ref={head} tabIndex={-1}>
        <p className={styles.done}>
          <Check size={24} aria-hidden="true" />
          {t('filing.import.done')}
        </p>
        {result.number === null ? null : <p className={styles.hint}>{t('filing.import.doneNumber', { number: result.number })}</p>}
      </div>
      <div className={styles.columns}>
        <section aria-label={t('filing.import.preview')}>
          <Paper html={result.html} />
        </section>
        <div className={styles.side}>
          <Card title={t('filing.import.checkThese')} accent={result.notes.length > 0}>
            {result.notes.length === 0 ? <p>{t('filing.import.nothingToCheck')}</p> : <Notes notes={result.notes} />}
          </Card>
          <LinkButton to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: result.id }} look="primary" wide>
            {t('filing.import.open')}
          </LinkButton>
          <Button wide onPress={onAnother}>
            {t('filing.import.another')}
          </Button>
        </div>
      </div>
    </WideScreen>
  );
};

const Notes = ({ notes }: { readonly notes: Props['result']['notes'] }) => (
  <ul className={styles.notes}>
    {notes.map(({ code, sentence }) => (
      // The notes are written by the house in German, whatever the language of the screen.
      <li key={code + sentence} lang="de">
        {sentence}
      </li>
    ))}
  </ul>
);
