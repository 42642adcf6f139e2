import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { RecordCircumstanceCode } from '../refusals/circumstance';
import { lockCase } from '../repository/case';
import { insertCircumstance, listLeavings } from '../repository/circumstance';
import { Circumstance, CircumstanceStep, type CircumstanceReason } from '../rules/circumstance-codes';
import { checkDates, checkTerms } from '../rules/circumstance-problems';
import { checkWhole, type GivenEnd } from '../rules/circumstance-whole';
import { usualReviewDate, type AwaitedPlace, type PartTimeTerms } from '../rules/circumstances';
import type { NeedCode } from '../rules/codes';
import { isAwaitedKnown, keepWhole, lockChild, othersOf, type CircumstanceStepDone } from './circumstance-steps';
import { lockCaseWithPapers } from './open-case';

/** In which circumstance a child is, and since when. */
export interface RecordCircumstanceCommand extends GivenEnd {
  readonly caseId: string;
  readonly kind: Circumstance;
  readonly startDate: Day;
  readonly reason: CircumstanceReason | null;
  /** Null: after the usual weeks. */
  readonly nextReviewDate: Day | null;
  readonly partTime: PartTimeTerms | null;
  /** Its need null: the case's primary need. */
  readonly awaited: (Omit<AwaitedPlace, 'primaryNeed'> & { readonly primaryNeed: NeedCode | null }) | null;
  readonly note: string | null;
}

type Outcome = Result<CircumstanceStepDone, Refusal<RecordCircumstanceCode>>;

/**
 * Records that the child of a case is on a part-time timetable, off roll, home educated, not in education, or waits for a place. Case officers
 * record all of it, commissioners who waits. A closed case takes it too: the child goes on.
 */
export function recordCircumstance(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordCircumstanceCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'circumstance.recorded', clientMutationId, input }, (tx) =>
    recordCircumstanceIn(tx, input),
  );
}

/** `recordCircumstance` within another write. NotFound for a case that is not the actor's. */
export async function recordCircumstanceIn(tx: WriteTx, command: RecordCircumstanceCommand): Promise<Outcome> {
  const { caseId, kind, startDate, partTime, note, reason } = command;
  const refused = checkWho(tx, kind);
  if (refused.length > 0) return refuse(refused);
  const isPlanning = kind === Circumstance.AWAITING_PLACE;
  const facts = isPlanning ? await lockCase(tx, caseId) : await lockCaseWithPapers(tx, caseId);
  const { childId, birthCohort } = facts;
  const circumstanceId = newId();
  const whose = { circumstanceId, childId, caseId, guest: null };
  await lockChild(tx, whose);
  const awaited =
    command.awaited === null
      ? null
      : { ...command.awaited, primaryNeed: command.awaited.primaryNeed ?? facts.primaryNeed };
  const nextReviewDate = command.nextReviewDate ?? usualReviewDate(kind, startDate, partTime);
  const terms = { nextReviewDate, reason, partTime, awaited };
  const { endDate, endReason } = command;
  const step = CircumstanceStep.STARTED;
  const today = londonDay(tx.clock.now());
  const refusals: Refusal<RecordCircumstanceCode>[] = [
    ...checkTerms({ kind, eventDate: startDate, terms, note, isProviderKnown: await isAwaitedKnown(tx, awaited) }),
    ...checkDates(
      { step, eventDate: startDate, correctsId: null, field: 'startDate', until: endDate },
      {
        ...{ record: null, kind, birthCohort, others: await othersOf(tx, whose) },
        leavings: (await listLeavings(tx, [childId])).get(childId) ?? [],
        today,
      },
    ),
    ...checkWhole(kind, startDate, { endDate, endReason }, today),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertCircumstance(tx, { ...whose, kind });
  return ok(await keepWhole(tx, { kind, caseId, circumstanceId }, { startDate, terms, endDate, endReason }, note));
}

function checkWho(tx: WriteTx, kind: Circumstance): Refusal<RecordCircumstanceCode>[] {
  if (kind === Circumstance.PLACED_HERE) {
    const message = 'A child whom another authority placed here has no case of ours: use recordGuestChild.';
    return [{ code: 'KIND_IS_OF_GUESTS', field: ['kind'], message }];
  }
  const isOfficer = tx.actor.kind === 'system' || hasRole(tx.actor, 'CASE_OFFICER');
  if (isOfficer || kind === Circumstance.AWAITING_PLACE) return [];
  const message = 'Commissioners record who waits for a place, and guests; the case officer records this.';
  return [{ code: 'NOT_YOURS_TO_RECORD', field: ['kind'], message }];
}
