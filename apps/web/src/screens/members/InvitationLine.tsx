import { membershipRoutes, type InvitationView } from '#contracts';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Row } from '../../ui/Rows/Rows.js';
import { showFailure } from '../../ui/Toast/showFailure.js';

/** An open invitation; it can be taken back until it is used. */
export const InvitationLine = ({ invitation }: { readonly invitation: InvitationView }) => {
  const { t } = useTranslation();
  const { longDate } = useFormat();
  const { fractionId } = useFraction();
  const revoke = useChangeIn(fractionId, membershipRoutes.revokeInvitation);
  const take = (): void => revoke.mutate({ params: { invitation: invitation.id } }, { onError: showFailure });
  return (
    <Row
      icon={<Mail size={22} aria-hidden="true" />}
      title={invitation.email}
      meta={[t(`motion.role.${invitation.role}`), t('members.invitationEnds', { date: longDate(invitation.expiresAt) })].join(' · ')}
      end={
        invitation.may.revoke ? (
          <Button isPending={revoke.isPending} onPress={take}>
            {t('members.revoke')}
          </Button>
        ) : null
      }
      stack
    />
  );
};
