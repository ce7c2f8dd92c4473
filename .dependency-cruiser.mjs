/**
 * Which folder may import which. Read from top to bottom: a folder may import its own layer and those below it,
 * never one above. A folder that is in no layer is an error: place it here when you make it.
 */
const LAYERS = [
  {
    name: 'front ends',
    folders: ['src/main.ts', 'src/cli', 'src/operate', 'src/start', 'src/discord', 'src/page', 'commands'],
  },
  {
    name: 'around',
    folders: [
      'src/store',
      'src/config',
      'src/health',
      'src/chart',
      'src/dataset',
      'src/bring',
      'src/desk',
      'src/prepared',
      'src/log.ts',
    ],
  },
  { name: 'assistant', folders: ['src/assistant'] },
  {
    name: 'answers',
    folders: ['src/understand', 'src/kinds', 'src/premises', 'src/answer', 'src/verify', 'src/render'],
  },
  { name: 'questions', folders: ['src/reading', 'src/query'] },
  { name: 'knowledge', folders: ['src/knowledge'] },
  { name: 'words and files', folders: ['src/search', 'src/lexicon', 'src/corpus'] },
  { name: 'figures', folders: ['src/quantities'] },
  { name: 'text', folders: ['src/text'] },
];

/** From this layer on downwards nothing knows Discord, HTTP, a database, the file system or the process. */
const FIRST_PURE = LAYERS.findIndex(({ name }) => name === 'assistant');

/** What the pure layers may take from outside; node:crypto is there to hash. */
const PURE_PACKAGES = ['minisearch', 'stemmer', 'yaml', 'zod'];
const PURE_BUILTINS = ['crypto'];

/** Reads the corpus from the disk for the layers above; pure code never imports it. */
const AT_THE_EDGE = ['src/corpus/files.ts', 'src/corpus/check.main.ts'];

const pattern = (path) => (path.endsWith('.ts') ? `${path.replaceAll('.', '[.]')}$` : `${path}/`);
const anyOf = (paths) => `^(${paths.map(pattern).join('|')})`;

const foldersFrom = (layer) => LAYERS.slice(layer).flatMap(({ folders }) => folders);
const foldersAbove = (layer) => LAYERS.slice(0, layer).flatMap(({ folders }) => folders);

const PURE = anyOf(foldersFrom(FIRST_PURE));
const PURE_INSIDE = { path: PURE, pathNot: anyOf(AT_THE_EDGE) };
const PROGRAM = { path: '^(src|commands)/' };
const DIRECTION = LAYERS.map(({ name }) => name).join(' → ');

const upwards = LAYERS.slice(1).map(({ name, folders }, index) => ({
  name: `not-upwards (${name})`,
  comment: `Import from the same layer or one below, or move what both need down: ${DIRECTION}`,
  severity: 'error',
  from: { path: anyOf(folders) },
  to: { path: anyOf(foldersAbove(index + 1)) },
}));

export default {
  forbidden: [
    ...upwards,
    {
      name: 'placed',
      comment: 'Name the folder in a layer of .dependency-cruiser.mjs',
      severity: 'error',
      from: {},
      to: { ...PROGRAM, pathNot: anyOf(foldersFrom(0)) },
    },
    {
      name: 'pure-packages',
      comment: `From the assistant down, only ${PURE_PACKAGES.join(', ')}: no Discord, HTTP, database or logger`,
      severity: 'error',
      from: { path: PURE },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: `node_modules/(${PURE_PACKAGES.join('|')})/`,
      },
    },
    {
      name: 'pure-builtins',
      comment: 'From the assistant down, no file system, network, process or timer; pass in what is needed',
      severity: 'error',
      from: PURE_INSIDE,
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?(${PURE_BUILTINS.join('|')})$` },
    },
    {
      name: 'files-at-the-edge',
      comment: 'Only a front end reads the disk and hands the corpus in',
      severity: 'error',
      from: PURE_INSIDE,
      to: { path: anyOf(AT_THE_EDGE) },
    },
    {
      name: 'no-cycle',
      comment: 'Files that need each other are one idea: join them, or move what both need out',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-cycle',
      comment: 'Folders that need each other are one step of the picture, or something is in the wrong one',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'program-alone',
      comment: 'The program does not import its tests or measurements',
      severity: 'error',
      from: PROGRAM,
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'in-dependencies',
      comment: 'What the program imports while it runs stands in "dependencies"',
      severity: 'error',
      from: PROGRAM,
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // imports of types count too
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
