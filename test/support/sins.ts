/** One planted breach per rule of the import law and of the linter, and innocents that no rule may touch. */

export type Files = Readonly<Record<string, string>>;
export type Sin = { readonly rule: string; readonly file: string; readonly text: string };

const sin = (rule: string, file: string, text: string): Sin => ({ rule, file: `src/${file}`, text });

/** A small tree that keeps the law; the sins import from it. */
export const innocents: Files = {
  'src/shared/word.ts': "import { z } from './contract.ts';\nexport const word = z;\n",
  'src/shared/contract.ts': "export { z } from 'zod';\n",
  'src/core/order/check.ts': "import { word } from '../../shared/word.ts';\nexport const check = word;\n",
  'src/core/calendar/nights.ts': "export { Temporal } from 'temporal-polyfill';\n",
  'src/main/service/ports.ts':
    "import type { check } from '../../core/order/check.ts';\nexport type Port = typeof check;\n",
  'src/main/service/pipeline.ts': "import type { Port } from './ports.ts';\nexport type Pipeline = Port;\n",
  'src/main/store/open.ts':
    "import 'better-sqlite3';\nimport type { Port } from '../service/ports.ts';\nexport type Store = Port;\n",
  'src/main/files/spool.ts':
    "import 'node:fs';\nimport type { Port } from '../service/ports.ts';\nexport type Spool = Port;\n",
  'src/main/transport/sftp.ts':
    "import 'ssh2';\nimport type { Port } from '../service/ports.ts';\nexport type Sftp = Port;\n",
  'src/main/xml/reader.ts':
    "import 'saxes';\nimport type { Port } from '../service/ports.ts';\nexport type Reader = Port;\n",
  'src/main/assemble.ts':
    "import './service/pipeline.ts';\nimport './store/open.ts';\nimport './files/spool.ts';\nimport './transport/sftp.ts';\nimport './xml/reader.ts';\nexport const assemble = 1;\n",
  'src/main/dispatch.ts': "import 'zod';\nimport { word } from '../shared/word.ts';\nexport const dispatch = word;\n",
  'src/main/serve/server.ts':
    "import 'node:http';\nimport { assemble } from '../assemble.ts';\nimport { dispatch } from '../dispatch.ts';\nexport const server = [assemble, dispatch];\n",
  'src/main/shell/window.ts':
    "import 'electron';\nimport { assemble } from '../assemble.ts';\nexport const window = assemble;\n",
  'src/preload/bridge.ts':
    "import 'electron';\nimport { word } from '../shared/word.ts';\nexport const bridge = word;\n",
  'src/renderer/view.tsx':
    "import 'react';\nimport { check } from '../core/order/check.ts';\nimport '../core/calendar/nights.ts';\nexport const view = check;\n",
  'src/simulator/server.ts':
    "import 'ssh2';\nimport { word } from '../shared/word.ts';\nexport const simulator = word;\n",
  'src/cli/lefi.ts':
    "import { simulator } from '../simulator/server.ts';\nimport { assemble } from '../main/assemble.ts';\nimport { server } from '../main/serve/server.ts';\nexport const cli = [simulator, assemble, server];\n",
  'test/helper.ts': 'export const helper = 1;\n',
};

/** The other half of the planted cycle, which is reported at one of its files only. */
export const accomplices: Files = {
  'src/core/order/hen.ts': "import type { Egg } from './egg.ts';\nexport type Hen = Egg | 1;\n",
};

/** Every rule of the law at least once; type imports and dynamic imports where they would be tempting. */
export const importSins: readonly Sin[] = [
  sin('shared-knows-nobody', 'shared/leans.ts', "export { check } from '../core/order/check.ts';"),
  sin(
    'core-knows-shared',
    'core/calls-back.ts',
    "import type { Port } from '../main/service/ports.ts';\nexport type It = Port;",
  ),
  sin('simulator-is-a-stranger', 'simulator/borrows.ts', "export { check } from '../core/order/check.ts';"),
  sin('preload-is-narrow', 'preload/wide.ts', "export { check } from '../core/order/check.ts';"),
  sin(
    'renderer-is-a-client',
    'renderer/reads-store.tsx',
    "import type { Store } from '../main/store/open.ts';\nexport type It = Store;",
  ),
  sin('renderer-is-a-client', 'renderer/reads-core.tsx', "export { calls } from '../core/mirror/calls.ts';"),
  sin('main-is-headless', 'main/files/simulates.ts', "export const it = () => import('../../simulator/server.ts');"),
  sin('demo-plays-both-sides', 'demo/sells.ts', "export type { Store } from '../main/store/open.ts';"),
  sin('hosts-bring-the-demo', 'main/assemble/plays.ts', "export const it = () => import('../../demo/sells.ts');"),
  sin('cli-is-a-host', 'cli/sql.ts', "export type { Store } from '../main/store/open.ts';"),
  sin('cli-is-a-host', 'cli/opens-window.ts', "export const it = () => import('../main/shell/window.ts');"),
  sin('service-knows-ports-only', 'main/service/opens.ts', "export type { Store } from '../store/open.ts';"),
  sin('adapters-are-strangers', 'main/store/spools.ts', "export type { Spool } from '../files/spool.ts';"),
  sin('adapters-see-ports-only', 'main/store/pipes.ts', "export type { Pipeline } from '../service/pipeline.ts';"),
  sin('hosts-use-assemble', 'main/serve/queries.ts', "export type { Store } from '../store/open.ts';"),
  sin('hosts-use-assemble', 'main/shell/serves.ts', "export { server } from '../serve/server.ts';"),
  sin(
    'dispatch-knows-the-contract',
    'main/dispatch/direct.ts',
    "export type { Pipeline } from '../service/pipeline.ts';",
  ),
  sin('assemble-knows-no-host', 'main/assemble/hosts.ts', "export { server } from '../serve/server.ts';"),
  sin('electron-in-shell', 'main/serve/window.ts', "export const it = () => import('electron');"),
  sin('electron-in-shell', 'main/files/safe-storage.ts', "import type { App } from 'electron';\nexport type It = App;"),
  sin(
    'sqlite-in-store',
    'main/files/count.ts',
    "import type Database from 'better-sqlite3';\nexport type It = Database.Database;",
  ),
  sin('ssh-in-transport', 'main/files/remote.ts', "import 'ssh2';\nexport const it = 1;"),
  sin('ssh-in-transport', 'cli/sftp.ts', "export const it = () => import('ssh2-sftp-client');"),
  sin('zod-at-borders', 'main/service/checks.ts', "import { z } from 'zod';\nexport const it = z;"),
  sin('xml-in-its-adapter', 'main/files/reads-xml.ts', "import 'saxes';\nexport const it = 1;"),
  sin('react-in-renderer', 'shared/element.ts', "import type { ReactNode } from 'react';\nexport type It = ReactNode;"),
  sin(
    'pure-means-no-node',
    'core/reads.ts',
    "import { readFileSync } from 'node:fs';\nexport const it = readFileSync;",
  ),
  sin('pure-means-no-node', 'shared/path.ts', "export const it = () => import('path');"),
  sin('core-brings-no-packages', 'core/commands.ts', "import 'commander';\nexport const it = 1;"),
  sin('temporal-in-calendar', 'core/mirror/calls.ts', "import 'temporal-polyfill';\nexport const calls = 1;"),
  sin('no-tests-in-source', 'cli/helps.ts', "export { helper } from '../../test/helper.ts';"),
  sin('no-cycles', 'core/order/egg.ts', "import type { Hen } from './hen.ts';\nexport type Egg = Hen | 2;"),
  sin('no-orphans', 'core/alone.ts', 'export const alone = 1;'),
  sin('no-unresolved', 'core/lost.ts', "export { it } from './nowhere.ts';"),
];

const lines = (count: number, text: string): string => `${text}\n`.repeat(count);
const promise = 'async function it(): Promise<number> {\n  return 1;\n}\n';

/** Every rule that biome.json adds to Biome's recommended set, broken once. */
export const lintSins: readonly Sin[] = [
  sin(
    'noExcessiveCognitiveComplexity',
    'main/maze.ts',
    `export function it(n: number) {\n${lines(13, 'if (n > 1 && n < 9 || n === 4) n;')}}`,
  ),
  sin('noExcessiveLinesPerFunction', 'main/long.ts', `export function it() {\n${lines(41, 'Number();')}}`),
  sin('noUnusedImports', 'main/hoards.ts', "import { a } from './a.ts';\nexport const it = 1;"),
  sin('noUnusedVariables', 'main/forgets.ts', 'const it = 1;'),
  sin('useImportExtensions', 'main/short.ts', "import { it } from './long';\nexport const that = it;"),
  sin('noFloatingPromises', 'main/floats.ts', `${promise}export function run() {\n  it();\n}`),
  sin('noMisusedPromises', 'main/misuses.ts', `${promise}export const wrong = it() ? 1 : 2;`),
  sin('useAwaitThenable', 'main/waits.ts', 'export async function it() {\n  const one = 1;\n  await one;\n}'),
  sin(
    'useExhaustiveSwitchCases',
    'main/partial.ts',
    "export function it(side: 'a' | 'b') {\n  switch (side) {\n    case 'a':\n      return 1;\n  }\n}",
  ),
  sin('noBarrelFile', 'main/barrel.ts', "export * from './a.ts';"),
  sin('noDefaultExport', 'main/nameless.ts', 'export default 1;'),
  sin('noExcessiveLinesPerFile', 'main/endless.ts', lines(201, 'Number();')),
  sin('noNonNullAssertion', 'main/hopes.ts', 'export const it = (a: number | undefined) => a!;'),
  sin('noParameterAssign', 'main/reuses.ts', 'export function it(a: number) {\n  a = 2;\n  return a;\n}'),
  sin('useFilenamingConvention', 'main/camelCase.ts', 'export const it = 1;'),
  sin('useImportType', 'main/heavy.ts', "import { A } from './a.ts';\nexport type It = A;"),
  sin('noConsole', 'main/talks.ts', "console.log('it');"),
  sin('noFocusedTests', 'main/one.test.ts', "test.only('it', () => {});"),
  sin('noSkippedTests', 'main/none.test.ts', "test.skip('it', () => {});"),
  sin('noRestrictedGlobals', 'core/clock.ts', 'export const it = new Date();'),
  sin('noRestrictedGlobals', 'shared/clock.ts', 'export const it = Date.now();'),
];
