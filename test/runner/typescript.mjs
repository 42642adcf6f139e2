/* What runs tests reads TypeScript: `require` compiles it, and what is imported by its address is required. */
import { createRequire, register } from 'node:module';
import process from 'node:process';

// Before: what compiles then leaves the lines of a stack to Node.
process.setSourceMapsEnabled(true);
createRequire(import.meta.url)('@swc-node/register');
register('./import-typescript.mjs', import.meta.url);
