import type { TFunction } from 'i18next';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeftRight, Building2, HardDrive, Inbox, LogOut, Moon, Settings, Sun, Trash2, UserRound, Users } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, type Seat } from '../app/person.js';
import { signOut } from '../app/sign-out.js';
import { useUpdateMe } from '../app/useUpdateMe.js';
import { losesByLeaving } from '../offline/here.js';
import type { MenuEntry } from '../ui/Menu/Menu.js';
import { OpenMenu } from '../ui/Menu/OpenMenu.js';
import { showFailure } from '../ui/Toast/showFailure.js';

interface Props {
  readonly seat: Seat | undefined;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  /** Leaving would lose something that lies on this device alone. */
  readonly onAsk: () => void;
}

/** Everything about the person and the administration, behind the initials. */
const PersonMenu = ({ seat, triggerRef, onClose, onAsk }: Props) => {
  const { t } = useTranslation();
  const places = usePlaceEntries(seat);
  const house = useHouseEntries(onAsk);
  return <OpenMenu label={t('shell.person')} triggerRef={triggerRef} onClose={onClose} entries={[...places, ...house]} />;
};
export default PersonMenu;

const usePlaceEntries = (seat: Seat | undefined): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const account: MenuEntry = { id: 'account', label: t('shell.account'), icon: UserRound, onAction: () => void navigate({ to: '/konto' }) };
  const own: MenuEntry[] = seat === undefined ? [] : fractionEntries(seat, t, (to) => void navigate({ to, params: { fractionId: seat.fractionId } }));
  const others = me.fractions
    .filter(({ fractionId }) => fractionId !== seat?.fractionId)
    .map((other, index): MenuEntry => ({
      id: other.fractionId,
      label: other.name,
      hint: t('shell.switchFraction'),
      icon: ArrowLeftRight,
      ruled: index === 0,
      onAction: () => void navigate({ to: '/f/$fractionId', params: { fractionId: other.fractionId } }),
    }));
  return [account, ...own, ...others];
};

type FractionPath = '/f/$fractionId/mitglieder' | '/f/$fractionId/einstellungen' | '/f/$fractionId/papierkorb' | '/f/$fractionId/speicherplatz';

const fractionEntries = (seat: Seat, t: TFunction, go: (to: FractionPath) => void): MenuEntry[] => [
  ...(seat.may.includes('fraction:members.read')
    ? [{ id: 'members', label: t('shell.members'), icon: Users, ruled: true, onAction: () => go('/f/$fractionId/mitglieder') }]
    : []),
  ...(seat.may.includes('fraction:settings')
    ? [{ id: 'settings', label: t('shell.settings'), icon: Settings, onAction: () => go('/f/$fractionId/einstellungen') }]
    : []),
  ...(seat.may.includes('fraction:files.write')
    ? [
        { id: 'trash', label: t('shell.trash'), icon: Trash2, onAction: () => go('/f/$fractionId/papierkorb') },
        { id: 'space', label: t('files.space.title'), icon: HardDrive, onAction: () => go('/f/$fractionId/speicherplatz') },
      ]
    : []),
];

const useHouseEntries = (onAsk: () => void): readonly MenuEntry[] => {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const dark = document.documentElement.dataset.theme === 'dark';
  const update = useUpdateMe();
  return [
    ...(me.office === null ? [] : [{ id: 'intake', label: t('shell.intake'), icon: Inbox, ruled: true, onAction: () => void navigate({ to: '/posteingang' }) }]),
    ...(me.host ? [{ id: 'host', label: t('shell.host'), icon: Building2, ruled: me.office === null, onAction: () => void navigate({ to: '/verwaltung' }) }] : []),
    {
      id: 'theme',
      label: t(dark ? 'shell.lightLook' : 'shell.darkLook'),
      icon: dark ? Sun : Moon,
      ruled: true,
      onAction: () => update.mutate({ theme: dark ? 'light' : 'dark' }, { onError: showFailure }),
    },
    { id: 'leave', label: t('shell.signOut'), icon: LogOut, onAction: () => void leave(onAsk).catch(showFailure) },
  ];
};

const leave = async (ask: () => void): Promise<void> => ((await losesByLeaving()) ? ask() : signOut());
