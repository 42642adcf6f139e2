import type { GivenEvent } from '../../features/assurance/rules/redress/matter';
import { openRedress, type OpenRedressCommand } from '../../features/assurance/service/redress/open-redress';
import { recordRedressEvent } from '../../features/assurance/service/redress/record-redress-event';
import { listDecisionsByCaseIds } from '../../features/panels/repository/decision';
import type { DecisionRecord } from '../../features/panels/rules/decision-record';
import { recordTribunalOrder } from '../../features/panels/service/record-tribunal-order';
import { addDays, londonDay, type Day } from '../../kernel/dates';
import { type AgencyKey } from '../facts/areas';
import { type AreaPlan } from '../plan/planned';
import { decisionOn, NO_MONEY } from './hear';
import { accepted, type AreaSession } from './session';

/** How many days ago a decision has to be for this history to lie behind. */
const DAYS_AGO = 70;
/** The reference of an invented order. */
const ORDER = 'SEND/0000/0002';
const NOTHING = {
  ...{ dueDate: null, result: null, orders: [], orderDecisionId: null, areOthersAffected: null, policyVersionId: null },
  ...{ account: null, reasons: null, remedy: null, correctsId: null },
} as const;

type Opened = Partial<OpenRedressCommand> & Pick<OpenRedressCommand, 'kind' | 'openedBy' | 'date'>;
type Said = Partial<GivenEvent> & { readonly kind: GivenEvent['kind']; readonly eventDate: Day };

/** What was brought against three of the panel's decisions: a mediation that was held, an appeal that was allowed in part with a recommendation that health is late to answer, and a complaint that waits. */
export async function seedRedress(session: AreaSession, plan: AreaPlan, now: Date): Promise<void> {
  const officer = await session.as('case-officer', now);
  const caseIds = [...session.cases.values()].map(({ caseId }) => caseId);
  const decisions = [...(await listDecisionsByCaseIds(await officer.read(), caseIds)).values()]
    .flat()
    .filter(({ basis, decisionDate }) => basis === 'PANEL' && decisionDate <= addDays(londonDay(now), -DAYS_AGO))
    .sort((one, other) => (one.decisionDate > other.decisionDate ? -1 : 1));
  await officer.end();
  // One decision a case: the next of another.
  const single = [...new Map(decisions.map((one) => [one.caseId, one])).values()];
  const ordered = single.find(({ outcome }) => outcome === 'DECLINED');
  const [mediated, appealed, complained] = single.filter((one) => one !== ordered);
  if (ordered !== undefined) await recordOrder(session, plan, ordered, now);
  if (mediated !== undefined) await mediate(session, mediated, now);
  if (appealed !== undefined) await appeal(session, appealed, now);
  if (complained === undefined) return;
  const date = addDays(londonDay(now), -6);
  const complaint = { kind: 'COMPLAINT', openedBy: 'COMPLAINT_RECEIVED', date, dueDate: addDays(date, 14) } as const;
  await open(session, complained, now, 'socialCare', {
    ...complaint,
    account: 'An invented complaint of a late reply.',
  });
}

/** A refusal that the tribunal overturned a week ago: its order is on record as a decision, which the panel is to note, and the appeal names it (A6). */
async function recordOrder(session: AreaSession, plan: AreaPlan, refused: DecisionRecord, now: Date): Promise<void> {
  const { caseId, decisionId, decisionDate } = refused;
  const planned = plan.cases.find(({ key }) => session.cases.get(key)?.caseId === caseId);
  if (planned === undefined) return;
  const ordered = addDays(londonDay(now), -7);
  const registered = { kind: 'APPEAL', openedBy: 'APPEAL_REGISTERED', date: addDays(decisionDate, 30) } as const;
  const id = await open(session, refused, now, 'education', {
    ...{ ...registered, reference: ORDER, grounds: ['SECTION_I'] },
  });
  await record(session, id, { kind: 'RESPONSE_SENT', eventDate: addDays(decisionDate, 60) }, now);
  const content = decisionOn(session, planned, 'AGREED', londonDay(now));
  const recorded = await recordTribunalOrder(await session.as('director', now), {
    ...{ ...content, ...NO_MONEY, alternatives: [], fundingAgreed: false },
    rationale: `Case ${planned.key}: the tribunal heard both sides and found that the place asked for is what the plan needs; it ordered that it be named.`,
    ...{ caseId, orderReference: ORDER, orderDate: ordered, supersedesDecisionId: decisionId },
  });
  const orderDecisionId = accepted(recorded, `record the order on ${planned.key}`);
  const allowed = { kind: 'APPEAL_DECIDED', result: 'ALLOWED', orders: ['NAME_SETTING'] } as const;
  await record(session, id, { ...allowed, eventDate: ordered, orderDecisionId }, now);
}

async function mediate(session: AreaSession, decision: DecisionRecord, now: Date): Promise<void> {
  const after = (days: number): Day => addDays(decision.decisionDate, days);
  const asked = { kind: 'MEDIATION', openedBy: 'MEDIATION_ASKED', date: after(12), isAboutHealth: true } as const;
  const id = await open(session, decision, now, 'education', asked);
  for (const said of [
    { kind: 'HEALTH_ISSUES_TOLD', eventDate: after(14) },
    { kind: 'MEDIATION_ARRANGED', eventDate: after(30) },
    { kind: 'MEDIATION_HELD', eventDate: after(45), account: 'The head of the service came, who may settle.' },
    { kind: 'MEDIATION_ENDED', eventDate: after(45), result: 'NOT_AGREED' },
    { kind: 'CERTIFICATE_ISSUED', eventDate: after(47) },
  ] as const) {
    await record(session, id, said, now);
  }
}

async function appeal(session: AreaSession, decision: DecisionRecord, now: Date): Promise<void> {
  const after = (days: number): Day => addDays(decision.decisionDate, days);
  const registered = {
    kind: 'APPEAL',
    openedBy: 'APPEAL_REGISTERED',
    date: after(10),
    reference: 'SEND/0000/0001',
  } as const;
  const id = await open(session, decision, now, 'education', { ...registered, grounds: ['SECTION_F', 'HEALTH'] });
  await record(session, id, { kind: 'RESPONSE_SENT', eventDate: after(25) }, now);
  const allowed = { kind: 'APPEAL_DECIDED', result: 'ALLOWED_IN_PART', orders: ['AMEND'] } as const;
  await record(session, id, { ...allowed, eventDate: after(28) }, now);
  await open(session, decision, now, 'health', {
    ...{ kind: 'RECOMMENDATION', openedBy: 'RECOMMENDATION_SENT', date: after(30), aboutMatterId: id },
    account: 'Invented: weekly speech and language therapy in school.',
  });
}

async function open(
  session: AreaSession,
  { caseId, decisionId }: DecisionRecord,
  now: Date,
  owner: AgencyKey,
  opened: Opened,
): Promise<string> {
  const result = await openRedress(await session.as('case-officer', now), {
    ...{
      clientMutationId: null,
      caseId,
      decisionId,
      aboutMatterId: null,
      ownerAgencyId: session.agencies.get(owner) ?? '',
    },
    ...{ reference: null, grounds: [], isAboutHealth: false, noticeDate: null, dueDate: null, account: null },
    ...opened,
  });
  return accepted(result, `open a ${opened.kind}`).redressMatterId;
}

async function record(session: AreaSession, redressMatterId: string, said: Said, now: Date): Promise<void> {
  const command = { clientMutationId: null, ...NOTHING, redressMatterId, ...said };
  const result = await recordRedressEvent(await session.as('case-officer', now), command);
  accepted(result, `record ${said.kind}`);
}
