import { applyUpliftRound } from '../../features/placements/service/apply-uplift-round';
import { approveUpliftShare } from '../../features/placements/service/answer-uplift-share';
import { createUpliftRound } from '../../features/placements/service/create-uplift-round';
import { decideUpliftRound } from '../../features/placements/service/decide-uplift-round';
import { suspendPlacement } from '../../features/placements/service/interrupt-placement';
import { addDays, type Day } from '../../kernel/dates';
import { decimal } from '../../kernel/decimal';
import { type AreaPlan, type PlannedCase } from '../plan/planned';
import { CHANGED_BEFORE, planChanges } from '../plan/changes';
import { accepted, remembered, type AreaSession } from './session';

/** What is done, and by which of the days of the plan. */
type ChangeStep = readonly [
  day: keyof typeof CHANGED_BEFORE,
  time: string,
  run: (session: AreaSession, at: Date) => Promise<void>,
];

/** The changes of an area's placements, in order; what one step leaves for the next is kept between them. */
export function changeSteps(plan: AreaPlan): readonly ChangeStep[] {
  const { decided, waiting, suspended } = planChanges(plan);
  let roundId = '';
  const on = (what: keyof typeof CHANGED_BEFORE): Day => addDays(plan.today, -CHANGED_BEFORE[what]);
  return [
    ...(decided === undefined
      ? []
      : ([
          [
            'decidedRaised',
            '10:00',
            async (session, at) => {
              roundId = await raise(session, decided, { fromDate: on('decidedFrom'), percent: 30_000n }, at);
            },
          ],
          ['decided', '11:30', (session, at) => decide(session, roundId, at)],
          ['decidedAgreed', '11:45', (session, at) => agree(session, roundId, at)],
          ['decidedApplied', '01:10', (session, at) => applyUpliftRound(session.asSystem(at), roundId)],
        ] satisfies ChangeStep[])),
    ...(waiting === undefined
      ? []
      : ([
          [
            'waitingRaised',
            '10:30',
            async (session, at) => {
              await raise(session, waiting, { fromDate: addDays(plan.today, 30), percent: 45_000n }, at);
            },
          ],
        ] satisfies ChangeStep[])),
    ...(suspended === undefined
      ? []
      : ([
          ['suspended', '14:30', (session, at) => suspend(session, suspended, on('suspendedFrom'), at)],
        ] satisfies ChangeStep[])),
  ];
}

/** The commissioner raises what a school's letter asks for; `percent` is in ten-thousandths. */
async function raise(
  session: AreaSession,
  planned: PlannedCase,
  { fromDate, percent }: { readonly fromDate: Day; readonly percent: bigint },
  at: Date,
): Promise<string> {
  const raised = await createUpliftRound(await session.as('commissioner', at), {
    ...{ clientMutationId: null, preview: false, fromDate, percent: decimal(percent), amounts: [] },
    providerUrn: planned.options[planned.chosen]?.providerUrn ?? null,
    placementIds: [remembered(session.agreements, planned.key).placementId],
    ...{ letterDate: null, letterReference: null, reason: 'Teachers’ pay and pensions, by the letter of the school.' },
  });
  return accepted(raised, `ask for more for ${planned.key}`).upliftRoundId;
}

/** The director agrees less than was asked. */
async function decide(session: AreaSession, upliftRoundId: string, at: Date): Promise<void> {
  const decided = await decideUpliftRound(await session.as('director', at), {
    ...{ clientMutationId: null, preview: false, upliftRoundId, decision: 'PART_AGREED', expectedVersion: null },
    ...{ percent: decimal(20_000n), amounts: [], reason: 'What the contract allows for pay, and no more.' },
  });
  accepted(decided, 'decide a round of uplifts');
}

/** The block's own person agrees: the places are the block's alone. */
async function agree(session: AreaSession, upliftRoundId: string, at: Date): Promise<void> {
  const agreed = await approveUpliftShare(await session.as('education-budget-holder', at), {
    ...{ clientMutationId: null, upliftRoundId },
    budgetHolderId: remembered(session.holders, 'block'),
  });
  accepted(agreed, 'agree a share of a round of uplifts');
}

async function suspend(session: AreaSession, planned: PlannedCase, fromDate: Day, at: Date): Promise<void> {
  const suspended = await suspendPlacement(await session.as('commissioner', at), {
    ...{ clientMutationId: null, preview: false, expectedVersion: null },
    placementId: remembered(session.agreements, planned.key).placementId,
    ...{ fromDate, untilDate: null, chargedPercent: 50 },
    reason: 'The child is in hospital; the school keeps the place at half its price.',
  });
  accepted(suspended, `suspend ${planned.key}`);
}
