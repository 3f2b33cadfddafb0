// Makes the modules that are loaded after this one quick to load: nearly all of a look-up's time is theirs.
import module from 'node:module';
import envPaths from 'env-paths';

// Compiled code is kept where only this user can write it, and where a restart of the machine leaves it.
module.enableCompileCache(envPaths('lefi-mirror', { suffix: '' }).cache);

// zod brings its messages in fifty languages, a file each. Nobody reads them here: faults have words of their own.
const languages = '/zod/v4/locales/index.js';
module.registerHooks({
  load: (url, context, next) =>
    url.endsWith(languages) ? { format: 'module', source: 'export {}', shortCircuit: true } : next(url, context),
});
