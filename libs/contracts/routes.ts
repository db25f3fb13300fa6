import { agendaRoutes } from './office/agenda.js';
import { amendmentRoutes } from './motions/amendments.js';
import { commentRoutes } from './motions/comments.js';
import { contentRoutes } from './files/contents.js';
import { deviceRoutes } from './people/devices.js';
import { everydayRoutes } from './people/everyday.js';
import { archiveRoutes } from './files/archive.js';
import { fileRightRoutes } from './files/rights.js';
import { fileVersionRoutes } from './files/versions.js';
import { fileRoutes } from './files/files.js';
import { hostRoutes } from './people/host.js';
import { identityRoutes } from './people/identity.js';
import { membershipRoutes } from './people/membership.js';
import { motionRoutes } from './motions/motion-routes.js';
import { noteRoutes } from './files/notes.js';
import { filingLinkRoutes, officeRoutes } from './office/office.js';
import { outsideGuestRoutes, outsideRoutes } from './files/outside.js';
import type { Route } from './route/route.js';
import { stepRoutes } from './motions/step-routes.js';
import { suggestionRoutes } from './motions/suggestions.js';
import { systemRoutes } from './route/system.js';
import { uploadRoutes } from './files/uploads.js';
import { versionRoutes } from './motions/versions.js';

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
