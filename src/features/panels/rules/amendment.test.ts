import fc from 'fast-check';
import { addDays, type Day } from '../../../kernel/dates';
import { amendmentOf, amendmentProblems } from './amendment';
import type { PanelTerms } from './panel';

const FIRST = '2025-04-01' as Day;
const on = (days: number): Day => addDays(FIRST, days);

/** Terms of which only the dates matter here. */
const row = (startDate: Day, endDate: Day | null, panelTermsId: string): PanelTerms =>
  ({ panelTermsId, panelId: 'panel', startDate, endDate }) as PanelTerms;

/** The rows after one more amendment, as the service makes it. */
function amend(terms: readonly PanelTerms[], startDate: Day, id: string): readonly PanelTerms[] {
  const facts = { startDate, terms, lastDecision: null, lastSitting: null };
  const amendment = amendmentOf(facts);
  if (amendmentProblems(facts).length > 0 || amendment === null) return terms;
  const { ended, replaced, endDate } = amendment;
  return [
    ...terms
      .filter(({ panelTermsId }) => panelTermsId !== replaced?.panelTermsId)
      .map((one) => (one.panelTermsId === ended?.panelTermsId ? { ...one, endDate: ended.endDate } : one)),
    row(startDate, endDate, id),
  ].sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
}

test('G1: in whatever order terms are amended, on every day from the first exactly one is in force: the last to be set of those that began last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 40 }), { maxLength: 12 }), (days) => {
      const terms = days.reduce<readonly PanelTerms[]>(
        (all, one, index) => amend(all, on(one), String(index)),
        [row(FIRST, null, 'first')],
      );
      for (let day = 0; day <= 45; day += 1) {
        const inForce = terms.filter(
          ({ startDate, endDate }) => startDate <= on(day) && (endDate === null || on(day) <= endDate),
        );
        const begun = Math.max(0, ...days.filter((one) => one >= 0 && one <= day));
        const last = days.lastIndexOf(begun);
        expect(inForce.map(({ panelTermsId }) => panelTermsId)).toEqual([last === -1 ? 'first' : String(last)]);
      }
    }),
    { seed: 20250901 },
  );
});

test('G2 G3 terms that a decision or a sitting relied on stay behind it: the day after is the first that can be amended', () => {
  const facts = { terms: [row(FIRST, null, 'first')], lastDecision: on(10), lastSitting: on(12) };
  const codesOf = (startDate: Day) => amendmentProblems({ ...facts, startDate }).map(({ code }) => code);
  expect(codesOf(on(-1))).toEqual(['BEFORE_FIRST_TERMS', 'DECISION_MADE', 'SITTING_HELD']);
  expect(codesOf(on(10))).toEqual(['DECISION_MADE', 'SITTING_HELD']);
  expect(codesOf(on(11))).toEqual(['SITTING_HELD']);
  expect(codesOf(on(12))).toEqual(['SITTING_HELD']);
  expect(codesOf(on(13))).toEqual([]);
  expect(amendmentProblems({ ...facts, terms: [], lastDecision: null, lastSitting: null, startDate: on(0) })).toEqual([
    { code: 'BEFORE_FIRST_TERMS', message: 'The panel has no terms of reference to amend.' },
  ]);
});
