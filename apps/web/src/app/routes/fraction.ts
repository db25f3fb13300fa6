import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fraction } from './base.js';
import { comparison, filePlace, filesView, motionFilters, motionPlace, searchText, usagePlace } from './filters.js';

const parent = { getParentRoute: () => fraction } as const;

const today = createRoute({
  ...parent,
  path: '/',
  component: lazyRouteComponent(() => import('../../screens/today/TodayScreen.js'), 'TodayScreen'),
});
const motions = createRoute({
  ...parent,
  path: 'antraege',
  validateSearch: motionFilters,
  component: lazyRouteComponent(() => import('../../screens/motions/MotionsScreen.js'), 'MotionsScreen'),
});
const newMotion = createRoute({
  ...parent,
  path: 'antraege/neu',
  component: lazyRouteComponent(() => import('../../screens/motions/NewMotionScreen.js'), 'NewMotionScreen'),
});
const newAmendment = createRoute({
  ...parent,
  path: 'antraege/neu/aenderungsantrag',
  component: lazyRouteComponent(() => import('../../screens/agenda/NewAmendmentScreen.js'), 'NewAmendmentScreen'),
});
const importMotion = createRoute({
  ...parent,
  path: 'antraege/uebernehmen',
  component: lazyRouteComponent(() => import('../../filing/index.js'), 'ImportScreen'),
});
const editor = createRoute({
  ...parent,
  path: 'antraege/$motion',
  validateSearch: motionPlace,
  component: lazyRouteComponent(() => import('../../editor/index.js'), 'EditorScreen'),
});
const reading = createRoute({
  ...parent,
  path: 'antraege/$motion/lesefassung',
  component: lazyRouteComponent(() => import('../../reading/index.js'), 'ReadingScreen'),
});
const versions = createRoute({
  ...parent,
  path: 'antraege/$motion/fassungen',
  validateSearch: comparison,
  component: lazyRouteComponent(() => import('../../versions/index.js'), 'VersionsScreen'),
});
const filing = createRoute({
  ...parent,
  path: 'antraege/$motion/einreichen',
  component: lazyRouteComponent(() => import('../../filing/index.js'), 'FilingScreen'),
});
const meetings = createRoute({
  ...parent,
  path: 'sitzungen',
  component: lazyRouteComponent(() => import('../../screens/meetings/MeetingsScreen.js'), 'MeetingsScreen'),
});
const agendaPaper = createRoute({
  ...parent,
  path: 'sitzungen/vorlagen/$paper',
  component: lazyRouteComponent(() => import('../../screens/agenda/AgendaPaperScreen.js'), 'AgendaPaperScreen'),
});
const filesScreen = lazyRouteComponent(() => import('../../screens/files/FilesScreen.js'), 'FilesScreen');
const files = createRoute({ ...parent, path: 'dateien', validateSearch: filesView, component: filesScreen });
const folder = createRoute({ ...parent, path: 'dateien/$folder', validateSearch: filesView, component: filesScreen });
const file = createRoute({
  ...parent,
  path: 'datei/$file',
  validateSearch: filePlace,
  component: lazyRouteComponent(() => import('../../screens/files/preview/PreviewScreen.js'), 'PreviewScreen'),
});
const trash = createRoute({
  ...parent,
  path: 'papierkorb',
  component: lazyRouteComponent(() => import('../../screens/files/TrashScreen.js'), 'TrashScreen'),
});
const usage = createRoute({
  ...parent,
  path: 'speicherplatz',
  validateSearch: usagePlace,
  component: lazyRouteComponent(() => import('../../screens/files/usage/UsageScreen.js'), 'UsageScreen'),
});
const search = createRoute({
  ...parent,
  path: 'suche',
  validateSearch: searchText,
  component: lazyRouteComponent(() => import('../../screens/search/SearchScreen.js'), 'SearchScreen'),
});
const members = createRoute({
  ...parent,
  path: 'mitglieder',
  component: lazyRouteComponent(() => import('../../screens/members/MembersScreen.js'), 'MembersScreen'),
});
const settings = createRoute({
  ...parent,
  path: 'einstellungen',
  component: lazyRouteComponent(() => import('../../screens/settings/SettingsScreen.js'), 'SettingsScreen'),
});
const notices = createRoute({
  ...parent,
  path: 'hinweise',
  component: lazyRouteComponent(() => import('../../screens/notices/NoticesScreen.js'), 'NoticesScreen'),
});

/** Screens inside one fraction. */
export const fractionRoutes = [
  today, motions, newMotion, newAmendment, importMotion, editor, reading, versions, filing, meetings, agendaPaper, files, folder, file, trash, usage, search, members, settings, notices,
] as const;
