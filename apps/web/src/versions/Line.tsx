import type { ComparedBlockView } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes.js';
import styles from './Line.module.css';
import marking from './Marks.module.css';

type Segment = ComparedBlockView['segments'][number];

interface Props {
  readonly block: ComparedBlockView;
  /** The text as it was, as it is, or both in one. */
  readonly shows: 'before' | 'after' | 'both';
}

/** One line of a comparison on one side. */
export const Line = ({ block, shows }: Props) => {
  const { t } = useTranslation();
  const { kind, role, frame, level, label } = block;
  const absent = (shows === 'before' && (kind === 'inserted' || kind === 'moved')) || (shows === 'after' && (kind === 'deleted' || kind === 'movedAway'));
  if (absent) return <p className={styles.absent}>{t('versions.empty')}</p>;
  const wanted = block.segments.filter((segment) => !(shows === 'before' && segment.kind === 'inserted') && !(shows === 'after' && segment.kind === 'deleted'));
  const number = (shows === 'before' ? label.before : (label.after ?? label.before)) ?? '';
  const numbered = frame !== 'plain';
  return (
    <div className={classes(styles.line, styles[role], numbered && styles.numbered, level > 0 && frame !== 'plain' && styles.deep)}>
      {numbered ? <span className={styles.number}>{number}</span> : null}
      <div className={styles.words}>{role === 'row' ? <Cells segments={wanted} /> : <Words segments={wanted} image={role === 'image'} />}</div>
    </div>
  );
};

const Cells = ({ segments }: { readonly segments: readonly Segment[] }) => {
  const last = Math.max(0, ...segments.map(({ cell }) => cell));
  return (
    <div className={styles.cells}>
      {Array.from({ length: last + 1 }, (_, cell) => (
        <span key={cell}>
          <Words segments={segments.filter((segment) => segment.cell === cell)} />
        </span>
      ))}
    </div>
  );
};

const Words = ({ segments, image = false }: { readonly segments: readonly Segment[]; readonly image?: boolean }) => {
  const { t } = useTranslation();
  const text = segments.map((segment, index) => <Stretch key={index} segment={segment} plain={image} />);
  return image ? <>{t('versions.image', { text: '' })}{text}</> : <>{text}</>;
};

/** Deleted and new are told apart by their lines, not by colour alone. */
const Stretch = ({ segment: { kind, text, marks }, plain }: { readonly segment: Segment; readonly plain: boolean }) => {
  const inner = plain ? text : marked(text, marks);
  if (kind === 'inserted') return <ins className={marking.ins}>{inner}</ins>;
  if (kind === 'deleted') return <del className={marking.del}>{inner}</del>;
  return kind === 'formatted' ? <span className={marking.formatted}>{inner}</span> : <>{inner}</>;
};

const marked = (text: string, marks: readonly string[]): ReactNode => {
  const styled = marks.includes('italic') ? <em>{text}</em> : text;
  return marks.includes('bold') ? <strong>{styled}</strong> : styled;
};
