/* What runs tests reads TypeScript: `require` compiles it, and what is imported by its address is required. */
import { createRequire, register } from 'node:module';
import process from 'node:process';

createRequire(import.meta.url)('@swc-node/register');
process.setSourceMapsEnabled(true);
register('./import-typescript.mjs', import.meta.url);
