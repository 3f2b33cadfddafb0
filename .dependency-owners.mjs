/** The import law's part about npm packages: who alone may import which, each rule with its reason. */

export const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** An npm package that only its owners may import. */
const only = (name, comment, owners, ...names) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: owners.map((owner) => `^src/${owner}`) },
  to: { path: packages(names) },
});

export const owners = [
  only(
    'electron-in-shell',
    "Electron's binary cannot be had everywhere; CLI, browser view and tests must run without it.",
    ['main/shell/', 'preload/'],
    'electron',
  ),
  only(
    'sqlite-in-store',
    'SQL in one place: one writer, one set of migrations, one durability setting.',
    ['main/store/'],
    'better-sqlite3',
  ),
  only(
    'ssh-in-transport',
    'The host key check must not be possible to bypass by a second connection elsewhere.',
    ['main/transport/', 'simulator/'],
    'ssh2',
    'ssh2-sftp-client',
  ),
  only(
    'zod-at-borders',
    'Values are checked where they come in; inside, types are enough. The contract has a file for each group of calls.',
    ['shared/contract\\.ts$', 'shared/contract-[a-z]+\\.ts$', 'main/dispatch(/|\\.ts$)', 'main/files/'],
    'zod',
  ),
  only(
    'xml-in-its-adapter',
    'A second XML reader or writer would be a second opinion on what a file says.',
    ['main/xml/', 'simulator/'],
    'saxes',
    'xmlbuilder2',
    'xmllint-wasm',
    'fast-xml-parser',
  ),
  only(
    'react-in-renderer',
    'Nothing behind the contract may need a browser.',
    ['renderer/'],
    'react',
    'react-dom',
    'react-intl',
    'react-aria-components',
    '@tanstack/react-query',
  ),
];
