import { everydayRoutes, type Result } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Marked } from '../../ui/Marked/Marked.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { FileLine } from '../files/FileLine.js';
import { MotionLine } from '../motions/MotionLine.js';
import styles from './Search.module.css';

/** Motions by their text, files by their names and contents. */
export const SearchScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const { q = '' } = useSearch({ from: '/signed-in/f/$fractionId/suche' });
  const found = useQuery({
    ...queryIn(seat.fractionId, everydayRoutes.search, { query: { q } }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  useTitle(q === '' ? t('shell.search') : t('search.titleFor', { q }), seat.name);
  return (
    <Page title={t('shell.search')} sub={t('search.sub')}>
      <SearchForm key={q} q={q} />
      {q === '' ? null : <Loaded query={found}>{(data) => <Found found={data} q={q} />}</Loaded>}
    </Page>
  );
};

const SearchForm = ({ q }: { readonly q: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/f/$fractionId/suche' });
  const [text, setText] = useState(q);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ search: text.trim() === '' ? {} : { q: text.trim() } });
  };
  return (
    <form role="search" className={styles.form} onSubmit={submit}>
      <TextField type="search" label={t('search.words')} maxLength={200} value={text} onChange={({ target }) => setText(target.value)} />
      <Button type="submit" look="primary">
        {t('search.go')}
      </Button>
    </form>
  );
};

const Found = ({ found, q }: { readonly found: Result<typeof everydayRoutes.search>; readonly q: string }) => {
  const { t } = useTranslation();
  const count = found.motions.length + found.files.length;
  return (
    <>
      <p role="status" className={styles.count}>
        {t('search.found', { count, q })}
      </p>
      {found.motions.length === 0 ? null : (
        <Card title={t('search.group.motions')}>
          <Rows>
            {found.motions.map((motion) => (
              <MotionLine key={motion.id} motion={motion} meta={<Marked text={motion.excerpt} question={q} />} end={<StateChip state={motion.state} />} />
            ))}
          </Rows>
        </Card>
      )}
      {found.files.length === 0 ? null : (
        <Card title={t('search.group.files')}>
          <Rows>
            {found.files.map((file) => (
              <FileLine key={file.id} file={file} found={{ ...file, question: q }} />
            ))}
          </Rows>
        </Card>
      )}
      {count === 0 ? <Empty>{t('search.tryOther')}</Empty> : null}
    </>
  );
};
