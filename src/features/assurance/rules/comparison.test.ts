import fc from 'fast-check';
import { formatDecimal } from '../../../kernel/decimal';
import { EhcPlanStatus, NeedCode, RequestType } from '../../cases/rules/codes';
import { ProvisionType } from '../../providers/rules/provision-type';
import { compareCases, type ComparedFacts } from './comparison';

const OWN: ComparedFacts = {
  primaryNeed: 'ASD',
  otherNeeds: ['SEMH'],
  age: 12,
  requestType: 'PLACEMENT',
  provisionTypes: ['INDEPENDENT_SPECIAL'],
  isResidential: true,
  isLookedAfter: false,
  ehcPlanStatus: 'FINAL',
  socialCareAnswer: null,
  isOwnAuthority: true,
};

const facts: fc.Arbitrary<ComparedFacts> = fc.record({
  primaryNeed: fc.constantFrom(...Object.values(NeedCode)),
  otherNeeds: fc.subarray(Object.values(NeedCode), { maxLength: 3 }),
  age: fc.integer({ min: 0, max: 25 }),
  requestType: fc.constantFrom(...Object.values(RequestType)),
  provisionTypes: fc.subarray(Object.values(ProvisionType), { maxLength: 3 }),
  isResidential: fc.constantFrom(null, true, false),
  isLookedAfter: fc.boolean(),
  ehcPlanStatus: fc.constantFrom(...Object.values(EhcPlanStatus)),
  socialCareAnswer: fc.constantFrom(null, 'ARISE', 'NONE_ARISE'),
  isOwnAuthority: fc.boolean(),
});

const shown = (past: Partial<ComparedFacts>): unknown => {
  const { distance, parts } = compareCases(OWN, { ...OWN, ...past });
  return [formatDecimal(distance), parts.flatMap(({ difference }) => difference ?? [])];
};

describe('T2 how far two cases are apart', () => {
  it.each<[string, Partial<ComparedFacts>, readonly [string, readonly string[]]]>([
    ['a twin', {}, ['0', []]],
    [
      'another need',
      { primaryNeed: 'SLD' },
      ['28', ['The primary need was “Severe learning difficulty”, not “Autism”.']],
    ],
    [
      'a need that is another need of this one',
      { primaryNeed: 'SEMH' },
      ['14', ['The primary need was “Social, emotional and mental health”, not “Autism”.']],
    ],
    ['one other need more', { otherNeeds: ['PD', 'SEMH'] }, ['7', ['Other needs: with “Physical disability”.']]],
    ['a year younger', { age: 11 }, ['2.8', ['The child was one year younger.']]],
    [
      'older, in another phase',
      { age: 17 },
      ['22', ['The child was 5 years older.', 'The phase of education was post 16, not secondary.']],
    ],
    [
      'a change of placement',
      { requestType: 'CHANGE_OF_PLACEMENT' },
      ['7', ['The request was change of placement, not placement.']],
    ],
    [
      'nothing put forward',
      { provisionTypes: [], isResidential: null },
      ['5.5', ['Options: without independent special.', 'No residential place was looked at.']],
    ],
    ['looked after', { isLookedAfter: true }, ['5', ['The child was looked after.']]],
    ['an answer where this one has none', { socialCareAnswer: 'ARISE' }, ['1', ['Social care considerations arose.']]],
  ])('%s', (_, past, wanted) => {
    expect(shown(past)).toEqual(wanted);
  });

  it('is the same both ways, nought for a twin, at most 100, and the sum of its parts', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const there = compareCases(one, other);
        expect(compareCases(other, one).distance).toBe(there.distance);
        expect(compareCases(one, one).distance).toBe(0n);
        expect(there.distance).toBeLessThanOrEqual(1_000_000n);
        expect(there.parts.reduce((all, { points }) => all + points, 0n)).toBe(there.distance);
        expect(there.parts.reduce((all, { weight }) => all + weight, 0)).toBe(100);
        expect(there.parts.every(({ points, difference }) => (points === 0n) === (difference === null))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
