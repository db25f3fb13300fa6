/** Who may import whom: the layers of the house, from the ground up. Held over imports of types too. */
const ground = {
  contracts: [],
  motion: ['contracts'],
  kernel: ['contracts'],
  ports: ['kernel', 'contracts'],
  persistence: ['ports', 'kernel', 'contracts'],
  http: ['ports', 'kernel', 'contracts'],
  collab: ['ports', 'kernel', 'contracts'],
  adapters: ['ports', 'kernel', 'contracts'],
  features: ['persistence', 'http', 'collab', 'motion', 'ports', 'kernel', 'contracts'],
};

/** The rooms, in the one order they may call each other: each only those before it. */
const rooms = [
  'identity', 'membership', 'account', 'host', 'files', 'contents', 'notes', 'outside', 'dav', 'texts', 'motions',
  'suggestions', 'agenda', 'amendments', 'editing', 'papers', 'versions', 'slip', 'comments', 'meetings', 'filing', 'intake',
];

/** These listen to events and are called by no room. */
const listeners = ['notifications', 'search', 'audit', 'everyday'];

/** Specs and what only they use may reach further: real parts, samples, one another's builders. */
const tests = '(\\.(spec|testing)\\.tsx?$|^libs/testing/|^test/)';
const anyOf = (names) => `(${names.join('|')})`;

const layerRules = Object.entries(ground).map(([layer, below]) => ({
  name: `${layer}-import-only-what-lies-below`,
  comment: `${layer} may import ${below.join(', ') || 'nothing of the house'}.`,
  severity: 'error',
  from: { path: `^libs/${layer}/`, pathNot: tests },
  to: { path: '^(libs|apps|test|scripts)/', pathNot: `^libs/${anyOf([layer, ...below])}/` },
}));

const roomRules = rooms.map((room, place) => ({
  name: `${room}-calls-only-earlier-rooms`,
  comment: `The order of the rooms is ${rooms.join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/features/${room}/`, pathNot: tests },
  to: { path: '^libs/features/', pathNot: `^libs/features/${anyOf([room, ...rooms.slice(0, place)])}/` },
}));

/** Node cannot run the TypeScript door of the database launcher, so plain scripts use what lies behind it. */
const launcher = '^libs/adapters/embedded-postgres/launcher\\.mjs$';

const wingDoors = ['features', 'adapters'].flatMap((wing) => {
  const comment = 'Import the index.ts of a room or an adapter, nothing behind it.';
  const door = [`^libs/${wing}/[^/]+/index\\.ts$`, launcher];
  return [
    {
      name: `${wing}-know-each-other-by-the-door`,
      comment,
      severity: 'error',
      from: { path: `^libs/${wing}/([^/]+)/`, pathNot: tests },
      to: { path: `^libs/${wing}/`, pathNot: [`^libs/${wing}/$1/`, ...door] },
    },
    {
      name: `${wing}-are-entered-by-the-door`,
      comment,
      severity: 'error',
      from: { pathNot: [`^libs/${wing}/`, tests] },
      to: { path: `^libs/${wing}/`, pathNot: door },
    },
  ];
});

const libraryDoor = {
  name: 'a-library-is-entered-by-the-door',
  comment: 'Import the index.ts of a library, nothing behind it.',
  severity: 'error',
  from: { path: '^(libs|apps)/([^/]+)/', pathNot: tests },
  to: {
    path: '^libs/(contracts|kernel|ports|persistence|http|collab|motion)/',
    pathNot: ['^libs/$2/', '^libs/[^/]+/index\\.ts$', '^libs/motion/[^/]+/index\\.ts$'],
  },
};

export default {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle is a missing noun.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-is-found',
      // react-aria-components names files under the condition `source` that it does not ship; the compiler finds the others.
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^react-aria-components/' },
    },
    ...layerRules,
    ...roomRules,
    {
      name: 'every-room-has-its-place',
      comment: 'A new room is entered into the order of rooms, or among the listeners, in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^libs/features/', pathNot: `^libs/features/${anyOf([...rooms, ...listeners])}/` },
      to: {},
    },
    {
      name: 'listeners-are-called-by-no-room',
      severity: 'error',
      // The day's page shows what the other listeners have gathered.
      from: { path: '^libs/features/([^/]+)/', pathNot: ['^libs/features/everyday/', tests] },
      to: { path: `^libs/features/${anyOf(listeners)}/`, pathNot: '^libs/features/$1/' },
    },
    ...wingDoors,
    libraryDoor,
    {
      name: 'the-web-client-knows-contracts-and-motion',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps|test|scripts)/', pathNot: '^(apps/web|libs/contracts|libs/motion)/' },
    },
    {
      name: 'the-client-is-no-library',
      severity: 'error',
      from: { pathNot: ['^apps/web/', tests] },
      to: { path: '^apps/web/' },
    },
    {
      name: 'tests-are-for-tests',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: tests },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.d.mts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
