import { officeRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { query, useChange } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { BackLink } from '../../ui/BackLink/BackLink.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { WideScreen } from '../../ui/WideScreen/WideScreen.js';
import { Entry } from './Entry.js';
import { AgendaForm, DecisionForm } from './agenda-forms.js';

/** One filing, at the desk of a clerk. */
export const EntryScreen = () => {
  const { t } = useTranslation();
  const { office } = useMe();
  const { entry } = useParams({ from: '/signed-in/posteingang/$entry' });
  const params = { entry };
  const filing = useQuery(query(officeRoutes.entry, { params }));
  const confirm = useChange(officeRoutes.confirm);
  const refuse = useChange(officeRoutes.return);
  useTitle(filing.data?.title, t('shell.intake'), office?.councilName);
  return (
    <WideScreen columns>
      <BackLink to="/posteingang">{t('shell.intake')}</BackLink>
      <Loaded query={filing} rows={8}>
        {(view) => (
          <Entry
            entry={view}
            pdf={addressOf(officeRoutes.pdf, { params })}
            zip={addressOf(officeRoutes.package, { params })}
            annex={(annex) => addressOf(officeRoutes.annex, { params: { entry, annex } })}
            confirm={{ ...confirm, act: (number) => confirm.mutate({ params, body: { number } }) }}
            refuse={{ ...refuse, act: (reason) => refuse.mutate({ params, body: { reason } }) }}
          >
            {view.may.schedule ? <AgendaForm entry={view} /> : null}
            {view.may.decide ? <DecisionForm entry={view} /> : null}
          </Entry>
        )}
      </Loaded>
    </WideScreen>
  );
};
