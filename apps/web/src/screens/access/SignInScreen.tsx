import { identityRoutes } from '#contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { meQuery } from '../../api/queries.js';
import { adoptLook, useMe } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { PasswordField } from '../../ui/Field/PasswordField.js';
import { TextField } from '../../ui/Field/TextField.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './Access.module.css';

interface Input {
  email: string;
  password: string;
}

/** The sign-in. It names nobody and nothing; the root route leads on as soon as somebody is signed in. */
export const SignInScreen = () => {
  const { t } = useTranslation();
  const { installation } = useMe();
  useTitle(t('access.signIn'), t('common.product'));
  return (
    <PublicFrame>
      <div className={styles.sheet}>
        <div>
          <h1>{t('access.signIn')}</h1>
          <p className={styles.sub}>{t('access.signInSub')}</p>
        </div>
        {installation.demo ? <Banner>{t('access.demoHint')}</Banner> : null}
        <Card>
          <SignInForm />
        </Card>
        <div className={styles.plain}>
          <LinkButton look="plain" to="/passwort">
            {t('access.forgotten')}
          </LinkButton>
        </div>
        <p className={styles.hint}>{t('access.noAccount')}</p>
        <LanguageSwitch />
      </div>
    </PublicFrame>
  );
};

type Missing = Partial<Record<keyof Input, string>>;

const textOf = (form: FormData, name: keyof Input): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const focusOn = (form: HTMLFormElement, name: keyof Input): void => {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
};

/** A plain form, so that the first screen of all stays small. */
const SignInForm = () => {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [missing, setMissing] = useState<Missing>({});
  const signIn = useMutation({
    mutationFn: (body: Input) => call(identityRoutes.signIn, { body }),
    onSuccess: (me) => cache.setQueryData(meQuery.queryKey, me),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { email: textOf(form, 'email').trim(), password: textOf(form, 'password') };
    const required = t('common.required');
    setMissing({ ...(input.email === '' ? { email: required } : {}), ...(input.password === '' ? { password: required } : {}) });
    if (input.email !== '' && input.password !== '') signIn.mutate(input);
    else focusOn(event.currentTarget, input.email === '' ? 'email' : 'password');
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextField name="email" label={t('access.email')} type="email" autoComplete="username" error={missing.email} />
      <PasswordField name="password" label={t('access.password')} autoComplete="current-password" error={missing.password} />
      <ErrorNote error={signIn.error} />
      <Button type="submit" look="primary" wide isPending={signIn.isPending}>
        {t('access.signIn')}
      </Button>
    </form>
  );
};

const LanguageSwitch = () => {
  const { language } = useFormat();
  const other = language === 'de' ? 'en' : 'de';
  const show = (): void => void adoptLook({ theme: 'system', textSize: 'normal', language: other });
  return (
    <div className={styles.plain} lang={other}>
      <Button look="plain" onPress={show}>
        {other === 'en' ? 'English' : 'Deutsch'}
      </Button>
    </div>
  );
};
