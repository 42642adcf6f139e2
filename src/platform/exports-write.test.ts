import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from './exports-write';
import { withoutZipTimes } from './zip-times';

const RealDate = Date;

/** What the process takes for now: whatever writes a zip asks it. */
function setDate(instant: string): void {
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [string | number]) {
      if (given.length === 0) super(instant);
      else super(...given);
    }
  } as DateConstructor;
}

test('a workbook of the same rows has the same bytes, whenever it is made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'));
  const write = async (name: string): Promise<string> => {
    const path = join(folder, name);
    const columns = [{ heading: 'What', type: 'TEXT' as const, value: (row: string) => row }];
    async function* chunks(): AsyncGenerator<readonly string[]> {
      yield await Promise.resolve(['one', 'two']);
    }
    expect(await writeWorkbook(path, columns, chunks())).toBe(2);
    return (await readFile(path)).toString('base64');
  };
  try {
    setDate('2026-01-10T09:00:00Z');
    const first = await write('first.xlsx');
    setDate('2026-03-31T17:30:30Z');
    expect(await write('second.xlsx')).toBe(first);
  } finally {
    globalThis.Date = RealDate;
    await rm(folder, { recursive: true });
  }
  expect(() => withoutZipTimes(Buffer.from('What,\r\n'.repeat(9)))).toThrow('not a zip archive');
});
