import type { Me } from '#contracts';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe, useSeat } from '../app/person.js';
import { applyFractionColour } from '../look/look.js';
import { leaveTogether } from '../offline/owner.js';
import { Rescued } from '../offline/Rescued.js';
import { keepShell } from '../offline/shell.js';
import { resumeUploads } from '../screens/files/uploads/resume.js';
import { showFailure } from '../ui/Toast/showFailure.js';
import { useTending } from './device/useTending.js';
import { entriesOf, isDesk, placeOf } from './nav.js';
import { NewVersion } from './NewVersion.js';
import { Rail } from './Rail.js';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.js';
import { useEditorAhead } from './useEditorAhead.js';

/** The neutral colour of the house, for the office and the town's IT. */
const houseColour = '#0b3d91';

/** The frame of every signed-in screen: rail (below 1000 px a bar at the bottom), top bar, content. */
export const Shell = () => {
  const me = useMe();
  const { pathname } = useLocation();
  const place = placeOf(pathname, me);
  const seat = useSeat();
  const colour = place === 'fraction' && seat !== undefined ? seat.colour : houseColour;
  useEffect(() => void applyFractionColour(colour).catch(showFailure), [colour]);
  useDevice(me);
  useEditorAhead(place === 'fraction' && seat !== undefined);
  useUploads(me, seat?.fractionId);
  // The session ended elsewhere: nothing is shown until the router leads to the sign-in.
  if (me.person === null) return null;
  return (
    <div className={styles.shell} data-desk={isDesk(pathname) || undefined}>
      <Rail entries={entriesOf(place, me, seat)} place={place} seat={seat} />
      <div className={styles.column}>
        <NewVersion />
        <TopBar place={place} seat={seat} />
        {/* The editor shows what came back of its own motion itself. */}
        {isDesk(pathname) ? null : (
          <div className={styles.returned}>
            <Rescued />
          </div>
        )}
        <main id="inhalt" tabIndex={-1} className={styles.main}>
          {/* A new fraction begins with fresh screens: no half-typed text moves over. */}
          <Outlet key={seat?.fractionId ?? place} />
        </main>
      </div>
    </div>
  );
};

/** Files that were on their way when the page went. When it fails now, the file area tries again. */
const useUploads = ({ person }: Me, fraction: string | undefined): void => {
  const id = person?.id;
  useEffect(() => {
    if (id !== undefined && fraction !== undefined) void resumeUploads(fraction, id).catch(() => undefined);
  }, [id, fraction]);
};

/** This device: whose it is, what it keeps, and that all of its pages end together. */
const useDevice = (me: Me): void => {
  useTending(me);
  useEffect(() => {
    leaveTogether();
    // Where the device refuses, nothing works worse than before: no reason to alarm anybody.
    void keepShell().catch(() => undefined);
  }, []);
};
