import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a text with a committed file below `test/`, which people review like code. After a change that is meant:
 * `REVIEWED=write npx jest <test>` writes the file anew, and its difference is read before it is committed.
 */
export function expectReviewed(path: string, text: string): void {
  const file = join(__dirname, '..', path);
  if (process.env['REVIEWED'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `(there is no test/${path})`);
}
