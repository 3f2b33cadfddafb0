// Starts the reading thread from its sources. Each thread translates them anew unless it keeps what it made: that takes
// three quarters off its start.
import module from 'node:module';

module.enableCompileCache?.();
await import('./reading-worker.ts');
