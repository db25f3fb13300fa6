import { outsideGuestRoutes as routes } from '#contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, sentenceOf } from '../../api/api-error.js';
import { call } from '../../api/client.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import styles from './Outside.module.css';

interface HandedIn {
  readonly key: number;
  readonly name: string;
  readonly state: 'under_way' | 'arrived' | 'failed';
  /** The name it has there, or why it was not taken. */
  readonly word: string;
}

interface Props {
  readonly token: string;
  readonly from: string;
}

/** Files by choosing or dropping, one after the other; each says whether it arrived. */
export const HandInArea = ({ token, from }: Props) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { files, bring } = useHandIn(token, from);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void bring([...(target.files ?? [])]);
    target.value = '';
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (from !== '') void bring([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className={styles.choose}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <Button look="primary" isDisabled={from === ''} onPress={() => input.current?.click()}>
          {t('outside.chooseFiles')}
        </Button>
        <span className={styles.hint}>{from === '' ? t('outside.nameFirst') : t('outside.orDrop')}</span>
        <input ref={input} type="file" multiple hidden aria-label={t('outside.chooseFiles')} onChange={chosen} />
      </div>
      <div role="status">
        {files.length === 0 ? null : (
          <Rows label={t('outside.handedIn')}>
            {files.map((file) => (
              <HandedInRow key={file.key} file={file} />
            ))}
          </Rows>
        )}
      </div>
    </>
  );
};

const signs = { under_way: LoaderCircle, arrived: Check, failed: CircleAlert };

const HandedInRow = ({ file }: { readonly file: HandedIn }) => {
  const { t } = useTranslation();
  const Sign = signs[file.state];
  const words = { under_way: t('outside.underWay'), arrived: t('outside.arrived', { name: file.word }), failed: file.word };
  return <Row title={file.name} meta={words[file.state]} icon={<Sign aria-hidden="true" />} />;
};

const useHandIn = (token: string, from: string) => {
  const { language } = useFormat();
  const cache = useQueryClient();
  const [files, setFiles] = useState<readonly HandedIn[]>([]);
  const next = useRef(0);
  const note = (key: number, part: Partial<HandedIn>): void => setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const bringOne = async (file: File, key: number): Promise<void> => {
    try {
      const { name } = await call(routes.handIn, { params: { token }, query: { name: file.name, from }, body: file });
      note(key, { state: 'arrived', word: name });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      note(key, { state: 'failed', word: sentenceOf(error, language) });
    }
  };
  const bring = async (chosen: readonly File[]): Promise<void> => {
    const keyed = chosen.map((file) => ({ file, key: (next.current += 1) }));
    setFiles((all) => [...all, ...keyed.map(({ file, key }): HandedIn => ({ key, name: file.name, state: 'under_way', word: '' }))]);
    for (const { file, key } of keyed) await bringOne(file, key);
    await cache.invalidateQueries({ queryKey: ['house'] });
  };
  return { files, bring };
};
