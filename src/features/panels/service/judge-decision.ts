import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import type { RecordDecisionCode } from '../refusals';
import { findAgendaItemsByIds, lockAgendaItem } from '../repository/agenda';
import { lockMeeting } from '../repository/meeting';
import { findTermsOn } from '../repository/panel';
import { listInviteesByItemIds, listPositionsByItemIds } from '../repository/sitting';
import { decideSitting } from '../rules/decision';
import type { AgendaItem, Invitee, Meeting } from '../rules/meeting';
import { findPackProblems } from '../rules/pinned-papers';
import type { PanelTerms } from '../rules/panel';
import type { CurrentPack } from '../rules/papers';
import { quorumOf, type QuorumFinding } from '../rules/quorum';
import { findCurrentPack } from './current-pack';
import { judgeContent, toRefusal, type DecisionContent, type JudgedContent } from './judge-content';
import { requireVersion } from './version';

/** A decision as the chair records it. */
export interface RecordDecisionCommand extends DecisionContent {
  readonly agendaItemId: string;
  /** The version of the frozen papers it is taken on; null: the first that was frozen, if any was. */
  readonly packVersion: number | null;
  /** The digest of that version, to be sure; null: not asked for. */
  readonly packDigest: string | null;
  /** The decision of an earlier sitting that this one reverses (M11); null or left out: none. */
  readonly supersedesDecisionId?: string | null;
  /** The item's version the caller has read; null decides whatever it has become. */
  readonly expectedVersion: number | null;
}

/** Everything that was locked and read for one decision. */
export interface LockedSitting {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly facts: CaseFacts;
  readonly terms: PanelTerms;
  readonly invitees: readonly Invitee[];
  readonly today: Day;
}

/** A decision that may be recorded: what it says, who counted, and the papers it was taken on. */
export interface Judged extends JudgedContent {
  readonly quorum: QuorumFinding;
  /** Undefined where none were frozen. */
  readonly pack: CurrentPack | undefined;
}

/** Locks in the fixed order, the sitting before the case, and reads who is there; the chair must be cleared to see the case at all. */
export async function lockSitting(
  tx: WriteTx,
  { agendaItemId, expectedVersion }: Pick<RecordDecisionCommand, 'agendaItemId' | 'expectedVersion'>,
): Promise<Result<LockedSitting, Refusal<RecordDecisionCode>>> {
  const found = (await findAgendaItemsByIds(tx, [agendaItemId])).get(agendaItemId);
  if (found === undefined) throw new NotFound('There is no such agenda item.');
  const meeting = await lockMeeting(tx, found.meetingId);
  const invitees = (await listInviteesByItemIds(tx, [agendaItemId])).get(agendaItemId) ?? [];
  const own = invitees.find(({ personId }) => personId === tx.actor.personId);
  if (own?.capacity !== 'CHAIR') {
    return refuse([at('NOT_THE_CHAIR', 'Only somebody invited to this sitting as its chair records its decisions.')]);
  }
  if (own.standing === 'UNDECLARED') {
    return refuse([
      at(
        'NOT_THE_CHAIR',
        'Declare first whether you have an interest in this case; until then you may neither see nor decide it.',
      ),
    ]);
  }
  const facts = await lockCase(tx, found.caseId);
  const item = await lockAgendaItem(tx, agendaItemId);
  requireVersion('agenda item', item, expectedVersion);
  const terms = await findTermsOn(tx, meeting.panelId, meeting.meetingDate);
  if (terms === undefined) {
    return refuse([
      at(
        'PANEL_WITHOUT_TERMS',
        `The panel has no terms of reference in force on ${dayInWords(meeting.meetingDate)}, so nobody may decide.`,
      ),
    ]);
  }
  return ok({ meeting, item, facts, terms, invitees, today: londonDay(tx.clock.now()) });
}

/**
 * Judges a decision of a locked sitting: every reason against it at once, also where its sitting, its papers, its content and its money are
 * all at fault.
 */
export async function judge(
  tx: Tx,
  { meeting, item, facts, terms, invitees, today }: LockedSitting,
  command: RecordDecisionCommand,
): Promise<Result<Judged, Refusal<RecordDecisionCode>>> {
  const quorum = decideSitting(
    {
      today,
      meetingStatus: meeting.status,
      itemStatus: item.status,
      requestDate: facts.requestDate,
      listedDate: londonDay(item.listedAt),
      heardDate: item.heardAt === null ? null : londonDay(item.heardAt),
      deciderId: tx.actor.personId,
      quorum: quorumOf(terms, invitees),
    },
    command.outcome,
  );
  const pack = await findCurrentPack(tx, item.agendaItemId);
  const positions = (await listPositionsByItemIds(tx, [item.agendaItemId])).get(item.agendaItemId) ?? [];
  const occasion = { facts, terms, today, own: item.agendaItemId, positions };
  const content = await judgeContent(tx, occasion, command);
  const refusals: Refusal<RecordDecisionCode>[] = [
    ...(quorum.ok ? [] : quorum.refusals.map(toRefusal)),
    ...findPackProblems(pack, command).map(({ code, field, message }) => ({ code, field: [field], message })),
    ...(content.ok ? [] : content.refusals),
  ];
  if (!quorum.ok || !content.ok || refusals.length > 0) return refuse(refusals);
  return ok({ ...content.value, quorum: quorum.value, pack });
}

function at(code: RecordDecisionCode, message: string): Refusal<RecordDecisionCode> {
  return { code, field: ['agendaItemId'], message };
}
