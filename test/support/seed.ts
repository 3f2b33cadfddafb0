/** Property tests draw the same examples in every run, so that a run says the same twice; `npm run test:deep` draws others. */
import fc from 'fast-check';

const usual = 20_261_122;

fc.configureGlobal({ seed: Number(process.env.LEFI_SEED ?? usual) });
