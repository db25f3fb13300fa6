import { membershipRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { InvitationLine } from './InvitationLine.js';
import { InviteDialog } from './InviteDialog.js';
import { MemberLine } from './MemberLine.js';

/** Who belongs to the fraction, and who is invited. */
export const MembersScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const [inviting, setInviting] = useState(false);
  const members = useQuery(queryIn(seat.fractionId, membershipRoutes.list, {}));
  useTitle(t('shell.members'), seat.name);
  const action = (
    <Button look="primary" icon={UserPlus} onPress={() => setInviting(true)}>
      {t('members.invite')}
    </Button>
  );
  return (
    <Page title={t('shell.members')} actions={members.data?.may.invite === true ? action : undefined}>
      <Loaded query={members} rows={6}>
        {(data) => (
          <>
            <Card title={t('members.count', { count: data.members.length })}>
              <Rows>
                {data.members.map((member) => (
                  <MemberLine key={member.membershipId} member={member} />
                ))}
              </Rows>
            </Card>
            {data.invitations.length === 0 ? null : (
              <Card title={t('members.invited')}>
                <Rows>
                  {data.invitations.map((invitation) => (
                    <InvitationLine key={invitation.id} invitation={invitation} />
                  ))}
                </Rows>
              </Card>
            )}
          </>
        )}
      </Loaded>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  );
};
