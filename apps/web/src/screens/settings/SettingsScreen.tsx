import { membershipRoutes, type FractionSettings } from '#contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { meQuery, queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { toast } from '../../ui/Toast/toasts.js';
import { inputOf, settingsOf, type SettingsInput } from './input.js';
import { LetterheadCard, RulesCard, TemplateCard } from './cards.js';
import { ColourCard } from './ColourCard.js';
import styles from './Settings.module.css';

/** Letterhead, colour, rules and template of the fraction. */
export const SettingsScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const settings = useQuery(queryIn(seat.fractionId, membershipRoutes.settings, {}));
  useTitle(t('shell.settings'), seat.name);
  return (
    <Page title={t('shell.settings')} sub={settings.data === undefined ? undefined : `${settings.data.name} · ${settings.data.councilName}`} narrow>
      <Loaded query={settings} rows={8}>
        {(data) => <SettingsForm settings={data} />}
      </Loaded>
    </Page>
  );
};

const SettingsForm = ({ settings }: { readonly settings: FractionSettings }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const cache = useQueryClient();
  const form = useForm<SettingsInput>({ defaultValues: inputOf(settings) });
  const change = useChangeIn(fractionId, membershipRoutes.changeSettings);
  const save = (input: SettingsInput): void =>
    change.mutate(
      { body: settingsOf(input) },
      {
        onSuccess: () => {
          // The colour of the rail comes with who I am.
          void cache.invalidateQueries({ queryKey: meQuery.queryKey });
          toast(t('common.saved'));
        },
      },
    );
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      {settings.may.change ? null : <Banner>{t('settings.readOnly')}</Banner>}
      <fieldset className={styles.fields} disabled={!settings.may.change}>
        <LetterheadCard form={form} />
        <ColourCard form={form} />
        <RulesCard form={form} />
        <TemplateCard form={form} />
      </fieldset>
      <ErrorNote error={change.error} />
      {settings.may.change ? (
        <div>
          <Button type="submit" look="primary" isPending={change.isPending}>
            {t('common.save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
};
