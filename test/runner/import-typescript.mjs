import { URL } from 'node:url';

/** A hook of Node's: TypeScript is a CommonJS module, which `require` reads. */
export function load(url, context, next) {
  return url.startsWith('file:') && new URL(url).pathname.endsWith('.ts')
    ? { format: 'commonjs', source: null, shortCircuit: true }
    : next(url, context);
}
