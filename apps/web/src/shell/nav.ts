import type { Me, Permission } from '#contracts';
import type { LinkProps } from '@tanstack/react-router';
import { Building2, CalendarDays, FileText, Folder, Home, Inbox, Search, type LucideIcon } from 'lucide-react';
import type { Seat } from '../app/person.js';

export interface NavEntry {
  readonly key: 'today' | 'motions' | 'meetings' | 'files' | 'search' | 'intake' | 'officeMeetings' | 'host';
  readonly icon: LucideIcon;
  readonly link: LinkProps;
  readonly exact?: boolean;
  readonly needs?: Permission;
  /** Other paths that lie in the same room. */
  readonly also?: RegExp;
}

const inFraction = (fractionId: string): readonly NavEntry[] => {
  const params = { fractionId };
  return [
    { key: 'today', icon: Home, link: { to: '/f/$fractionId', params }, exact: true },
    { key: 'motions', icon: FileText, link: { to: '/f/$fractionId/antraege', params }, needs: 'fraction:motions.read' },
    { key: 'meetings', icon: CalendarDays, link: { to: '/f/$fractionId/sitzungen', params }, needs: 'fraction:meetings.read' },
    { key: 'files', icon: Folder, link: { to: '/f/$fractionId/dateien', params }, needs: 'fraction:files.read', also: /^\/f\/[^/]+\/(datei|speicherplatz)(\/|$)/ },
    { key: 'search', icon: Search, link: { to: '/f/$fractionId/suche', params } },
  ];
};
const atOffice: readonly NavEntry[] = [
  { key: 'intake', icon: Inbox, link: { to: '/posteingang' }, exact: true, also: /^\/posteingang\/(?!sitzungen)/ },
  { key: 'officeMeetings', icon: CalendarDays, link: { to: '/posteingang/sitzungen' } },
];
const atHost: readonly NavEntry[] = [{ key: 'host', icon: Building2, link: { to: '/verwaltung' } }];

export type Place = 'fraction' | 'office' | 'host' | 'nowhere';

/** Which room a path lies in; the account belongs to the first one open to the person, who may have none left. */
export const placeOf = (pathname: string, me: Me): Place => {
  if (pathname.startsWith('/posteingang')) return 'office';
  if (pathname.startsWith('/verwaltung')) return 'host';
  if (me.fractions.length > 0 || pathname.startsWith('/f/')) return 'fraction';
  if (me.office !== null) return 'office';
  return me.host ? 'host' : 'nowhere';
};

/** The entries this person sees there; a role that may not enter is not shown the door. */
export const entriesOf = (place: Place, me: Me, seat: Seat | undefined): readonly NavEntry[] => {
  if (place === 'office') return me.office === null ? [] : atOffice;
  if (place === 'host') return me.host ? atHost : [];
  if (place === 'nowhere') return [];
  if (seat === undefined) return [];
  return inFraction(seat.fractionId).filter(({ needs }) => needs === undefined || seat.may.includes(needs));
};

/** A motion or a document is worked on here: it needs the width, and the rail makes itself small. */
export const isDesk = (pathname: string): boolean => /\/(antraege|datei)\/[0-9a-f-]{36}(\/fassungen)?\/?$/.test(pathname);
