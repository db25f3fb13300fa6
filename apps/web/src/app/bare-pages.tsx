import type { ErrorComponentProps } from '@tanstack/react-router';
import { HouseBanner } from '../shell/HouseBanner.js';
import { PublicFrame } from '../shell/PublicFrame.js';
import { CrashPage } from './CrashPage.js';
import { MissingPage } from './MissingPage.js';

// Outside the shell, where nobody may be known yet: the page brings its own main landmark.

export const BareMissingPage = () => (
  <PublicFrame wide>
    <MissingPage />
  </PublicFrame>
);

export const BareCrashPage = (props: ErrorComponentProps) => (
  <>
    <HouseBanner />
    <main id="inhalt" tabIndex={-1}>
      <CrashPage {...props} />
    </main>
  </>
);
