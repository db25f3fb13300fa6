import type { VersionHead } from '#contracts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.js';
import { Chip } from '../ui/Chip/Chip.js';
import { grouped, nameOf } from './names.js';
import type { Versions } from './useChoice.js';
import { useWide } from './useWide.js';
import styles from './Versions.module.css';

interface Props {
  readonly versions: Versions;
  /** The one that is looked at. */
  readonly chosen: string | null;
}

/** All versions, the latest first; a press compares one with the present text. Above the comparison on small screens. */
export const VersionList = ({ versions: { items }, chosen }: Props) => {
  const { t } = useTranslation();
  const wide = useWide();
  return (
    <nav className={styles.list} aria-label={t('versions.list')}>
      <details key={String(wide)} open={wide}>
        <summary className={styles.listTitle}>
          {t('versions.list')} <span className={styles.tally}>{items.length}</span>
        </summary>
        <p className={styles.sub}>{t('versions.sub')}</p>
        <ol className={styles.items} role="list">
          {grouped(items).map((entry) =>
            'ref' in entry ? (
              <li key={entry.ref}>
                <Entry head={entry} chosen={chosen} />
              </li>
            ) : (
              <li key={entry[0]?.ref}>
                <Folded heads={entry} chosen={chosen} />
              </li>
            ),
          )}
        </ol>
      </details>
    </nav>
  );
};

const Folded = ({ heads, chosen }: { readonly heads: readonly VersionHead[]; readonly chosen: string | null }) => {
  const { t } = useTranslation();
  return (
    <details className={styles.fold} open={heads.some(({ ref }) => ref === chosen)}>
      <summary>{t('versions.automaticFold', { count: heads.length })}</summary>
      <ol className={styles.items} role="list">
        {heads.map((head) => (
          <li key={head.ref}>
            <Entry head={head} chosen={chosen} />
          </li>
        ))}
      </ol>
    </details>
  );
};

const Entry = ({ head, chosen }: { readonly head: VersionHead; readonly chosen: string | null }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const link = useRef<HTMLAnchorElement>(null);
  const current = head.ref === chosen;
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const at = dayAndTime(head.at);
  return (
    <Link
      ref={link}
      from="/f/$fractionId/antraege/$motion/fassungen"
      to="."
      search={(before) => ({ ...before, von: head.ref, mit: undefined })}
      replace
      resetScroll={false}
      className={styles.entry}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.entryName}>{nameOf(t, head)}</span>
      {head.adopted === null ? null : <Chip tone="ok">{t(head.adopted.filed ? 'versions.chipFiled' : 'versions.chipAdopted')}</Chip>}
      <span className={styles.entryMeta}>{head.by === null ? t('versions.at', { at }) : t('versions.byAt', { at, name: head.by })}</span>
      {head.writers.length === 0 ? null : <span className={styles.entryMeta}>{t('versions.writers', { names: head.writers.join(', ') })}</span>}
    </Link>
  );
};
