import type { MotionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Chip, type Tone } from '../../ui/Chip/Chip.js';
import { Fold } from './Fold.js';
import styles from './Slip.module.css';

type Consent = MotionView['consentList'][number];

const toneOf = ({ verdict, outdated }: Consent): Tone => {
  if (verdict === null || outdated) return 'neutral';
  return verdict === 'consent' ? 'ok' : 'bad';
};

/** Who consented, who objected and why, who was not heard yet. */
export const ConsentsFold = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { given, needed } = motion.consents;
  if (motion.consentList.length === 0) return null;
  return (
    <Fold title={t('editor.consents.title')} tally={needed > 0 ? t('motion.consents', { given, needed }) : given}>
      <ul className={styles.list} role="list">
        {motion.consentList.map((consent) => (
          <Line key={consent.person.id} consent={consent} />
        ))}
      </ul>
    </Fold>
  );
};

const Line = ({ consent }: { readonly consent: Consent }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const { person, verdict, word, at, outdated } = consent;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{person.name}</span>
      <Chip tone={toneOf(consent)}>{t(`editor.consents.${verdict ?? 'open'}`)}</Chip>
      {at === null ? null : (
        <small>
          {dayAndTime(at)}
          {outdated ? ` · ${t('editor.consents.outdated')}` : ''}
        </small>
      )}
      {word ? <q className={styles.word}>{word}</q> : null}
    </li>
  );
};
