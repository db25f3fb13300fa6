import { motionRoutes } from '#contracts';
import { Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address.js';
import { useFraction, usePerson } from '../app/person.js';
import { useUpdateMe } from '../app/useUpdateMe.js';
import { Button } from '../ui/Button/Button.js';
import { AnchorButton } from '../ui/Button/LinkButton.js';
import { Segments } from '../ui/Segments/Segments.js';
import { showFailure } from '../ui/Toast/showFailure.js';
import styles from './Reading.module.css';

const sizes = ['normal', 'large', 'readable'] as const;

/** The type (the same setting as in the account, kept), print, PDF. */
export const ReadingTools = ({ motionId }: { readonly motionId: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { textSize } = usePerson();
  const update = useUpdateMe();
  return (
    <div className={styles.tools} role="group" aria-label={t('filing.reading.tools')}>
      <Segments
        label={t('filing.reading.textSize')}
        value={textSize}
        options={sizes.map((value) => ({ value, label: t(`account.textSize.${value}`) }))}
        onChange={(next) => update.mutate({ textSize: next }, { onError: showFailure })}
      />
      <Button icon={Printer} onPress={() => window.print()}>
        {t('filing.reading.print')}
      </Button>
      <AnchorButton href={addressOf(motionRoutes.pdf, { params: { motion: motionId } }, fractionId)} download icon={Download}>
        {t('filing.reading.pdf')}
      </AnchorButton>
    </div>
  );
};
