import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv, type CsvRecord } from './imports-csv';
import { examineFile } from './imports-file';

const folder = mkdtempSync(join(tmpdir(), 'tripartite-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Buffer): Promise<CsvRecord[]> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const records: CsvRecord[] = [];
  for await (const group of readCsv(await examineFile(path))) records.push(...group);
  return records;
}

/** `line: a|b`, or `line: !` for one that can't be read. */
async function told(content: string | Buffer): Promise<string[]> {
  return (await read(content)).map((record) =>
    'values' in record ? `${record.line}: ${record.values.join('|')}` : `${record.line}: !`,
  );
}

test('lines are those of the file, after quoted newlines, blank lines and any kind of line end', async () => {
  expect(await told('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,w\r\n,\r\n"3",v')).toEqual([
    '1: a|b',
    '2: 1|x\ny\nz',
    '6: 2|w',
    '8: 3|v',
  ]);
  expect(await told('a,b\r1,2\r3,4\r')).toEqual(['1: a|b', '2: 1|2', '3: 3|4']);
  expect(await told('\n\na,b\n1,2\r\n3,4')).toEqual(['3: a|b', '4: 1|2', '5: 3|4']);
});

test('a quotation mark that is never closed costs its own line only', async () => {
  const rows = Array.from({ length: 400 }, (_, index) => `${index},ok`);
  const records = await told(`a,b\n1,"open\n${rows.join('\n')}\n`);
  expect(records.slice(0, 3)).toEqual(['1: a|b', '2: !', '3: 0|ok']);
  expect(records).toHaveLength(402);
  expect(records.filter((line) => line.endsWith('!'))).toHaveLength(1);
});

test('a forgotten quotation mark before a value of several lines does not spoil that one', async () => {
  expect(await told('a,b\n1,"open\n2,ok\n3,"two\nlines"\n4,ok\n')).toEqual([
    '1: a|b',
    '2: !',
    '3: 2|ok',
    '4: 3|two\nlines',
    '6: 4|ok',
  ]);
});

test('quotation marks within a value are characters; doubled ones are one', async () => {
  expect(await told('a,b\n1,12" ruler\n2,The "Best" one\n3,"say ""so"""\n')).toEqual([
    '1: a|b',
    '2: 1|12" ruler',
    '3: 2|The "Best" one',
    '4: 3|say "so"',
  ]);
  expect(await told('a,b\n1,"two" words\n2,ok\n')).toEqual(['1: a|b', '2: !', '3: 2|ok']);
});

test('a row with too few or too many values is refused; surplus empty ones are let pass', async () => {
  const [, few, many, padded] = await read('a,b\n1\n1,2,3\n1,2,,\n');
  expect(few).toEqual({ line: 2, problem: expect.stringContaining('1 values and the heading 2') as unknown });
  expect(many).toEqual({ line: 3, problem: expect.stringContaining('3 values and the heading 2') as unknown });
  expect(padded).toEqual({ line: 4, values: ['1', '2'] });
});

test('UTF-8 with and without its mark, and Windows-1252, are told apart by the whole file', async () => {
  const mark = Buffer.from([0xef, 0xbb, 0xbf]);
  const utf8 = Buffer.from('a,b\n1,École ’ – é\n');
  expect(await told(utf8)).toEqual(['1: a|b', '2: 1|École ’ – é']);
  expect(await told(Buffer.concat([mark, utf8]))).toEqual(['1: a|b', '2: 1|École ’ – é']);
  // É, ’, – and é in Windows-1252.
  const windows = Buffer.from('a,b\n1,\xc9cole \x92 \x96 \xe9\n', 'latin1');
  expect(await told(windows)).toEqual(['1: a|b', '2: 1|École ’ – é']);
  const late = Buffer.concat([Buffer.from(`a,b\n${'1,plain\n'.repeat(60_000)}`), windows.subarray(4)]);
  const records = await told(late);
  expect(records.at(-1)).toBe('60002: 1|École ’ – é');
  // A letter of two bytes that two chunks of the stream share.
  const split = Buffer.from(`a,b\n${'1,éé\n'.repeat(100_000)}`);
  expect((await told(split)).every((line) => line.endsWith('|b') || line.endsWith('|éé'))).toBe(true);
});

test('a file that is UTF-8 in part is refused with a line of each kind; a capital and a quotation mark of Windows-1252 are no such part', async () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  await expect(told(Buffer.concat([Buffer.from('a,b\n1,Zo\u00eb\n2,x\n'), bytes('3,Zo\xeb\n')]))).rejects.toThrow(
    /^Line 4 holds a byte that is no UTF-8, while line 2 is UTF-8/,
  );
  await expect(told(bytes('\xef\xbb\xbfa,b\n1,Zo\xeb\n'))).rejects.toThrow(/^Line 2 .* while line 1 is UTF-8/);
  expect(await told(bytes('a,b\n1,REN\xc9\x92S\n2,\x93caf\xe9\x94\n'))).toEqual([
    '1: a|b',
    '2: 1|RENÉ’S',
    '3: 2|“café”',
  ]);
});

test('one bad byte in UTF-8 of any alphabet is refused, and a byte that is a letter in neither; capitals before signs are Windows-1252', async () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  const names = [
    'Γιώργος',
    'محمد',
    'Наталья',
    'נועה',
    'ნინო',
    '明',
    '李明',
    'Ștefan',
    'Rareș',
    'Məmməd',
    'Nguyễn',
    'अमित',
    '🌻',
  ];
  for (const name of names) {
    const mixed = Buffer.concat([Buffer.from(`a,b\n1,${name}\n2,x\n`), bytes('3,Zo\xeb\n')]);
    await expect(told(mixed)).rejects.toThrow(/^Line 4 holds a byte that is no UTF-8, while line 2 is UTF-8/);
  }
  await expect(told(Buffer.concat([Buffer.from('a,b\n1,محمد '), bytes('\xe9\n')]))).rejects.toThrow(
    /^Line 2 is UTF-8 in part, and holds a byte that is not/,
  );
  for (const byte of ['81', '8D', '8F', '90', '9D']) {
    const lost = bytes(`a,b\n1,Zo\xeb\n2,A${String.fromCharCode(parseInt(byte, 16))}Q\n`);
    await expect(told(lost)).rejects.toThrow(
      `Line 3 holds the byte ${byte}, which is a letter neither in UTF-8 nor in Windows-1252`,
    );
  }
  const signs = '1,CAF\xc9\x94 \xc0\x85 \x93\xc9\x94 Wei\xdf\x92s 3\xd7\x94 andr\xe9\x92\x94 NESTL\xc9\xae';
  expect(await told(bytes(`a,b\n${signs}\n`))).toEqual(['1: a|b', '2: 1|CAFÉ” À… “É” Weiß’s 3×” andré’” NESTLÉ®']);
});

test.each([
  ['nothing', '', /empty/],
  ['blank lines', '\ufeff\n \n', /empty/],
  ['UTF-16', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), /UTF-16/],
  ['a workbook', Buffer.from('PK\x03\x04…'), /workbook/],
  ['bytes', Buffer.from('a,b\n1,\0\n'), /NUL/],
  ['one endless line', 'x'.repeat(1_100_000), /Line 1 is longer/],
])('%s is no CSV', async (_, content, sentence) => {
  await expect(read(content)).rejects.toThrow(sentence);
});
