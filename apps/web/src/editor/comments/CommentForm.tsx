import type { PersonRef } from '#contracts';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { CommentField } from './CommentField.js';
import styles from './Comments.module.css';
import { useKept } from './kept.js';

interface Props {
  /** Under which the words are kept until they are sent. */
  readonly name: string;
  readonly label: string;
  readonly verb: string;
  readonly people: readonly PersonRef[];
  readonly before?: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Calls `done` once the server has it. */
  readonly onSend: (text: string, done: () => void) => void;
  readonly onCancel: () => void;
}

/** Words for a comment, an answer, or a correction. What was written stays in the field until the server has it. */
export const CommentForm = ({ name, label, verb, people, before = '', isPending, error, onSend, onCancel }: Props) => {
  const { t } = useTranslation();
  const { text, change, forget } = useKept(name, before);
  const cancel = (): void => {
    forget();
    onCancel();
  };
  const send = (): void => {
    if (text.trim() !== '' && !isPending) onSend(text.trim(), forget);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <CommentField label={label} value={text} people={people} onChange={change} onSend={send} />
      <ErrorNote error={error} />
      <div className={styles.row}>
        <Button look="primary" type="submit" isPending={isPending} isDisabled={text.trim() === ''}>
          {verb}
        </Button>
        <Button look="plain" onPress={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
