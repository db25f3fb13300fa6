import type { FileRow, MotionRow } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { Ago } from '../../ui/Time.js';
import { FileLine } from '../files/FileLine.js';
import { MotionLine } from '../motions/MotionLine.js';
import { rowsOfBlock } from './blocks.js';

interface Props {
  readonly motions: readonly MotionRow[];
  readonly files: readonly FileRow[];
  /** For persons who see only what was shared with them. */
  readonly shared?: boolean;
}

type Recent = { readonly at: string; readonly motion: MotionRow } | { readonly at: string; readonly file: FileRow };

/** Motions and files touched last, newest first. */
export const RecentBlock = ({ motions, files, shared = false }: Props) => {
  const { t } = useTranslation();
  const recent = newestOf(motions, files);
  return (
    <Card title={t(shared ? 'today.shared' : 'today.recent')}>
      {recent.length === 0 ? (
        <NothingYet shared={shared} />
      ) : (
        <Rows>
          {recent.map((item) =>
            'motion' in item ? (
              <MotionLine key={item.motion.id} motion={item.motion} meta={<Ago at={item.at} />} />
            ) : (
              <FileLine key={item.file.id} file={item.file} />
            ),
          )}
        </Rows>
      )}
    </Card>
  );
};

const newestOf = (motions: readonly MotionRow[], files: readonly FileRow[]): readonly Recent[] =>
  [...motions.map((motion): Recent => ({ at: motion.changedAt, motion })), ...files.map((file): Recent => ({ at: file.changedAt, file }))]
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, rowsOfBlock);

const NothingYet = ({ shared }: { readonly shared: boolean }) => {
  const { t } = useTranslation();
  const { fractionId, may } = useFraction();
  if (shared || !may.includes('fraction:motions.write')) return <Empty>{t('today.nothingShared')}</Empty>;
  const action = (
    <LinkButton to="/f/$fractionId/antraege/neu" params={{ fractionId }} look="primary">
      {t('motions.new')}
    </LinkButton>
  );
  return <Empty action={action}>{t('today.nothingRecent')}</Empty>;
};
