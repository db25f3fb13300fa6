import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../api/api-error.js';
import { useFormat } from '../../../format/useFormat.js';
import { Button } from '../../../ui/Button/Button.js';
import { toast } from '../../../ui/Toast/toasts.js';
import { isOpen, type TrayItem } from './model.js';
import { cancelUpload, continueWith, pauseUpload, resumeUpload } from './queue.js';
import styles from './Tray.module.css';

/** One file: how far it is, whether it has arrived, and what can be done. */
export const TrayLine = ({ item }: { readonly item: TrayItem }) => {
  const { language } = useFormat();
  const { t } = useTranslation();
  const { name, state, error, bytes, sent, kept } = item;
  const moving = state === 'running' || state === 'paused' || state === 'offline' || state === 'lost';
  return (
    <li className={styles.line}>
      <span className={styles.name}>{item.result?.name ?? name}</span>
      {moving ? <progress max={Math.max(bytes, 1)} value={sent} aria-label={name} /> : null}
      <State item={item} />
      {state === 'failed' ? <span className={styles.error}>{sentenceOf(error, language)}</span> : null}
      <Verbs item={item} />
      {isOpen(item) && (kept === 'large' || kept === 'no') ? <span className={styles.stay}>{t(`files.notKept.${kept}`)}</span> : null}
    </li>
  );
};

const State = ({ item: { state, bytes, sent, result } }: { readonly item: TrayItem }) => {
  const { t } = useTranslation();
  const percent = Math.floor((100 * sent) / Math.max(bytes, 1));
  const word = t(`files.uploadState.${state}`);
  const text = state === 'running' ? (percent < 100 ? `${percent} %` : t('files.checking')) : word;
  return (
    <span className={styles.state} title={result === null ? undefined : t('files.receipt', { hash: result.sha256 })}>
      {text}
    </span>
  );
};

const Verbs = ({ item }: { readonly item: TrayItem }) => {
  const { t } = useTranslation();
  const { id, state } = item;
  return (
    <span className={styles.verbs}>
      {state === 'running' || state === 'waiting' || state === 'offline' ? (
        <Button look="plain" aria-label={t('files.pauseOf', { name: item.name })} onPress={() => pauseUpload(id)}>
          {t('files.pause')}
        </Button>
      ) : null}
      {state === 'paused' || state === 'failed' ? (
        <Button look="plain" onPress={() => resumeUpload(id)}>
          {t(state === 'paused' ? 'files.resume' : 'common.retry')}
        </Button>
      ) : null}
      {state === 'lost' ? <ChooseAgain item={item} /> : null}
      {isOpen(item) || state === 'lost' ? (
        <Button look="plain" aria-label={t('files.cancelOf', { name: item.name })} onPress={() => cancelUpload(id)}>
          {t('common.cancel')}
        </Button>
      ) : null}
    </span>
  );
};

/** After a reload the browser has forgotten the file, and only its owner may hand it over again. */
const ChooseAgain = ({ item }: { readonly item: TrayItem }) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file && !continueWith(item.id, file)) toast(t('files.otherFile', { name: item.name }), { tone: 'bad' });
  };
  return (
    <>
      <Button look="plain" onPress={() => input.current?.click()}>
        {t('files.chooseAgain')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('files.chooseAgain')}
        onChange={({ target }) => take(target.files?.[0])}
      />
    </>
  );
};
