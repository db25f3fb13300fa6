import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/person.js';
import type { Look } from '../../look/look.js';
import { Card } from '../../ui/Card/Card.js';
import { Radios } from '../../ui/Field/Choice.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import styles from './Account.module.css';
import { useUpdateMe } from '../../app/useUpdateMe.js';

const themes = ['system', 'light', 'dark'] as const;
const sizes = ['normal', 'large', 'readable'] as const;

/** Language, theme and text size; each works at once and is kept. */
export const LookCard = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const update = useUpdateMe();
  const change = (look: Partial<Look>): void => update.mutate(look, { onError: showFailure });
  return (
    <Card title={t('account.look')}>
      <div className={styles.choices}>
        <Radios
          legend={t('account.language')}
          name="language"
          value={person.language}
          options={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => change({ language })}
        />
        <Radios
          legend={t('account.theme.label')}
          name="theme"
          value={person.theme}
          options={themes.map((value) => ({ value, label: t(`account.theme.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Radios
          legend={t('account.textSize.label')}
          name="textSize"
          value={person.textSize}
          options={sizes.map((value) => ({ value, label: t(`account.textSize.${value}`) }))}
          onChange={(textSize) => change({ textSize })}
        />
      </div>
    </Card>
  );
};
