/** Starts the test run, or says in one sentence that this Node cannot: it must strip types by itself. */
if (process.features.typescript) await import('./run.ts');
else {
  console.error(`The tests need Node 22.18 or newer and this is ${process.version}; run them with: npm ci && npm test`);
  process.exitCode = 1;
}
