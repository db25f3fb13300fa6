import type { ComparedBlockView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { Line } from './Line.js';
import { isStop, stopId } from './useStepping.js';
import type { View } from './useChoice.js';
import { classes } from '../ui/classes.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import styles from './ComparedText.module.css';

interface Props {
  readonly blocks: readonly ComparedBlockView[];
  readonly view: View;
  readonly current: number | null;
}

/** Both texts: in one, or side by side; or only the lines that differ, below the headings of their parts. */
export const ComparedText = ({ blocks, view, current }: Props) => {
  const { t } = useTranslation();
  const shown = view === 'aenderungen' ? onlyChanged(blocks) : blocks;
  const side = view === 'nebeneinander';
  let stop = -1;
  return (
    <div className={classes(styles.sheet, side && styles.side)} lang="de">
      {side ? (
        <div className={styles.sides} aria-hidden="true">
          <span>{t('versions.before')}</span>
          <span>{t('versions.after')}</span>
        </div>
      ) : null}
      {shown.map((block, index) => {
        const own = isStop(block) ? (stop += 1) : null;
        return <Place key={index} block={block} side={side} stop={own} isCurrent={own !== null && own === current} />;
      })}
    </div>
  );
};

interface PlaceProps {
  readonly block: ComparedBlockView;
  readonly side: boolean;
  readonly stop: number | null;
  readonly isCurrent: boolean;
}

const signs = { same: '', changed: '±', inserted: '+', deleted: '−', moved: '↷', movedAway: '↷' } as const;

const Place = ({ block, side, stop, isCurrent }: PlaceProps) => {
  const { t } = useTranslation();
  const { kind } = block;
  return (
    <div id={stop === null ? undefined : stopId(stop)} className={classes(styles.place, styles[kind], isCurrent && styles.current)}>
      {kind === 'same' ? null : (
        <span className={styles.sign}>
          <span aria-hidden="true">{signs[kind]}</span>
          <VisuallyHidden>{t(`versions.what.${kind}`)}: </VisuallyHidden>
        </span>
      )}
      {side ? (
        <>
          <Line block={block} shows="before" />
          <Line block={block} shows="after" />
        </>
      ) : (
        <Line block={block} shows="both" />
      )}
      {kind === 'moved' || kind === 'movedAway' || block.reframed ? (
        <small className={styles.note}>{t(block.reframed && kind === 'changed' ? 'versions.reframed' : kind === 'movedAway' ? 'versions.what.movedAway' : 'versions.what.moved')}</small>
      ) : null}
    </div>
  );
};

/** A heading of a part stays where something below it differs. */
const onlyChanged = (blocks: readonly ComparedBlockView[]): ComparedBlockView[] =>
  blocks.filter((block, index) => {
    if (block.kind !== 'same') return true;
    if (block.role !== 'partHeading') return false;
    const next = blocks.findIndex((other, at) => at > index && other.role === 'partHeading');
    return blocks.slice(index + 1, next < 0 ? undefined : next).some((other) => other.kind !== 'same');
  });
