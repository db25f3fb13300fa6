import { useTranslation } from 'react-i18next';
import { accentOn, grounds } from '../../look/accent.js';
import { Card } from '../../ui/Card/Card.js';
import { TextField } from '../../ui/Field/TextField.js';
import type { CardProps } from './cards.js';
import styles from './Settings.module.css';

const isColour = /^#[0-9a-f]{6}$/i;

/** The colour with a live look at what becomes of it on light and dark ground. */
export const ColourCard = ({ form }: CardProps) => {
  const { t } = useTranslation();
  const colour = form.watch('colour');
  const valid = isColour.test(colour);
  return (
    <Card title={t('settings.colour')}>
      <div className={styles.group}>
        <div className={styles.colour}>
          <input
            type="color"
            className={styles.picker}
            aria-label={t('settings.pickColour')}
            value={valid ? colour.toLowerCase() : '#000000'}
            onChange={({ target }) => form.setValue('colour', target.value, { shouldDirty: true, shouldValidate: true })}
          />
          <TextField
            label={t('settings.colourValue')}
            error={form.formState.errors.colour?.message}
            {...form.register('colour', { pattern: { value: isColour, message: t('settings.colourWrong') } })}
          />
        </div>
        <p className={styles.hint}>{t('settings.colourHint')}</p>
        {valid ? (
          <div className={styles.previews}>
            <Preview colour={colour} mode="light" />
            <Preview colour={colour} mode="dark" />
          </div>
        ) : null}
      </div>
    </Card>
  );
};

const Preview = ({ colour, mode }: { readonly colour: string; readonly mode: keyof typeof grounds }) => {
  const { t } = useTranslation();
  const { accent, ink } = accentOn(colour, mode);
  return (
    <div className={styles.preview} style={{ background: grounds[mode], color: accent }} data-mode={mode}>
      <i style={{ background: colour }} aria-hidden="true" />
      <span>{t(`settings.preview.${mode}`)}</span>
      <span className={styles.sample} style={{ background: accent, color: ink }}>
        {t('settings.sample')}
      </span>
    </div>
  );
};
