import { anyInWords, inWords, inWordsWithin } from './code-words';

test.each([
  ['AGREED_IN_PART', 'Agreed in part', 'agreed in part'],
  ['SEN_UNIT', 'SEN unit', 'SEN unit'],
  ['EOTAS', 'EOTAS', 'EOTAS'],
  ['OFSTED_AND_CQC', 'Ofsted and CQC', 'Ofsted and CQC'],
  ['NHS_ENGLAND', 'NHS England', 'NHS England'],
  ['CHILD_OF_NHS', 'Child of NHS', 'child of NHS'],
])('%s is “%s”, and “%s” within a sentence', (code, alone, within) => {
  expect([inWords(code), inWordsWithin(code)]).toEqual([alone, within]);
});

test('what one may choose from', () => {
  expect(anyInWords(['OPEN', 'NOT_HEARD', 'SEN_UNIT'])).toBe('open, not heard or SEN unit');
});
