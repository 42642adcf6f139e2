import { type Day } from '../../../kernel/dates';
import { codeOn, codesPossibleOn } from './dated-code';

const LINKS = [
  { code: '909', successorCode: '942', firstDate: '2023-04-01' as Day },
  { code: '909', successorCode: '943', firstDate: '2023-04-01' as Day },
  { code: '836', successorCode: '839', firstDate: '2019-04-01' as Day },
  { code: '837', successorCode: '839', firstDate: '2019-04-01' as Day },
];
const on = (code: string, day: string): string => codeOn(code, day as Day, LINKS);

test('B37 an authority’s code is the one of the day: Cumbria 909 to 31 March 2023, then 942 and 943', () => {
  expect(on('942', '2023-03-31')).toBe('909');
  expect(on('943', '2022-09-01')).toBe('909');
  expect(on('942', '2023-04-01')).toBe('942');
  expect(on('909', '2023-03-31')).toBe('909');
  // Which of the two it is now the code does not tell.
  expect(on('909', '2023-04-01')).toBe('909');
});

test('B37 what was merged has one code now, and before it nobody can tell which', () => {
  expect(on('836', '2020-01-01')).toBe('839');
  expect(on('839', '2018-01-01')).toBe('839');
  expect(on('311', '2018-01-01')).toBe('311');
});

test('B37 what a code does not tell is said: 909 since April 2023 is 942 or 943, and 839 before April 2019 was 836 or 837', () => {
  const possible = (code: string, day: string): readonly string[] => codesPossibleOn(code, day as Day, LINKS);
  expect(possible('909', '2023-04-01')).toEqual(['942', '943']);
  expect(possible('909', '2023-03-31')).toEqual([]);
  expect(possible('942', '2022-09-01')).toEqual([]);
  expect(possible('839', '2018-01-01')).toEqual(['836', '837']);
  expect(possible('836', '2020-01-01')).toEqual([]);
});
