import { amendmentRoutes, type AmendmentView, type MotionView } from '#contracts';
import { Link } from '@tanstack/react-router';
import { ListChecks, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Doc } from 'yjs';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Muted } from '../../ui/Muted/Muted.js';
import { NumberedLines } from '../../ui/NumberedLines/NumberedLines.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import { Fold } from '../slip/Fold.js';
import styles from './Amendment.module.css';
import { useAmendment } from './useAmendment.js';
import { useWordingNews } from './useWordingNews.js';

interface Props {
  readonly motion: MotionView;
  /** The proposed wording, where it is open instead of the amendment itself. */
  readonly wording: Doc | null;
}

/** What the amendment changes: its parent, the synopsis, and the sentences for its resolution. */
export const AmendmentPanel = (props: Props) => {
  const { t } = useTranslation();
  useWordingNews(props.motion.id, props.wording);
  return (
    <Loaded query={useAmendment(props.motion)}>
      {({ amendment }) => (amendment === null ? <Empty>{t('amendment.none')}</Empty> : <Changes {...props} amendment={amendment} />)}
    </Loaded>
  );
};

const Changes = ({ motion, wording, amendment }: Props & { readonly amendment: AmendmentView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { rows, points, lines, may } = amendment;
  const inWording = wording !== null;
  return (
    <div className={styles.panel}>
      <Parent amendment={amendment} />
      {inWording ? null : (
        <LinkButton icon={PencilLine} to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motion.id }} search={{ wortlaut: true }}>
          {t(may.write ? 'amendment.editWording' : 'amendment.readWording')}
        </LinkButton>
      )}
      <h3 className={styles.title}>{t('amendment.synopsis')}</h3>
      {rows.length === 0 ? <Muted>{t('amendment.unchanged')}</Muted> : <Synopsis rows={rows} />}
      {points.length === 0 ? null : (
        <>
          <h3 className={styles.title}>{t('amendment.points')}</h3>
          <ol className={styles.points}>
            {points.map((point, index) => (
              <li key={index}>{point}</li>
            ))}
          </ol>
          {may.write && !inWording ? <TakePoints motion={motion.id} /> : null}
        </>
      )}
      <Fold title={t('amendment.frozen')}>
        <NumberedLines lines={lines} />
      </Fold>
    </div>
  );
};

const Parent = ({ amendment: { parent } }: { readonly amendment: AmendmentView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const name = [parent.number, parent.title].filter(Boolean).join(': ');
  return (
    <Muted>
      {t('amendment.to')}{' '}
      {parent.id === null ? <strong>{name}</strong> : <Link to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: parent.id }}>{name}</Link>}
      {parent.version === null ? null : ` (${t('editor.versions.version', { version: parent.version })})`}
    </Muted>
  );
};

const Synopsis = ({ rows }: Pick<AmendmentView, 'rows'>) => {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('amendment.synopsis')}>
      <table className={styles.table} lang="de">
        <thead>
          <tr>
            {(['line', 'before', 'after'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`amendment.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lines, before, after }, index) => (
            <tr key={index}>
              <th scope="row">{lines}</th>
              <Side segments={before} />
              <Side segments={after} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Side = ({ segments }: { readonly segments: AmendmentView['rows'][number]['before'] }) => (
  <td>
    {segments.map(({ kind, text }, index) => (kind === 'deleted' ? <del key={index}>{text}</del> : kind === 'inserted' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>))}
  </td>
);

/** Asks once more, for the points that stand there are replaced. */
const TakePoints = ({ motion }: { readonly motion: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [asking, setAsking] = useState(false);
  const take = useChangeIn(fractionId, amendmentRoutes.takePoints);
  const onTake = (): void => take.mutate({ params: { motion } }, { onSuccess: () => toast(t('amendment.taken')), onError: showFailure, onSettled: () => setAsking(false) });
  if (!asking) return <Button icon={ListChecks} onPress={() => setAsking(true)}>{t('amendment.take')}</Button>;
  return (
    <div className={styles.ask}>
      <Muted>{t('amendment.takeText')}</Muted>
      <Button look="primary" isPending={take.isPending} onPress={onTake}>
        {t('amendment.takeNow')}
      </Button>
      <Button look="plain" onPress={() => setAsking(false)}>
        {t('common.cancel')}
      </Button>
    </div>
  );
};
