import { agendaRoutes } from './agenda.js';
import { amendmentRoutes } from './amendments.js';
import { commentRoutes } from './comments.js';
import { contentRoutes } from './contents.js';
import { deviceRoutes } from './devices.js';
import { everydayRoutes } from './everyday.js';
import { archiveRoutes } from './file-archive.js';
import { fileRightRoutes } from './file-rights.js';
import { fileVersionRoutes } from './file-versions.js';
import { fileRoutes } from './files.js';
import { hostRoutes } from './host.js';
import { identityRoutes } from './identity.js';
import { membershipRoutes } from './membership.js';
import { motionRoutes } from './motion-routes.js';
import { noteRoutes } from './notes.js';
import { filingLinkRoutes, officeRoutes } from './office.js';
import { outsideGuestRoutes, outsideRoutes } from './outside.js';
import type { Route } from './route.js';
import { stepRoutes } from './step-routes.js';
import { suggestionRoutes } from './suggestions.js';
import { systemRoutes } from './system.js';
import { uploadRoutes } from './uploads.js';
import { versionRoutes } from './versions.js';

/** Every route of the house, for the OpenAPI document and the isolation test. */
export const allRoutes: readonly Route[] = [
  identityRoutes,
  deviceRoutes,
  hostRoutes,
  membershipRoutes,
  motionRoutes,
  stepRoutes,
  versionRoutes,
  suggestionRoutes,
  agendaRoutes,
  amendmentRoutes,
  commentRoutes,
  officeRoutes,
  filingLinkRoutes,
  fileRoutes,
  outsideRoutes,
  outsideGuestRoutes,
  fileRightRoutes,
  fileVersionRoutes,
  uploadRoutes,
  archiveRoutes,
  contentRoutes,
  noteRoutes,
  everydayRoutes,
  systemRoutes,
].flatMap((room) => Object.values<Route>(room));
