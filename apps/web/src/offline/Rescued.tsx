import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../app/person.js';
import { Banner } from '../ui/Banner/Banner.js';
import { Button } from '../ui/Button/Button.js';
import { showFailure } from '../ui/Toast/showFailure.js';
import { useRescued } from './here.js';
import styles from './Offline.module.css';
import { putAway, type Rescued as Words } from './rescued.js';

const save = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** The words as a file. */
export const SaveText = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation();
  return (
    <Button icon={Download} onPress={() => save(t('offline.rescuedFile'), text)}>
      {t('offline.rescuedSave')}
    </Button>
  );
};

/** Words that did not make it into their text come back as a file, never as resurrected text. Of one motion, or of all. */
export const Rescued = ({ motion }: { readonly motion?: string }) => {
  const { id } = usePerson();
  const texts = useRescued(id, motion);
  if (texts.length === 0) return null;
  return (
    <div className={styles.texts}>
      {texts.map((words) => (
        <Returned key={words.id} words={words} />
      ))}
    </div>
  );
};

const Returned = ({ words: { id, title, text, why } }: { readonly words: Words }) => {
  const { t } = useTranslation();
  const shown = title === '' ? t('motion.untitled') : title;
  const actions = (
    <span className={styles.buttons}>
      {text === '' ? null : <SaveText text={text} />}
      <Button look="plain" onPress={() => void putAway(id).catch(showFailure)}>
        {t('offline.rescuedForget')}
      </Button>
    </span>
  );
  return (
    <Banner tone="warn" role="alert" action={actions}>
      {text === '' ? t('offline.rescued.nothing') : t(`offline.rescued.${why}`, { title: shown })}
    </Banner>
  );
};
