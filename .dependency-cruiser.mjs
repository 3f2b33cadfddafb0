/** The import law: which part may know which, each rule with its reason. test/architecture.test.ts breaks every one of them once. */

import { owners, packages } from './.dependency-owners.mjs';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A layer may import itself and the folders listed, nothing else of ours. */
const layer = (name, comment, folder, ...allowed) =>
  rule(
    name,
    comment,
    { path: `^src/${folder}/` },
    { path: '^src/', pathNot: [folder, ...allowed].map((it) => `^src/${it}`) },
  );

const adapters = '^src/main/(store|xml|transport|files)/';

const layers = [
  layer('shared-knows-nobody', 'Everything leans on shared; it leans on nothing, or cycles follow.', 'shared'),
  layer('core-knows-shared', 'The rules of LEFI are values in, values out: no host, no adapter.', 'core', 'shared/'),
  layer(
    'simulator-is-a-stranger',
    'The simulator plays FK. If it shared a codec with us, both could be wrong alike and every test would pass.',
    'simulator',
    'shared/',
  ),
  layer(
    'preload-is-narrow',
    'A sandboxed preload is one small file; all it needs is the contract.',
    'preload',
    'shared/',
  ),
  layer(
    'renderer-is-a-client',
    'The view asks through the contract. core/order, core/calendar and core/export are for instant form checks and files made in the page, one truth for both.',
    'renderer',
    'shared/',
    'core/(order|calendar|export)/',
  ),
  layer(
    'main-is-headless',
    'The service must run without a window, a terminal or the simulator.',
    'main',
    'shared/',
    'core/',
    'demo/',
  ),
  layer(
    'cli-is-a-host',
    'The CLI is a table of contract calls. It may start the browser view and the simulator, but not reach past assemble.',
    'cli',
    'shared/',
    'simulator/',
    'main/(assemble|dispatch)(/|\\.ts$)',
    'main/serve/',
    'demo/',
  ),
  layer(
    'demo-plays-both-sides',
    'The demo is FK and insurer at once.',
    'demo',
    'shared/',
    'core/calendar/',
    'simulator/',
    'main/assemble(/|\\.ts$)',
  ),
];

const insideMain = [
  rule(
    'hosts-bring-the-demo',
    "No service knows the simulator: in the desktop app the service process's entry alone brings the demo along.",
    { path: '^src/main/', pathNot: '^src/main/shell/service-process\\.ts$' },
    { path: '^src/demo/' },
  ),
  rule(
    'service-knows-ports-only',
    'The pipelines stay testable and the adapters replaceable while the service knows ports.ts alone.',
    { path: '^src/main/service/' },
    { path: '^src/main/', pathNot: '^src/main/service/' },
  ),
  rule(
    'adapters-are-strangers',
    'Two adapters that know each other can only be replaced together.',
    { path: adapters },
    { path: '^src/main/', pathNot: ['^src/main/$1/', '^src/main/service/'] },
  ),
  rule(
    'adapters-see-ports-only',
    'An adapter that calls the service turns a river around: stages never call back.',
    { path: adapters },
    { path: '^src/main/service/', pathNot: '^src/main/service/(ports|\\w+-port|store-values)\\.ts$' },
  ),
  rule(
    'hosts-use-assemble',
    'Only assemble sees adapters and service together; a host that reaches past it wires a second product.',
    { path: '^src/main/(serve|shell)/' },
    { path: '^src/main/', pathNot: ['^src/main/$1/', '^src/main/(assemble|dispatch)(/|\\.ts$)'] },
  ),
  rule(
    'dispatch-knows-the-contract',
    'dispatch checks a call and hands it on: it needs the contract, not the service behind it.',
    { path: '^src/main/dispatch(/|\\.ts$)' },
    { path: '^src/main/', pathNot: '^src/main/dispatch(/|\\.ts$)' },
  ),
  rule(
    'assemble-knows-no-host',
    'assemble serves three hosts alike; if it knew one, the others would carry it along.',
    { path: '^src/main/assemble(/|\\.ts$)' },
    { path: '^src/main/(serve|shell)/' },
  ),
];

const purity = [
  rule(
    'pure-means-no-node',
    'shared and core run in the service, in tests and in a browser; files, sockets and processes are for adapters.',
    { path: '^src/(shared|core|renderer|preload)/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'core-brings-no-packages',
    'Calendar arithmetic and the CSV grammar, read and written, are borrowed; all else in core is ours to answer for.',
    { path: '^src/core/' },
    { path: 'node_modules/', pathNot: packages(['temporal-polyfill', 'csv-parse', 'csv-stringify']) },
  ),
  rule(
    'temporal-in-calendar',
    'Elsewhere a date is a LocalDate and an instant is text; only the calendar and the clock know time zones.',
    { path: '^src/', pathNot: ['^src/core/calendar/', '^src/main/files/clock\\.ts$'] },
    { path: packages(['temporal-polyfill']) },
  ),
];

const hygiene = [
  rule('no-tests-in-source', 'What ships must not need what does not.', { path: '^src/' }, { path: '^test/' }),
  rule('no-cycles', 'A cycle is one module in two files; type imports count.', { path: '^src/' }, { circular: true }),
  rule(
    'no-orphans',
    'A file that nobody imports and that imports nobody is dead.',
    { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
    {},
  ),
  rule(
    'no-unresolved',
    'An import that resolves to nothing escapes every other rule.',
    { path: '^src/' },
    { couldNotResolve: true },
  ),
];

export default {
  forbidden: [...layers, ...insideMain, ...owners, ...purity, ...hygiene],
  options: {
    /* Without this, `import type` vanishes before the rules see it. */
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json)$' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
