import type { VersionHead } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.js';
import { nameOf } from './names.js';
import type { Compared } from './useChoice.js';
import styles from './PrintHead.module.css';

interface Props {
  readonly compared: Compared;
  readonly title: string;
  /** Nothing differs: then there are no marks to explain. */
  readonly alike: boolean;
}

/** On paper only: which two versions these are, from whom and when, and how to read the marks. */
export const PrintHead = ({ compared, title, alike }: Props) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{t('versions.print.title')}</p>
      <p className={styles.title}>{title}</p>
      <dl className={styles.pair}>
        <Version word={t('versions.before')} head={compared.from} />
        <Version word={t('versions.after')} head={compared.to} />
      </dl>
      <p className={styles.legend}>
        {alike ? null : (
          <>
            <ins>{t('versions.print.inserted')}</ins>, <del>{t('versions.print.deleted')}</del>.{' '}
          </>
        )}
        {t('versions.print.at', { at: dayAndTime(new Date().toISOString()) })}
      </p>
    </header>
  );
};

const Version = ({ word, head }: { readonly word: string; readonly head: VersionHead }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const people = head.by ?? head.writers.join(', ');
  return (
    <>
      <dt>{word}</dt>
      <dd>
        {nameOf(t, head)} · {people === '' ? t('versions.at', { at: dayAndTime(head.at) }) : t('versions.byAt', { at: dayAndTime(head.at), name: people })}
      </dd>
    </>
  );
};
