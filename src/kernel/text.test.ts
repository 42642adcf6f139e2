import { written } from './text';

test('what is not seen is nothing, however many characters it has', () => {
  const nothing = [
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '\u200b',
    ' \u200b\u00ad ',
    '\u2060',
    '\ufeff',
    '\u2800',
    '\u3164',
    '\u{e0041}',
  ];
  expect([...nothing, null, undefined].map(written)).toEqual([...nothing, null, undefined].map(() => null));
});

test('what is seen stays as it is written, without the spaces around it', () => {
  expect([' a ', 'a\u200bb', '\u{1f468}\u200d\u{1f469}', '\u200ba', ' 0'].map(written)).toEqual([
    ...['a', 'a\u200bb', '\u{1f468}\u200d\u{1f469}', '\u200ba', '0'],
  ]);
});
