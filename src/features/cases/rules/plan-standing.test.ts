import type { Day } from '../../../kernel/dates';
import type { EhcPlanStatus } from './codes';
import { planStanding, type PlanStepKind } from './plan-standing';

type Referred = readonly [status: EhcPlanStatus, date: string | null];
type Recorded = readonly [step: PlanStepKind, stepDate: string, ceasedDate?: string];

/** How a plan that was asked for on 1 September 2025 stands, as `status day`. */
const standing = ([status, date]: Referred, recorded: Recorded | null): string => {
  const [step, stepDate, ceasedDate] = recorded ?? [null, null];
  const told = planStanding(
    { status, date: date as Day | null, requestDate: '2025-09-01' as Day },
    { step, stepDate: stepDate as Day | null, ceasedDate: (ceasedDate ?? null) as Day | null },
  );
  return `${told.status} ${told.date ?? 'undated'}`;
};

test.each<readonly [string, Referred, Recorded | null, string]>([
  ['nothing was recorded', ['DRAFT', null], null, 'DRAFT undated'],
  ['the final plan was sent', ['DRAFT', '2025-09-10'], ['FINAL_PLAN_SENT', '2025-10-20'], 'FINAL 2025-10-20'],
  [
    'it was sent before the request, entered late',
    ['NONE', null],
    ['FINAL_PLAN_SENT', '2024-01-10'],
    'FINAL 2024-01-10',
  ],
  ['it had ended before the request', ['NONE', null], ['FINAL_PLAN_SENT', '2019-01-10', '2021-07-31'], 'NONE undated'],
  ['it ended since', ['DRAFT', null], ['FINAL_PLAN_SENT', '2025-10-20', '2026-03-01'], 'FINAL 2025-10-20'],
  ['a further step', ['REQUESTED', null], ['DRAFT_SERVED', '2025-10-20'], 'DRAFT 2025-10-20'],
  ['an earlier step, entered late', ['DRAFT', null], ['ASSESSMENT_AGREED', '2025-09-20'], 'DRAFT undated'],
  ['a step before the request, which said nothing', ['NONE', null], ['DRAFT_SERVED', '2025-08-01'], 'DRAFT 2025-08-01'],
  [
    'a step before the request, which said how it stood',
    ['REQUESTED', null],
    ['DRAFT_SERVED', '2025-08-01'],
    'REQUESTED undated',
  ],
  ['a refusal before the request', ['NONE', null], ['PLAN_REFUSED', '2025-08-01'], 'NONE undated'],
  ['a refusal', ['IN_ASSESSMENT', '2025-09-10'], ['PLAN_REFUSED', '2025-11-10'], 'NONE undated'],
  ['asked for once more', ['DRAFT', '2025-09-10'], ['REQUEST_RECEIVED', '2026-02-01'], 'REQUESTED 2026-02-01'],
  [
    'a plan to be made anew was refused',
    ['FINAL', '2020-01-10'],
    ['ASSESSMENT_REFUSED', '2025-10-10'],
    'FINAL 2020-01-10',
  ],
])('%s', (_, referred, recorded, expected) => {
  expect(standing(referred, recorded)).toBe(expected);
});
