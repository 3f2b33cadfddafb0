/** Checks the types of every layer against its own tsconfig, two compilers at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const compiler = resolve('node_modules/typescript/bin/tsc');
const queue = ['test', 'src/main', 'src/renderer', 'src/cli', 'src/simulator', 'src/preload', 'src/core', 'src/shared'];

async function compile(): Promise<void> {
  for (let layer = queue.shift(); layer !== undefined; layer = queue.shift()) {
    const run = spawn(process.execPath, [compiler, '-p', layer, '--pretty'], { stdio: 'inherit' });
    const [code] = await once(run, 'exit');
    if (code === 0) continue;
    console.error(`types: ${layer} has errors.`);
    process.exitCode = 1;
  }
}

await Promise.all([compile(), compile()]);
