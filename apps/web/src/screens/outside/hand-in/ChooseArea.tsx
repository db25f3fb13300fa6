import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button/Button.js';
import { begunIn } from './begun.js';
import type { HandIns } from './useHandIns.js';
import styles from '../Outside.module.css';

interface Props {
  readonly token: string;
  /** Files were to come before the name: leads to the name. Null: the name is there. */
  readonly onNameless: (() => void) | null;
  readonly handIns: HandIns;
}

/** Files by choosing or dropping. */
export const ChooseArea = ({ token, onNameless, handIns: { items, bring } }: Props) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [lost] = useState(() => begunIn(token));
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    bring([...(target.files ?? [])]);
    target.value = '';
  };
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (onNameless === null) bring([...event.dataTransfer.files]);
    else onNameless();
  };
  const waiting = lost.filter(({ upload }) => !items.some((each) => each.upload === upload));
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
        <Button look="primary" onPress={onNameless ?? (() => input.current?.click())}>
          {t('outside.chooseFiles')}
        </Button>
        <span className={styles.drop}>{t('outside.orDrop')}</span>
        <input ref={input} type="file" multiple hidden aria-label={t('outside.chooseFiles')} onChange={chosen} />
      </div>
      {waiting.map(({ upload, name }) => (
        <p key={upload} className={styles.hint}>{t('outside.interrupted', { name })}</p>
      ))}
    </>
  );
};
