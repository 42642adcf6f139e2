import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { RecordVisitCode } from '../refusals/visit';
import { findLookedAfterPlacements, insertVisit, listVisitsByPlacementIds } from '../repository/visit';
import type { Placement } from '../rules/placement';
import { VisitKind } from '../rules/review-codes';
import { visitDutyOn, VisitDutyStatus } from '../rules/visits';
import { lockRunning } from './report-breakdown';

/** A notification or a visit that was made (A2). */
export interface RecordVisitCommand {
  readonly placementId: string;
  readonly kind: VisitKind;
  readonly doneDate: Day;
  /** Of a visit, whether the child was spoken to in private. */
  readonly seenAlone: boolean | null;
  /** Of a visit, what was found. */
  readonly report: string | null;
}

/** Records it and gives the placement's id. Nobody owes it of a day place, a short stay, or a child who is looked after. */
export function recordPlacementVisit(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordVisitCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordVisitCode>>> {
  return ctx.write({ event: 'visit.recorded', clientMutationId, input }, (tx) => recordPlacementVisitIn(tx, input));
}

/** `recordPlacementVisit` within another write. Throws NotFound for a placement that is not the actor's. */
export async function recordPlacementVisitIn(
  tx: WriteTx,
  command: RecordVisitCommand,
): Promise<Result<string, Refusal<RecordVisitCode>>> {
  const { placementId, kind, doneDate, seenAlone, report } = command;
  const { placement } = await lockRunning(tx, placementId);
  const refusals = [
    ...(await checkOwed(tx, placement, doneDate)),
    ...(await checkNotified(tx, command)),
    ...checkDay(placement, doneDate, londonDay(tx.clock.now())),
    ...checkSaid(command),
    ...checkText(['report'], 'report', report, TEXT_LIMITS.text),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const placementVisitId = newId();
  const { caseId } = placement;
  await insertVisit(tx, { placementVisitId, placementId, caseId, kind, doneDate, seenAlone, report: written(report) });
  tx.record({ type: 'Placement', id: placementId, caseId, detail: { kind, doneDate, seenAlone } });
  return ok(placementId);
}

const NOT_OWED: Readonly<Record<Exclude<VisitDutyStatus, 'OWED'>, string>> = {
  DAY_PLACE: 'the child does not sleep there',
  SHORT_STAY: 'it lasts less than three months',
  LOOKED_AFTER: 'the child is looked after, and visited under the rules of its care',
  NOT_RUNNING: 'it did not run on that day',
};

async function checkOwed(tx: WriteTx, placement: Placement, doneDate: Day): Promise<Refusal<'NOT_OWED'>[]> {
  const lookedAfter = await findLookedAfterPlacements(tx, [placement.placementId], doneDate);
  const status = visitDutyOn({ ...placement, isLookedAfter: lookedAfter.has(placement.placementId) }, doneDate);
  if (status === VisitDutyStatus.OWED) return [];
  const message = `Notification and visits are owed of a long residential stay of a child who is not looked after; of this placement they are not: ${NOT_OWED[status]}.`;
  return [{ code: 'NOT_OWED', field: ['placementId'], message }];
}

async function checkNotified(
  tx: WriteTx,
  { placementId, kind }: RecordVisitCommand,
): Promise<Refusal<'ALREADY_NOTIFIED'>[]> {
  if (kind !== VisitKind.NOTIFICATION) return [];
  const made = (await listVisitsByPlacementIds(tx, [placementId])).get(placementId) ?? [];
  const before = made.find((one) => one.kind === VisitKind.NOTIFICATION);
  if (before === undefined) return [];
  const message = `The stay was notified on ${dayInWords(before.doneDate)}; once is enough.`;
  return [{ code: 'ALREADY_NOTIFIED', field: ['kind'], message }];
}

function checkDay({ startDate }: Placement, doneDate: Day, today: Day): Refusal<'DATE_IN_FUTURE' | 'BEFORE_START'>[] {
  if (doneDate > today) {
    return [
      { code: 'DATE_IN_FUTURE', field: ['doneDate'], message: `Record what was done: not after ${dayInWords(today)}.` },
    ];
  }
  return doneDate < startDate
    ? [{ code: 'BEFORE_START', field: ['doneDate'], message: `The placement began on ${dayInWords(startDate)}.` }]
    : [];
}

function checkSaid({ kind, seenAlone, report }: RecordVisitCommand): Refusal<RecordVisitCode>[] {
  if (kind === VisitKind.NOTIFICATION) {
    const message = 'A notification has no report and nobody is seen by it: leave both out.';
    return seenAlone === null && written(report) === null
      ? []
      : [{ code: 'REPORT_NOT_ASKED', field: [seenAlone === null ? 'report' : 'seenAlone'], message }];
  }
  return [
    ...(written(report) === null
      ? [{ code: 'REPORT_MISSING' as const, field: ['report'], message: 'Write down what the visit found.' }]
      : []),
    ...(seenAlone === null
      ? [
          {
            code: 'SEEN_ALONE_MISSING' as const,
            field: ['seenAlone'],
            message: 'Say whether the child was spoken to in private.',
          },
        ]
      : []),
  ];
}
