import type { Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { findCalendarsByProviders, findPayersByIds, getHorizon } from '../../ledger/repository/inputs';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { fourCosts } from '../../ledger/rules/four-costs';
import { moveSpanIn } from '../../ledger/service/commitments';
import { listFrameworksByUrns } from '../../providers/repository/frameworks';
import type { ProviderFramework } from '../../providers/rules/framework';
import type { EndPlacementCode } from '../refusals';
import { updateEnded } from '../repository/placement-changes';
import { findRecordedEnds, insertEnd } from '../repository/start';
import { findEndProblems, type LifeProblem } from '../rules/life';
import { findNoticeProblems, NO_NOTICE, noticeCost, type Notice } from '../rules/notice';
import type { Placement } from '../rules/placement';
import { storeCosts, type StoredCosts } from '../rules/stored-effect';
import { endRefusals } from './held-by-plan';
import { listProvided } from './list-provided';
import { lockPlacementOfCase } from './start-placement';
import { warnedStepIn, type WarnedStep } from './warned-step';

/** The last day of a placement, and why it ended. */
export interface EndPlacementCommand {
  readonly placementId: string;
  readonly endDate: Day;
  readonly reason: string;
  /** Left out: none is known of. */
  readonly notice?: Notice;
  /** The placement's version the caller has read; null ends whatever it has become. */
  readonly expectedVersion: number | null;
}

/** The notice of an end as it will stand, and what it costs. */
export type Ending = {
  readonly givenDate: string | null;
  readonly days: number | null;
  readonly lastAttendedDate: string | null;
  readonly lastChargedDate: string;
  readonly cost: StoredCosts;
  /** The framework terms that the days of notice were taken from; null: they were given, or none are known. */
  readonly frameworkId: string | null;
};

/** The answer of an end: the placement's id, what the end does to the money, and its notice. */
export type EndStep = WarnedStep & { readonly ending: Ending };

/**
 * Records the actual end of a placement and gives its id. The days after it are taken off the ledger, as `ENDED` (money.md section 5). It may
 * lie ahead, as notice does. An end that is recorded is moved, or put right, within the days decided, by whoever has read it: the difference
 * is posted as `DATES_CHANGED`, and what was recorded before is kept.
 */
export function endPlacement(
  ctx: Ctx,
  {
    clientMutationId,
    preview = false,
    ...input
  }: EndPlacementCommand & { readonly clientMutationId: string | null; readonly preview?: boolean },
): Promise<Result<EndStep, Refusal<EndPlacementCode>>> {
  return ctx.write({ event: 'placement.ended', clientMutationId, input, isPreview: preview }, async (tx) => {
    const { placementId } = input;
    const done = await warnedStepIn(tx, placementId, () => endPlacementIn(tx, input));
    if (!done.ok) return done;
    const { value: ending, ...step } = done.value;
    return ok({ ...step, value: placementId, ending });
  });
}

/** `endPlacement` within another write; gives the notice as it stands then. */
export async function endPlacementIn(
  tx: WriteTx,
  { placementId, endDate, reason, notice: given = NO_NOTICE, expectedVersion }: EndPlacementCommand,
): Promise<Result<Ending, Refusal<EndPlacementCode>>> {
  const { placement, caseVersion } = await lockPlacementOfCase(tx, placementId, expectedVersion);
  const { endedDate, caseId } = placement;
  const decidedDate = endedDate === null ? placement.endDate : await decidedEndOf(tx, placementId, endedDate);
  const { notice, framework } = await noticeOf(tx, placement, endDate, given);
  const isMoved = endedDate !== null && expectedVersion !== null && !isSame(placement, endDate, notice);
  const standing = { ...placement, endDate: decidedDate, endedDate: isMoved ? null : endedDate };
  const horizon = await getHorizon(tx);
  const refusals: Refusal<EndPlacementCode>[] = [
    ...sayProblems(
      [
        ...findEndProblems(standing, endDate, reason),
        ...(isMoved ? findHorizonProblems(endDate, horizon) : []),
        ...findNoticeProblems(standing, endDate, notice),
      ],
      framework,
    ),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const stored = await storeEndIn(tx, placement, { decidedDate, endDate, reason: reason.trim(), notice });
  if (stored.length > 0) return refuse(stored);
  const frameworkId = framework?.frameworkId ?? null;
  const former = endedDate === null ? {} : { formerEndDate: endedDate };
  tx.record({
    type: 'Placement',
    id: placementId,
    caseId,
    detail: {
      endDate,
      expectedEndDate: decidedDate,
      lastAttendedDate: notice.lastAttendedDate,
      frameworkId,
      ...former,
    },
  });
  tx.publish('caseChanged', { caseId, version: caseVersion });
  const cost = await readNoticeCost(tx, placement, notice, horizon);
  return ok({ ...notice, lastChargedDate: endDate, cost, frameworkId });
}

/** Stores an end and takes the days after it off the ledger; gives what speaks against it even so. */
async function storeEndIn(
  tx: WriteTx,
  placement: Placement,
  end: {
    readonly decidedDate: Day | null;
    readonly endDate: Day;
    readonly reason: string;
    readonly notice: Notice;
  },
): Promise<readonly Refusal<EndPlacementCode>[]> {
  const { placementId, startDate, endedDate, decisionId } = placement;
  const { decidedDate, endDate, reason, notice } = end;
  const before = await listProvided(tx, [placementId]);
  await insertEnd(tx, placement, { decidedDate, endedDate: endDate }, reason, notice);
  await updateEnded(tx, placementId, endDate, reason, notice);
  const cause = endedDate === null ? 'ENDED' : 'DATES_CHANGED';
  const posted = await moveSpanIn(tx, placementId, { startDate, endDate }, cause, decisionId);
  if (posted.ok) return endRefusals(tx, placement, before, { endDate, lastAttendedDate: notice.lastAttendedDate });
  return posted.refusals.map(({ message }) => ({ code: 'CANNOT_BE_PRICED', field: ['endDate'], message }));
}

/** What is wrong with an end, as it is refused; where the days of notice are those of framework terms, with which. */
function sayProblems(
  problems: readonly LifeProblem<EndPlacementCode>[],
  framework: ProviderFramework | null,
): Refusal<EndPlacementCode>[] {
  return problems.map(({ code, field, message }) => ({
    code,
    field: [field],
    message: framework === null || code !== 'PAID_BEYOND_NOTICE' ? message : `${message} ${sayFramework(framework)}`,
  }));
}

/** The last day decided, as it was when an end was recorded; of one that a decision, a transfer or an import set, that end itself. */
async function decidedEndOf(tx: Tx, placementId: string, endedDate: Day): Promise<Day | null> {
  const recorded = (await findRecordedEnds(tx, [placementId])).get(placementId);
  return recorded?.endedDate === endedDate ? recorded.decidedDate : endedDate;
}

/** The notice as it will stand: what is not given is as it was recorded before, and days of notice as the provider's framework terms have them. */
async function noticeOf(
  tx: Tx,
  { notice: before, providerUrn }: Placement,
  endDate: Day,
  given: Notice,
): Promise<{ readonly notice: Notice; readonly framework: ProviderFramework | null }> {
  const within = (day: Day | null): Day | null => (day !== null && day <= endDate ? day : null);
  const notice: Notice = {
    givenDate: given.givenDate ?? within(before.givenDate),
    days: given.days,
    lastAttendedDate: given.lastAttendedDate ?? within(before.lastAttendedDate),
  };
  const { givenDate } = notice;
  if (givenDate === null || notice.days !== null) return { notice, framework: null };
  if (given.givenDate === null && before.days !== null) {
    return { notice: { ...notice, days: before.days }, framework: null };
  }
  const terms = providerUrn === null ? [] : ((await listFrameworksByUrns(tx, [providerUrn])).get(providerUrn) ?? []);
  const framework = terms.find(
    ({ startDate, endDate: last, noticeDays }) =>
      noticeDays !== null && startDate <= givenDate && (last === null || givenDate <= last),
  );
  if (framework === undefined) return { notice, framework: null };
  return { notice: { ...notice, days: framework.noticeDays }, framework };
}

function isSame({ endedDate, notice: stands }: Placement, endDate: Day, notice: Notice): boolean {
  return (
    endedDate === endDate &&
    stands.givenDate === notice.givenDate &&
    stands.days === notice.days &&
    stands.lastAttendedDate === notice.lastAttendedDate
  );
}

function findHorizonProblems(endDate: Day, horizon: Day): LifeProblem<'END_AFTER_SPAN'>[] {
  if (endDate <= horizon) return [];
  const message = `What is committed is known to ${dayInWords(horizon)} only; withdraw the end, or give a day until then.`;
  return [{ code: 'END_AFTER_SPAN', field: 'endDate', message }];
}

function sayFramework({ name, noticeDays }: ProviderFramework): string {
  return `The ${String(noticeDays)} days are those of the framework terms “${name}”; give noticeDays where the contract has others.`;
}

/** What is charged after the last day attended, by the lines as they stand now. */
async function readNoticeCost(
  tx: Tx,
  { placementId, providerUrn }: Placement,
  { lastAttendedDate }: Notice,
  horizon: Day,
): Promise<StoredCosts> {
  const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const calendar = (await findCalendarsByProviders(tx, [providerUrn])).get(providerUrn) ?? null;
  const committed = lines.filter(({ committedAt }) => committedAt !== null);
  const costs = noticeCost(committed, calendar, horizon, lastAttendedDate);
  const holders = [...new Set(costs.map(({ budgetHolderId }) => budgetHolderId))];
  return storeCosts(fourCosts(costs, await findPayersByIds(tx, holders)));
}
