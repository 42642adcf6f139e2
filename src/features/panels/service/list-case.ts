import { inWordsWithin } from '../../../kernel/code-words';
import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { refusalOf } from '../../cases/refusals';
import { lockCase } from '../../cases/repository/case';
import { listPanelRoutes } from '../../cases/repository/routes';
import type { CaseFacts } from '../../cases/rules/case';
import { routeProblem } from '../../cases/rules/routes';
import { setCaseStatusIn } from '../../cases/service/case-status';
import { missingChecklistItems } from '../../cases/service/checklist';
import { requireVersion as requireCaseVersion } from '../../cases/service/version';
import type { ListCaseCode } from '../refusals/sitting';
import { insertAgendaItem, listAgendaItemsByCaseIds, readAgendaSize } from '../repository/agenda';
import { lockMeeting } from '../repository/meeting';
import { firstStepOutOfOrder, type Meeting } from '../rules/meeting';
import { freezePapersIn } from './freeze-papers';

/** A case to put on the agenda of a sitting. */
export interface ListCaseCommand {
  readonly meetingId: string;
  readonly caseId: string;
  /** The case's version the caller has read; null lists whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Puts a submitted case on the agenda of a sitting of its panel and gives the item's id. Everything on the checklist of the terms in force
 * on the day of the sitting must be there or waived; all that is missing is said at once (R1). The request comes before it (R6). After the
 * agenda is published its papers are frozen at once (R3); after the paper deadline they wait for the chair to accept the listing (R2).
 */
export function listCase(
  ctx: Ctx,
  { clientMutationId, ...input }: ListCaseCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ListCaseCode>>> {
  return ctx.write({ event: 'case.listed', clientMutationId, input }, (tx) => listCaseIn(tx, input));
}

/** `listCase` within another write. */
export async function listCaseIn(
  tx: WriteTx,
  { meetingId, caseId, expectedVersion }: ListCaseCommand,
): Promise<Result<string, Refusal<ListCaseCode>>> {
  const meeting = await lockMeeting(tx, meetingId);
  const facts = await lockCase(tx, caseId);
  if (expectedVersion !== null) await requireCaseVersion(tx, facts, expectedVersion);
  const size = await readAgendaSize(tx, meetingId);
  const listed = (await listAgendaItemsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  const refusals = [
    ...caseRefusals(facts, meeting, londonDay(tx.clock.now())),
    ...(listed.some((item) => item.meetingId === meetingId)
      ? [refusal('ALREADY_LISTED', 'caseId', 'The case is on this agenda already; a case is heard once at a sitting.')]
      : []),
    ...meetingRefusals(meeting, size.items),
    ...(await routeRefusals(tx, facts, meeting)),
    ...(await checklistRefusals(tx, facts, meeting)),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const agendaItemId = newId();
  await insertAgendaItem(tx, { agendaItemId, meetingId, caseId, ordinal: size.lastOrdinal + 1 });
  const packVersion = meeting.status === 'PUBLISHED' ? await freezePapersIn(tx, meeting, agendaItemId, 'LISTED') : null;
  const version = await setCaseStatusIn(tx, caseId, 'LISTED');
  tx.record({
    type: 'AgendaItem',
    id: agendaItemId,
    caseId,
    detail: { version, changed: ['status'], meetingId, meetingDate: meeting.meetingDate, packVersion },
  });
  tx.publish('panelMeetingChanged', { meetingId, version: meeting.version });
  return ok(agendaItemId);
}

function caseRefusals(found: CaseFacts, at: Meeting, today: Day): Refusal<ListCaseCode>[] {
  const disorder = firstStepOutOfOrder({
    requested: found.requestDate,
    listed: today,
    heard: null,
    decided: null,
  });
  return [
    // What was decided can come back: a later sitting may reverse it (M11).
    ...(found.status === 'SUBMITTED' || found.status === 'DECIDED'
      ? []
      : [
          refusal(
            'CASE_NOT_SUBMITTED',
            'caseId',
            `Only a submitted case, or one that was decided and may be decided otherwise, can be listed; this one is “${inWordsWithin(found.status)}”.`,
          ),
        ]),
    ...(found.panelId === at.panelId
      ? []
      : [
          refusal(
            'WRONG_PANEL',
            'meetingId',
            'The case is before another panel; choose one of that panel’s sittings, or route the case to this one.',
          ),
        ]),
    ...(disorder === null
      ? []
      : [
          refusal(
            'TIMELINE_BROKEN',
            'caseId',
            `The request is dated ${dayInWords(found.requestDate)}, after today; a case is listed on or after the day it was asked for.`,
          ),
        ]),
  ];
}

function meetingRefusals(meeting: Meeting, items: number): Refusal<ListCaseCode>[] {
  return [
    ...(meeting.status === 'SCHEDULED' || meeting.status === 'PUBLISHED'
      ? []
      : [
          refusal(
            'MEETING_NOT_LISTING',
            'meetingId',
            `A case is listed before the sitting is held; this one is “${inWordsWithin(meeting.status)}”.`,
          ),
        ]),
    ...(items < meeting.capacity
      ? []
      : [
          refusal(
            'AGENDA_FULL',
            'meetingId',
            `The sitting can hear ${meeting.capacity} cases and has as many; choose another.`,
          ),
        ]),
  ];
}

/** The panel's terms on the day of the sitting say which request types it takes (G1). */
async function routeRefusals(tx: Tx, facts: CaseFacts, meeting: Meeting): Promise<Refusal<ListCaseCode>[]> {
  const { panelId, meetingDate: day } = meeting;
  const problem = routeProblem(await listPanelRoutes(tx, day), panelId, facts.requestType, day);
  return problem === null ? [] : [refusal('REQUEST_TYPE_NOT_TAKEN', 'caseId', problem)];
}

async function checklistRefusals(tx: Tx, facts: CaseFacts, meeting: Meeting): Promise<Refusal<ListCaseCode>[]> {
  const { panelId, meetingDate: day } = meeting;
  const missing = await missingChecklistItems(tx, facts.caseId, { panelId, day });
  if (missing === null) {
    return [
      refusal(
        'PANEL_WITHOUT_TERMS',
        'meetingId',
        `The panel has no terms of reference in force on ${dayInWords(day)}.`,
      ),
    ];
  }
  return missing.map((item) =>
    refusal('CHECKLIST_ITEM_MISSING', 'caseId', refusalOf(['caseId'], { code: `${item}_MISSING` }).message),
  );
}

function refusal(code: ListCaseCode, field: string, message: string): Refusal<ListCaseCode> {
  return { code, field: [field], message };
}
