#!/usr/bin/env node
// Starts the command line on a Node.js that can run it, and says so where it cannot.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `lefi behöver Node.js 22.18 eller nyare, det här är ${process.version}. Kör "npx lefi …" eller "npm run lefi -- …" i projektets mapp: de har en egen. / lefi needs Node.js 22.18 or newer, this is ${process.version}; "npx lefi …" or "npm run lefi -- …" in the project folder bring their own.\n`,
  );
  process.exit(1);
}
await import('./quick-start.mjs');
const { moduleAt } = await import('./bundle.mjs');
const { main } = await import(moduleAt('main.js', 'src/cli/main.ts'));
process.exitCode = await main(process.argv.slice(2));
