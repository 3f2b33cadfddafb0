// Starts the reading thread from its sources. Each thread translates them anew unless it keeps what it made, where the
// program keeps its own: that takes three quarters off its start.
import module from 'node:module';
import { workerData } from 'node:worker_threads';

if (workerData.compiled !== undefined) module.enableCompileCache(workerData.compiled);
await import('./reading-worker.ts');
