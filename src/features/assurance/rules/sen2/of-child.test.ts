import fc from 'fast-check';
import { addDays, type Day } from '../../../../kernel/dates';
import { PlanEventKind } from '../../../cases/rules/clock-codes';
import type { ChildFacts, Happened, Identity } from './facts';
import { keyColumnOf, parentColumnOf } from './modules';
import { returnOfChild, rowsOfChild } from './of-child';
import { censusDateOf, questionOf } from './question';
import { xmlOfChild } from './xml';

const NOBODY: Identity = { surname: null, forename: 'T & <T>', birthDate: null, postcode: null, upn: null };
const QUESTION = questionOf({ year: 2026, censusDate: null, asAt: new Date('2026-02-10T09:00:00Z') }, '311');

const factsOf = (events: readonly Happened[]): ChildFacts => ({
  ...{ childId: 'child', birthCohort: 2014, events, cases: [], plans: [], placements: [], attended: [] },
  ...{ outOfSchool: [], imported: [], redress: [], exceptions: [], moves: [] },
});
const KINDS = [
  ...['REQUEST_RECEIVED', 'BECAME_RESPONSIBLE', 'REQUEST_WITHDRAWN', 'ASSESSMENT_AGREED', 'ASSESSMENT_REFUSED'],
  ...['PLAN_REFUSED', 'DRAFT_SERVED', 'FINAL_PLAN_SENT', 'REVIEW_MEETING', 'REVIEW_DECIDED', 'PLAN_CEASED'],
] as readonly PlanEventKind[];
const event = fc.record({ kind: fc.constantFrom(...KINDS), after: fc.integer({ min: 0, max: 850 }) });
const events = fc.array(event, { maxLength: 9 }).map((all) =>
  all.map(({ kind, after }, index): Happened => ({
    id: `E${String(index)}`,
    kind,
    day: addDays('2024-01-01' as Day, after),
  })),
);

test('the census day is the third Thursday of January', () => {
  expect([2023, 2024, 2025, 2026].map(censusDateOf)).toEqual(['2023-01-19', '2024-01-18', '2025-01-16', '2026-01-15']);
});

test('V3 each record hangs from one that is there, no key is twice, and nothing is told that happened after the census', () => {
  fc.assert(
    fc.property(events, (given) => {
      const rows = rowsOfChild(returnOfChild(factsOf(given), NOBODY, [], QUESTION));
      const keys = rows.map(({ module, columns }) => `${module} ${columns[keyColumnOf(module)] ?? ''}`);
      expect(new Set(keys).size).toBe(keys.length);
      const known = new Set(rows.map(({ module, columns }) => columns[keyColumnOf(module)]));
      for (const { module, columns } of rows) {
        const parent = parentColumnOf(module);
        if (parent !== null) expect(known).toContain(columns[parent]);
        const days = Object.values(columns).filter((value) => /^\d{4}-\d\d-\d\d$/.test(value ?? ''));
        for (const day of days) expect(day! <= QUESTION.censusDate).toBe(true);
      }
      expect(xmlOfChild(rows).split('<Requests>').length - 1).toBe(
        rows.filter(({ module }) => module === 'REQUEST').length,
      );
    }),
    { numRuns: 200 },
  );
});

test('V3 what happens later never changes a refusal that was told', () => {
  const refused: Happened[] = [
    { id: 'R', kind: PlanEventKind.REQUEST_RECEIVED, day: '2025-02-03' as Day },
    { id: 'N', kind: PlanEventKind.ASSESSMENT_REFUSED, day: '2025-03-10' as Day },
  ];
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), (later) => {
      const after = later.map(({ kind, after: days }, index): Happened => ({
        ...{ id: `L${String(index)}`, kind, day: addDays('2025-03-11' as Day, days % 300) },
      }));
      const [row] = rowsOfChild(returnOfChild(factsOf([...refused, ...after]), NOBODY, [], QUESTION)).filter(
        ({ columns }) => columns['requeststableid'] === 'R' && 'requestoutcome' in columns,
      );
      expect(row?.columns).toMatchObject({ requestoutcome: 'N', requestoutcomedate: '2025-03-10' });
    }),
    { numRuns: 100 },
  );
});
