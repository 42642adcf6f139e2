import { londonDay, type Day } from '../../../../kernel/dates';
import { asId, type AgencyId } from '../../../../kernel/ids';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { findAgenciesByIds } from '../../../access/repository/directory';
import { readClockBook } from '../../../cases/repository/clock-book';
import { listRedressByChildIds } from '../../../cases/repository/redress';
import { checkPassages } from '../../../cases/rules/passage-problems';
import type { GivenPassage } from '../../../cases/rules/passages';
import { matterClocksOf } from '../../../cases/rules/redress-clocks';
import type { RedressEventKind } from '../../../cases/rules/redress-codes';
import { mattersOf } from '../../../cases/rules/redress-facts';
import { written } from '../../../cases/rules/text';
import { listRightsTold } from '../../../cases/service/appeal-rights';
import { lockCaseWithPapers, noteChange } from '../../../cases/service/open-case';
import { keepPassagesIn } from '../../../cases/service/keep-passages';
import { findDecisionsByIds } from '../../../panels/repository/decision';
import type { OpenRedressCode } from '../../refusals/redress';
import { noticesSentOf } from '../../repository/notice/notices';
import { insertEvent, listEventsByMatterIds } from '../../repository/redress/events';
import { findMattersByIds, insertMatter, listMattersByChildIds } from '../../repository/redress/matters';
import { checkMatter } from '../../rules/redress/check-matter';
import { checkGroundsBesidePlan } from '../../rules/redress/grounds-beside-plan';
import { standingEvents, type GivenEvent, type GivenMatter } from '../../rules/redress/matter';
import { isUnderWay } from '../../rules/redress/standing';
import { readEventFacts } from './event-facts';
import { withHeldEnds, type RedressStep } from './held-ends';

/** What is brought against what was decided on a case, or how, and with what it began. */
export interface OpenRedressCommand extends GivenMatter {
  readonly caseId: string;
  readonly openedBy: RedressEventKind;
  readonly date: Day;
  /** A day that was set with it; null: none. */
  readonly dueDate: Day | null;
  readonly account: string | null;
  /** Words of the account that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

type Outcome = Result<RedressStep, Refusal<OpenRedressCode>>;

/**
 * Opens a mediation, an appeal, what a tribunal recommended to a body, a complaint or an ombudsman's investigation, by the event it began with, and
 * gives its id. What touches a decision names it; when its notice was sent is taken from the family's own where it is not given. A closed case
 * takes it too: what was decided can be challenged after. An end of the plan that could not be on its day by it is warned of.
 */
export function openRedress(
  ctx: Ctx,
  { clientMutationId, ...input }: OpenRedressCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'redress.opened', clientMutationId, input }, (tx) => openRedressIn(tx, input));
}

/** `openRedress` within another write. NotFound for a case whose papers are not the actor's, and for an agency the area never had. */
export async function openRedressIn(tx: WriteTx, command: OpenRedressCommand): Promise<Outcome> {
  const { caseId, openedBy, date, dueDate, account, passages = [], ...given } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  const { childId } = facts;
  const agencyId = asId<AgencyId>(given.ownerAgencyId);
  const agency = (await findAgenciesByIds(tx, [agencyId])).get(agencyId);
  if (agency === undefined) throw new NotFound('There is no such agency.');
  const decision = await findDecision(tx, given.decisionId, caseId);
  const noticeDate = given.noticeDate ?? (await noticeOf(tx, given.decisionId, date));
  const matter: GivenMatter = { ...given, noticeDate, reference: written(given.reference) };
  const event: GivenEvent & { readonly eventDate: Day } = {
    ...{ kind: openedBy, eventDate: date, dueDate, account: written(account) },
    ...{ result: null, orders: [], orderDecisionId: null, areOthersAffected: null, policyVersionId: null },
    ...{ correctsId: null, reasons: null, remedy: null },
  };
  const about = await findAbout(tx, given.aboutMatterId);
  const problems = checkMatter(matter, event, {
    ...(await readEventFacts(tx, event, facts, null)),
    ...{ caseId, childId, agency, decision },
    about: about === null ? null : about?.matter,
    aboutOpenedOn: about?.openedOn ?? null,
    aboutDecidedOn: about?.decidedOn ?? null,
    others: (await listMattersByChildIds(tx, [childId])).get(childId) ?? [],
    underWay: await findUnderWay(tx, childId, openedBy),
  });
  const refusals = [
    ...problems,
    ...(await besidePlan(tx, childId, matter)),
    ...checkPassages(passages, [account], 'the account'),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const redressMatterId = newId();
  const opened = await withHeldEnds<Refusal<OpenRedressCode>>(tx, facts, async () => {
    await insertMatter(tx, { ...matter, redressMatterId, childId, caseId });
    await insertEvent(tx, newId(), { redressMatterId, childId, caseId }, event);
    return ok({ redressMatterId });
  });
  await keepPassagesIn(tx, caseId, 'REDRESS', passages);
  await noteChange(tx, caseId, {
    type: 'RedressMatter',
    id: redressMatterId,
    changed: 'redress',
    detail: { kind: matter.kind, openedBy, date, decisionId: matter.decisionId },
  });
  return opened;
}

/** What is wrong with grounds of what was told beside a plan that goes on. */
async function besidePlan(tx: Tx, childId: string, matter: GivenMatter): Promise<Refusal<OpenRedressCode>[]> {
  return matter.grounds.length === 0 ? [] : checkGroundsBesidePlan(matter, await listRightsTold(tx, childId));
}

/** The decision that is named; null: none is, undefined: it is none on the case. */
async function findDecision(tx: Tx, decisionId: string | null, caseId: string) {
  if (decisionId === null) return null;
  const decision = (await findDecisionsByIds(tx, [decisionId])).get(decisionId);
  return decision?.caseId === caseId ? decision : undefined;
}

/** The matter that is named, when it began and was decided; null: none is, undefined: there is none such. */
async function findAbout(tx: Tx, matterId: string | null) {
  if (matterId === null) return null;
  const matter = (await findMattersByIds(tx, [matterId])).get(matterId);
  if (matter === undefined) return undefined;
  const events = standingEvents((await listEventsByMatterIds(tx, [matterId])).get(matterId) ?? []);
  const decided = events.find(({ kind }) => kind === 'APPEAL_DECIDED');
  return { matter, openedOn: events[0]?.eventDate ?? null, decidedOn: decided?.eventDate ?? null };
}

/** Which matters of a child wait for their end, so that the same is not opened again by an event. Who declined mediation may ask for it after all, as long as there is time. */
async function findUnderWay(tx: Tx, childId: string, openedBy: RedressEventKind): Promise<ReadonlySet<string>> {
  const facts = (await listRedressByChildIds(tx, [childId])).get(childId) ?? [];
  const clocks = matterClocksOf({ redress: facts, events: [] }, await readClockBook(tx), londonDay(tx.clock.now()));
  return new Set(
    mattersOf(facts).flatMap((matter) => {
      const id = matter[0]?.redressMatterId ?? '';
      const own = clocks.filter(({ redressMatterId }) => redressMatterId === id);
      const isChanged = openedBy === 'MEDIATION_ASKED' && matter[0]?.eventKind === 'MEDIATION_DECLINED';
      return isUnderWay(matter, own) && !isChanged ? [id] : [];
    }),
  );
}

/** When the family was sent the notice of a decision; what was sent after a matter began is not what it is about. */
async function noticeOf(tx: Tx, decisionId: string | null, date: Day): Promise<Day | null> {
  if (decisionId === null) return null;
  const sentAt = (await noticesSentOf(tx, [decisionId])).get(decisionId)?.get('FAMILY');
  return sentAt === undefined || londonDay(sentAt) > date ? null : londonDay(sentAt);
}
