import { dayInWords } from '../../../kernel/for-people';
import { asId, type PersonId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findPersonsByIds } from '../../access/repository/directory';
import { findCasesByIds } from '../../cases/repository/case';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { RecordDecisionCode } from '../refusals';
import { updateItemSettled } from '../repository/agenda';
import { findNextSittingId } from '../repository/bringing';
import { findDecisionsByIds } from '../repository/decision';
import { insertEnding } from '../repository/decision-life';
import { findMeetingsByIds } from '../repository/meeting';
import { findStandingsByDecisionIds, type DecisionStanding } from '../repository/standing';
import { findBringingProblems } from '../rules/bringing';
import { broughtStatusOn } from '../rules/decision-life';
import type { DecisionRecord } from '../rules/decision-record';
import { bringWaitingIn } from './bring-to-sitting';
import { endProvisionIn } from './end-provision';
import { judge, type LockedSitting, type RecordDecisionCommand } from './judge-decision';
import { lapseDecisionIn } from './lapse-decisions';
import { releaseIfFreeIn } from './release-decision';
import { storeDecision } from './store-decision';

/** The decision that an item brings to the panel, and how it stands. */
interface Brought {
  readonly decision: DecisionRecord;
  readonly standing: DecisionStanding;
}

type Refusals = Refusal<RecordDecisionCode>[];

/**
 * Records what the panel came to on a decision that was brought to it (M7, A6): a decision of its own, linked to that one, under the same
 * rules of the sitting. Ratified or noted it stands, and what waited for that is let go; declined, what it provides ends with this day and
 * what was done stays. The case is where that decision left it; only a decline leaves it decided afresh.
 */
export async function recordOnBroughtIn(
  tx: WriteTx,
  sitting: LockedSitting,
  command: RecordDecisionCommand,
): Promise<Result<string, Refusal<RecordDecisionCode>>> {
  const { facts, terms, today, item, meeting } = sitting;
  const brought = await findBrought(tx, item.aboutDecisionId);
  const judged = await judge(tx, sitting, { ...command, aboutDecisionId: null });
  const refusals: Refusals = [
    ...(judged.ok ? [] : judged.refusals),
    ...bringingRefusals(tx, sitting, brought, command),
  ];
  if (!judged.ok || refusals.length > 0) return refuse(refusals);
  const { decisionId: broughtId } = brought.decision;
  if (brought.standing.ending === null && broughtStatusOn(brought.standing, today) === 'LAPSED') {
    // Its day has come and the job has not: what ended is written down before it is noted.
    const lapsed = await lapseDecisionIn(tx, broughtId);
    if (!lapsed.ok) return lapsed;
  }
  const decisionId = newId();
  const stored = await storeDecision(
    tx,
    {
      decisionId,
      basis: 'PANEL',
      facts,
      terms,
      decisionDate: today,
      agendaItemId: item.agendaItemId,
      quorum: judged.value.quorum,
      ratificationReasons: [],
      isHeld: false,
      pack: judged.value.pack,
    },
    { ...command, aboutDecisionId: broughtId },
    judged.value,
  );
  if (!stored.ok) return stored;
  await updateItemSettled(tx, item.agendaItemId, command.outcome === 'NOT_HEARD' ? 'NOT_HEARD' : 'DECIDED');
  const told = await carryOut(tx, decisionId, sitting, brought, command);
  if (!told.ok) return told;
  const { outcome } = command;
  const now = (await findCasesByIds(tx, [facts.caseId])).get(facts.caseId) ?? facts;
  const version = await setCaseStatusIn(tx, facts.caseId, outcome === 'DECLINED' ? 'DECIDED' : now.status);
  tx.record({
    type: 'Decision',
    id: decisionId,
    caseId: facts.caseId,
    detail: { version, outcome, aboutDecisionId: broughtId },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(decisionId);
}

async function findBrought(tx: WriteTx, decisionId: string | null): Promise<Brought> {
  const ids = decisionId === null ? [] : [decisionId];
  const [decision] = (await findDecisionsByIds(tx, ids)).values();
  const [standing] = (await findStandingsByDecisionIds(tx, ids)).values();
  if (decision === undefined || standing === undefined) throw new Error('An item brings a decision that is not there');
  return { decision, standing };
}

function bringingRefusals(
  tx: WriteTx,
  { today }: LockedSitting,
  { decision, standing }: Brought,
  command: RecordDecisionCommand,
): Refusals {
  const problems = findBringingProblems(
    { today, deciderId: tx.actor.personId, brought: decision, standing },
    command.outcome,
  );
  const { aboutDecisionId } = command;
  return [
    ...problems.map(({ code, path, message }) => ({ code, field: path, message })),
    ...(aboutDecisionId === null || aboutDecisionId === decision.decisionId
      ? []
      : [
          {
            code: 'ABOUT_UNKNOWN' as const,
            field: ['aboutDecisionId'],
            message: 'This item brings another decision to the panel; leave this out, or name that one.',
          },
        ]),
  ];
}

/** What the panel's word does to the decision that was brought. */
async function carryOut(
  tx: WriteTx,
  decisionId: string,
  { today, meeting }: LockedSitting,
  { decision }: Brought,
  { outcome }: RecordDecisionCommand,
): Promise<Result<null, Refusal<RecordDecisionCode>>> {
  if (outcome === 'RATIFIED') {
    const released = await releaseIfFreeIn(tx, decision.decisionId);
    if (!released.ok) return refuse(released.refusals.map(({ message }) => cannotBePriced(message)));
  }
  if (outcome === 'DECLINED') {
    const ended = await endProvisionIn(tx, {
      decisionId: decision.decisionId,
      lastDay: today,
      becauseOfDecisionId: decisionId,
      cause: 'ENDED',
      closing: 'WITHDRAWN',
      reason: `The panel declined on ${dayInWords(today)} to ratify the decision taken out of panel.`,
    });
    if (!ended.ok) return refuse(ended.refusals.map(({ message }) => cannotBePriced(message)));
    await insertEnding(tx, {
      decisionId: decision.decisionId,
      caseId: decision.caseId,
      kind: 'DECLINED',
      endedOn: today,
      endingDecisionId: decisionId,
      reason: null,
      endedBy: tx.actor.personId,
      enderGrade: await gradeOfActor(tx),
    });
  }
  if (outcome === 'NOT_HEARD' || outcome === 'DEFERRED_FOR_INFORMATION') await bringAgain(tx, meeting.panelId);
  return ok(null);
}

/** What was not settled goes on to the next sitting, if one is called; else the first that is takes it. */
async function bringAgain(tx: WriteTx, panelId: string): Promise<void> {
  const nextId = await findNextSittingId(tx, panelId);
  const next = nextId === null ? undefined : (await findMeetingsByIds(tx, [nextId])).get(nextId);
  if (next !== undefined) await bringWaitingIn(tx, next);
}

async function gradeOfActor(tx: WriteTx): Promise<number> {
  const personId = asId<PersonId>(tx.actor.personId);
  const person = (await findPersonsByIds(tx, [personId])).get(personId);
  if (person === undefined) throw new Error('A decision has nobody to answer for it');
  return person.grade;
}

function cannotBePriced(message: string): Refusal<'CANNOT_BE_PRICED'> {
  return { code: 'CANNOT_BE_PRICED', field: ['agendaItemId'], message };
}
