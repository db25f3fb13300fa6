import { outsideRoutes as routes, type OutsideLinkView } from '#contracts';
import { CircleX, Ellipsis, History, Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { IconButton } from '../../../ui/Button/IconButton.js';
import { Menu } from '../../../ui/Menu/Menu.js';
import { Row } from '../../../ui/Rows/Rows.js';
import { showFailure } from '../../../ui/Toast/showFailure.js';
import { toast } from '../../../ui/Toast/toasts.js';
import { Acts } from './Acts.js';

/** One open link: for whom, until when, how often used; take it back, mail it again, see what was done. */
export const LinkLine = ({ link }: { readonly link: OutsideLinkView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { shortDate } = useFormat();
  const [told, setTold] = useState(false);
  const revoke = useChangeIn(fractionId, routes.revoke);
  const again = useChangeIn(fractionId, routes.mailAgain);
  const name = link.email ?? link.title ?? '';
  const params = { link: link.id };
  const uses = t(link.kind === 'read' ? 'outside.fetched' : 'outside.received', { count: link.uses });
  const mail = { id: 'mail', label: t('outside.mailAgain'), icon: Mail, onAction: () => again.mutate({ params }, { onSuccess: () => toast(t('outside.sent', { email: name })), onError: showFailure }) };
  const entries = [
    { id: 'acts', label: t('outside.history'), icon: History, onAction: () => setTold(!told) },
    ...(link.email === null ? [] : [mail]),
    {
      id: 'revoke',
      label: t('outside.revoke'),
      icon: CircleX,
      danger: true,
      onAction: () => revoke.mutate({ params }, { onSuccess: () => toast(t('outside.revoked', { name })), onError: showFailure }),
    },
  ];
  return (
    <Row
      title={name}
      meta={
        <>
          {t('outside.linkMeta', { date: shortDate(link.expiresAt), uses })}
          {told ? <Acts link={link.id} /> : null}
        </>
      }
      end={<Menu label={t('outside.more', { name })} entries={entries} trigger={<IconButton icon={Ellipsis} label={t('outside.more', { name })} />} />}
    />
  );
};
