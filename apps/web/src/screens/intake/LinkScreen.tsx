import { filingLinkRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { query, useChange } from '../../api/queries.js';
import { PublicFrame } from '../../shell/PublicFrame.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { WideScreen } from '../../ui/WideScreen/WideScreen.js';
import { Entry } from './Entry.js';

/** The same filing for a clerk without an account, opened by the link in the mail. */
export const LinkScreen = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/told/ablage/$token' });
  const params = { token };
  const filing = useQuery(query(filingLinkRoutes.entry, { params }));
  const confirm = useChange(filingLinkRoutes.confirm);
  const refuse = useChange(filingLinkRoutes.return);
  useTitle(filing.data?.title, t('intake.filing'), t('common.product'));
  return (
    <PublicFrame wide>
      <WideScreen columns>
        <Loaded query={filing} rows={8}>
          {(view) => (
            <Entry
              entry={view}
              pdf={addressOf(filingLinkRoutes.pdf, { params })}
              zip={addressOf(filingLinkRoutes.package, { params })}
              annex={(annex) => addressOf(filingLinkRoutes.annex, { params: { token, annex } })}
              confirm={{ ...confirm, act: (number) => confirm.mutate({ params, body: { number } }) }}
              refuse={{ ...refuse, act: (reason) => refuse.mutate({ params, body: { reason } }) }}
            />
          )}
        </Loaded>
      </WideScreen>
    </PublicFrame>
  );
};
