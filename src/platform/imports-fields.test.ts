import { readRow } from './imports-fields';

test('a field of characters that are not seen is empty: refused where it must be there, else said to be nothing', () => {
  const row = readRow({ name: '\u200b', note: '\u2060', code: ' A1 ' });
  expect([row.text('name', 10), row.optionalText('note', 10), row.optionalText('other', 10)]).toEqual([
    ...['', null, undefined],
  ]);
  expect(row.code('code', /^A\d$/, 'a code')).toBe('A1');
  expect(row.finish(() => null)).toEqual({
    ok: false,
    refusals: [{ column: 'name', message: 'name must not be empty.' }],
  });
});

test('a text of characters that cannot be shown is refused, and a name that is not on one line', () => {
  const row = readRow({ name: 'A\nB', note: 'A\u202eB', other: 'A\nB' });
  row.optionalLine('name', 100);
  row.optionalText('note', 100);
  row.optionalText('other', 100);
  expect(row.finish(() => null)).toEqual({
    ok: false,
    refusals: [
      { column: 'name', message: 'name must be on one line, without tabs.' },
      { column: 'note', message: 'note holds characters that cannot be shown; type it again without them.' },
    ],
  });
});
