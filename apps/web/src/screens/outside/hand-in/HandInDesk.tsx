import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.js';
import { Banner } from '../../../ui/Banner/Banner.js';
import { Card } from '../../../ui/Card/Card.js';
import { TextField } from '../../../ui/Field/TextField.js';
import { Rows } from '../../../ui/Rows/Rows.js';
import { ChooseArea } from './ChooseArea.js';
import { HandInRow } from './HandInRow.js';
import { useHandIns } from './useHandIns.js';
import styles from '../Outside.module.css';

interface Props {
  readonly token: string;
  readonly filesLeft: number;
  readonly bytesLeft: number;
}

/** Who hands in, what, and how far it is; whoever begins with the files is led to the name. What is on its way stays in sight, also when it has taken the last room. */
export const HandInDesk = ({ token, filesLeft, bytesLeft }: Props) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const [from, setFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const name = from.trim();
  const ask = (): void => {
    setAsked(true);
    field.current?.focus();
  };
  const handIns = useHandIns({ token, from: name });
  const { items, cancel, retry } = handIns;
  return (
    <>
      {filesLeft === 0 || bytesLeft === 0 ? (
        <Banner tone="warn">{t('outside.dropFull')}</Banner>
      ) : (
        <Card>
          <div className={styles.form}>
            <TextField
              ref={field}
              label={t('outside.yourName')}
              hint={t('outside.yourNameHint')}
              autoComplete="name"
              maxLength={80}
              value={from}
              error={asked && name === '' ? t('outside.nameFirst') : undefined}
              onChange={({ target }) => setFrom(target.value)}
            />
            <ChooseArea token={token} onNameless={name === '' ? ask : null} handIns={handIns} />
            <p className={styles.hint}>{t('outside.dropLeft', { count: filesLeft, bytes: bytes(bytesLeft) })}</p>
          </div>
        </Card>
      )}
      {items.length === 0 ? null : (
        <Rows label={t('outside.handedIn')}>
          {items.map((item) => (
            <HandInRow key={item.key} item={item} onCancel={() => cancel(item)} onRetry={() => retry(item)} />
          ))}
        </Rows>
      )}
    </>
  );
};
