import { outsideGuestRoutes as routes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Closed, shutBy } from './Closed.js';
import { FractionMark } from './FractionMark.js';
import { HandInArea } from './HandInArea.js';
import styles from './Outside.module.css';

/** A box into which people outside put files. They see what they put in, and nothing else. */
export const DropBoxScreen = () => {
  const { t } = useTranslation();
  const { bytes, longDate } = useFormat();
  const { token } = useParams({ from: '/told/abgabe/$token' });
  const box = useQuery({ ...query(routes.dropBox, { params: { token } }), retry: false });
  const shut = shutBy(box.error, 'dropBox');
  useTitle(box.data?.title ?? t('outside.dropBox'), t('common.product'));
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        {shut !== null ? <Closed what={shut} /> : <Loaded query={box} rows={4}>
          {({ title, fractionName, colour, expiresAt, filesLeft, bytesLeft }) => (
            <>
              <FractionMark name={fractionName} colour={colour} />
              <div>
                <h1>{title}</h1>
                <p className={styles.sub}>{t('outside.dropExplained', { fraction: fractionName, date: longDate(expiresAt) })}</p>
              </div>
              {filesLeft === 0 || bytesLeft === 0 ? (
                <Banner tone="warn">{t('outside.dropFull')}</Banner>
              ) : (
                <Card>
                  <div className={styles.form}>
                    <HandIn token={token} />
                    <p className={styles.hint}>{t('outside.dropLeft', { count: filesLeft, bytes: bytes(bytesLeft) })}</p>
                  </div>
                </Card>
              )}
            </>
          )}
        </Loaded>}
      </div>
    </PublicFrame>
  );
};

/** Who one is, then the files; whoever begins with the files is led to the name. */
const HandIn = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const name = from.trim();
  const ask = (): void => {
    setAsked(true);
    field.current?.focus();
  };
  return (
    <>
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
      <HandInArea token={token} from={name} onNameless={ask} />
    </>
  );
};
