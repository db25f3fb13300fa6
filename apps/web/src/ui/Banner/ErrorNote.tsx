import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../api/api-error.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../Button/Button.js';
import { Banner } from './Banner.js';

interface Props {
  /** What was thrown; nothing is shown for null or undefined. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** An error as a sentence: what happened, what is safe, what to do. */
export const ErrorNote = ({ error, onRetry }: Props) => {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (error === null || error === undefined) return null;
  return (
    <Banner tone="bad" role="alert" action={onRetry === undefined ? undefined : <Button onPress={onRetry}>{t('common.retry')}</Button>}>
      {sentenceOf(error, language)}
    </Banner>
  );
};
