import { asId, isUuid, parseNhsNumber, parseUpn, parseUrn, type CaseId } from './ids';

const UUID = '0198c5a2-7f1e-7c3a-9d52-3f0b1c2d4e5f';

test('an id is a UUID, and a text that is not is a fault that does not repeat it', () => {
  const id: CaseId = asId<CaseId>(UUID);
  expect(id).toBe(UUID);
  expect(isUuid(UUID.toUpperCase())).toBe(true);
  expect(() => asId<CaseId>('311-secret')).toThrow(new RangeError('An identifier is not a UUID'));
});

test('a URN is six digits', () => {
  expect(parseUrn('100001').ok).toBe(true);
  expect(['10000', '1000001', '10000a', ' 100001', 100001, null].map((text) => parseUrn(text).ok)).toEqual(
    Array(6).fill(false),
  );
});

describe('UPN check letter', () => {
  test.each(['H801200001001', 'B801200005001', 'P207000016049'])('%s is right', (upn) => {
    expect(parseUpn(upn)).toEqual({ ok: true, value: upn });
  });

  test('a temporary UPN counts its last letter by its value, skipping I, O and S', () => {
    // 8×2 + 0×3 + 1×4 + 2×5 + 0 + 0 + 0 + 0 + 2×10 + 5×11 + 0×12 + Z(22)×13 = 391 = 17×23 → A; with A(0) last 105 = 4×23+13 → P
    expect(parseUpn('A80120000250Z').ok).toBe(true);
    expect(parseUpn('P80120000250A').ok).toBe(true);
  });

  test('every other check letter is wrong', () => {
    const right = Array.from('ABCDEFGHJKLMNPQRTUVWXYZ').filter((letter) => parseUpn(`${letter}801200001001`).ok);
    expect(right).toEqual(['H']);
  });

  test('any single wrong digit is found', () => {
    for (let position = 1; position < 13; position += 1) {
      for (const digit of '0123456789') {
        const changed = `H801200001001`.slice(0, position) + digit + 'H801200001001'.slice(position + 1);
        expect(parseUpn(changed).ok).toBe(changed === 'H801200001001');
      }
    }
  });

  test.each([
    'I801200001001',
    'h801200001001',
    'H80120000100',
    'H8012000010011',
    'H80120000100O',
    'H8012A0001001',
    ' H801200001001',
  ])('%j has not the form', (text) => {
    const parsed = parseUpn(text);
    expect(parsed.ok ? [] : parsed.refusals.map(({ code }) => code)).toEqual(['UPN_FORMAT']);
  });
});

describe('NHS number check digit', () => {
  test.each(['9434765919', '4010232137', '9990000018', '9876543210'])('%s is right', (number) => {
    expect(parseNhsNumber(number)).toEqual({ ok: true, value: number });
  });

  test.each(['9434765910', '9434765991', '9434765879', '1234567890'])('%s is wrong', (number) => {
    const parsed = parseNhsNumber(number);
    expect(parsed.ok ? [] : parsed.refusals.map(({ code }) => code)).toEqual(['NHS_NUMBER_CHECK_DIGIT']);
  });

  test('a number whose check would be ten is never issued; eleven counts as nought', () => {
    const checks = (nine: string): string[] =>
      Array.from('0123456789').filter((digit) => parseNhsNumber(nine + digit).ok);
    expect(checks('100000001')).toEqual([]); // sum 12, 11 − 1 = 10
    expect(checks('000000000')).toEqual(['0']);
  });

  test.each(['943 476 5919', '943476591', '94347659199', '', null, 9434765919])('%p has not the form', (text) => {
    expect(parseNhsNumber(text).ok).toBe(false);
  });
});

test('no problem ever repeats a child’s number', () => {
  for (const wrong of ['A801200001001', 'A8012', '9434765910', '94347']) {
    for (const parsed of [parseUpn(wrong), parseNhsNumber(wrong), parseUrn(wrong)]) {
      expect(JSON.stringify(parsed)).not.toContain(wrong);
    }
  }
});
