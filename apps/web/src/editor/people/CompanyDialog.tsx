import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/person.js';
import { initials } from '../../format/names.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog } from '../../ui/Dialog/Dialog.js';
import { Checkbox } from '../../ui/Field/Choice.js';
import { changeCompany, useCompany, type Company } from './company.js';
import type { PersonHere } from './people.js';
import styles from './People.module.css';

interface Props {
  readonly people: readonly PersonHere[];
  readonly onFollow: (person: PersonHere) => void;
  readonly onClose: () => void;
}

/** Who is here, whom to follow, and how much of the others one wants to notice. */
export const CompanyDialog = ({ people, onFollow, onClose }: Props) => {
  const { t } = useTranslation();
  const { id: me } = usePerson();
  const company = useCompany();
  const choice = (name: keyof Company) => ({
    label: t(`company.${name}`),
    checked: company[name],
    disabled: name !== 'quiet' && company.quiet,
    onChange: () => changeCompany({ [name]: !company[name] }),
  });
  return (
    <Dialog title={t('company.title')} isOpen onClose={onClose}>
      <ul className={styles.list} role="list">
        {people.map((person) => (
          <li key={person.id}>
            <span className={styles.face} aria-hidden="true" ref={(face) => face?.style.setProperty('--caret', person.colour)}>
              {initials(person.name)}
            </span>
            <span className={styles.name}>{person.id === me ? t('editor.people.me', { name: person.name }) : person.name}</span>
            {person.id === me ? null : (
              <Button onPress={() => onFollow(person)} aria-label={t('company.followPerson', { name: person.name })}>
                {t('company.follow')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <fieldset className={styles.choices}>
        <legend>{t('company.notice')}</legend>
        <Checkbox {...choice('quiet')} />
        <Checkbox {...choice('comings')} />
        <Checkbox {...choice('paragraph')} />
      </fieldset>
    </Dialog>
  );
};
