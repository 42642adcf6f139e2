import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import { isUncorrected } from '../../../cases/fragments/standing-events';
import type { NoticeAudience } from '../../../panels/rules/notice-target';
import type { NoticeBody } from '../../rules/notice/body';
import type { DecisionInLaw, NoticeBlock, NoticeRecipient, SendMethod } from '../../rules/notice/codes';
import type { CorrectedSending } from '../../rules/notice/correcting';
import type { GivenSending, Notice, SendingEntry, StandingEntry } from '../../rules/notice/sending';

interface NoticeRow {
  readonly notice_id: string;
  readonly case_id: string;
  readonly decision_id: string | null;
  readonly plan_event_id: string | null;
  readonly audience: NoticeAudience;
  readonly version: number;
  readonly notice_date: Day;
  readonly law: DecisionInLaw | null;
  readonly blocks: readonly NoticeBlock[];
  readonly mediation_by: Day | null;
  readonly appeal_by: Day | null;
  readonly is_of_end: boolean;
  readonly told_agreement_id: string | null;
  readonly digest: string;
  readonly prepared_by: string;
  readonly prepared_at: Date;
}

const SELECT_NOTICE = `
select notice_id, case_id, decision_id, plan_event_id, audience, version, notice_date, law, blocks, mediation_by, appeal_by, is_of_end, told_agreement_id,
       digest, prepared_by, prepared_at
  from decision_notice`;

/** Notices by id; one the reader may not see has no entry. */
export async function findNoticesByIds(tx: Tx, noticeIds: readonly string[]): Promise<ReadonlyMap<string, Notice>> {
  const rows = await tx.query<NoticeRow>(`${SELECT_NOTICE} where notice_id = any($1::uuid[])`, [noticeIds]);
  return new Map(rows.map((row) => [row.notice_id, toNotice(row)]));
}

/** The notices of each decision, the oldest first. */
export async function listNoticesByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const rows = await tx.query<NoticeRow>(
    `${SELECT_NOTICE} where decision_id = any($1::uuid[]) order by prepared_at, audience, version, notice_id`,
    [decisionIds],
  );
  return groupBy(rows.map(toNotice), ({ decisionId }) => decisionId ?? '');
}

/** The letters of each event of a plan, the oldest first: also those of the entries that it puts right, and of those that put it right. */
export async function listNoticesByPlanEventIds(
  tx: Tx,
  planEventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const rows = await tx.query<NoticeRow & { readonly asked_id: string }>(
    `select asked.plan_event_id as asked_id, notice.*
       from plan_event asked
       join plan_event version on version.local_area_code = asked.local_area_code and version.entry_id = asked.entry_id
       join (${SELECT_NOTICE}) notice on notice.plan_event_id = version.plan_event_id
      where asked.plan_event_id = any($1::uuid[])
      order by notice.prepared_at, notice.version, notice.notice_id`,
    [planEventIds],
  );
  const groups = groupBy(rows, (row) => row.asked_id);
  return new Map([...groups].map(([askedId, group]) => [askedId, group.map(toNotice)]));
}

/** The notices of each case, the oldest first. */
export async function listNoticesByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const rows = await tx.query<NoticeRow>(
    `${SELECT_NOTICE} where case_id = any($1::uuid[]) order by prepared_at, audience, version, notice_id`,
    [caseIds],
  );
  return groupBy(rows.map(toNotice), ({ caseId }) => caseId);
}

/** What stands of the entry of each event of a plan: the last that puts it right, or itself. */
export async function findStandingEntries(
  tx: Tx,
  planEventIds: readonly string[],
): Promise<ReadonlyMap<string, StandingEntry>> {
  const rows = await tx.query<{ asked_id: string; plan_event_id: string; event_date: Day | null }>(
    `select asked.plan_event_id as asked_id, standing.plan_event_id, standing.event_date
       from plan_event asked
       join plan_event standing on standing.local_area_code = asked.local_area_code and standing.entry_id = asked.entry_id
      where asked.plan_event_id = any($1::uuid[])
        and ${isUncorrected('standing')}`,
    [planEventIds],
  );
  return new Map(rows.map((row) => [row.asked_id, { planEventId: row.plan_event_id, eventDate: row.event_date }]));
}

/** What each notice says, as it was frozen; one that is not there, or not the reader's, has no entry. */
export async function findNoticeBodies(tx: Tx, noticeIds: readonly string[]): Promise<ReadonlyMap<string, NoticeBody>> {
  const rows = await tx.query<{ notice_id: string; body: string }>(
    'select notice_id, body from decision_notice where notice_id = any($1::uuid[])',
    [noticeIds],
  );
  return new Map(rows.map((row) => [row.notice_id, JSON.parse(row.body) as NoticeBody]));
}

/** Keeps a notice, prepared by the actor now. */
export async function insertNotice(
  tx: WriteTx,
  notice: Omit<Notice, 'preparedBy' | 'preparedAt'>,
  body: string,
): Promise<void> {
  await tx.execute(
    `insert into decision_notice (local_area_code, notice_id, case_id, decision_id, plan_event_id, audience, version, notice_date, law, blocks,
                                  mediation_by, appeal_by, is_of_end, told_agreement_id, digest, body, prepared_by, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[tx.actor.localArea, notice.noticeId, notice.caseId, notice.decisionId, notice.planEventId],
      ...[notice.audience, notice.version],
      ...[notice.noticeDate, notice.law, notice.blocks, notice.mediationBy, notice.appealBy, notice.isOfEnd],
      ...[notice.toldAgreementId, notice.digest, body, tx.actor.personId, tx.clock.now()],
    ],
  );
}

function toNotice(row: NoticeRow): Notice {
  return {
    noticeId: row.notice_id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    planEventId: row.plan_event_id,
    audience: row.audience,
    version: row.version,
    noticeDate: row.notice_date,
    law: row.law,
    blocks: row.blocks,
    mediationBy: row.mediation_by,
    appealBy: row.appeal_by,
    isOfEnd: row.is_of_end,
    toldAgreementId: row.told_agreement_id,
    digest: row.digest,
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at,
  };
}

// ---------------------------------------------------------------- to whom they went

interface SendingRow {
  readonly notice_sending_id: string;
  readonly notice_id: string;
  readonly case_id: string;
  readonly recipient: NoticeRecipient;
  readonly method: SendMethod;
  readonly sent_at: Date | null;
  readonly corrects_id: string | null;
  readonly is_corrected: boolean;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const SELECT_SENDING = `
select sending.notice_sending_id, sending.notice_id, sending.case_id, sending.recipient, sending.method, sending.sent_at, sending.corrects_id,
       later.notice_sending_id is not null as is_corrected, sending.recorded_by, sending.recorded_at
  from notice_sending sending
  left join notice_sending later on later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id`;

/** All that was recorded of where each notice went, what was corrected among it, the first first; `standingSendings` tells what stands. */
export async function listSendingsByNoticeIds(
  tx: Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SendingEntry[]>> {
  const rows = await tx.query<SendingRow>(
    `${SELECT_SENDING} where sending.notice_id = any($1::uuid[])
      order by sending.sent_at, sending.recorded_at, sending.recipient, sending.notice_sending_id`,
    [noticeIds],
  );
  return groupBy(rows.map(toSending), ({ noticeId }) => noticeId);
}

/** An entry by its id; undefined when it is not there or not the reader's. */
export async function findSending(tx: Tx, noticeSendingId: string): Promise<SendingEntry | undefined> {
  const rows = await tx.query<SendingRow>(`${SELECT_SENDING} where sending.notice_sending_id = $1`, [noticeSendingId]);
  return rows.map(toSending)[0];
}

function toSending(row: SendingRow): SendingEntry {
  return {
    noticeSendingId: row.notice_sending_id,
    noticeId: row.notice_id,
    caseId: row.case_id,
    recipient: row.recipient,
    method: row.method,
    sentAt: row.sent_at,
    correctsId: row.corrects_id,
    isCorrected: row.is_corrected,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

/** Keeps what an entry is put right to, recorded by the actor now. */
export async function insertCorrection(
  tx: WriteTx,
  noticeSendingId: string,
  corrected: SendingEntry,
  { recipient, method, sentAt }: CorrectedSending,
): Promise<void> {
  await tx.execute(
    `insert into notice_sending (local_area_code, notice_sending_id, notice_id, case_id, recipient, method, sent_at, corrects_id, recorded_by,
                                 recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.actor.localArea, noticeSendingId, corrected.noticeId, corrected.caseId, recipient, method, sentAt],
      ...[corrected.noticeSendingId, tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Keeps to whom a notice went, recorded by the actor now. */
export async function insertSendings(
  tx: WriteTx,
  notice: Pick<Notice, 'noticeId' | 'caseId'>,
  sendings: readonly (GivenSending & { readonly noticeSendingId: string })[],
): Promise<void> {
  await tx.execute(
    `insert into notice_sending (local_area_code, notice_id, case_id, recorded_by, recorded_at, notice_sending_id, recipient, method, sent_at)
     select $1, $2, $3, $4, $5, one.id, one.recipient, one.method, one.sent_at
       from jsonb_to_recordset($6::jsonb) as one(id uuid, recipient text, method text, sent_at timestamptz)`,
    [
      ...[tx.actor.localArea, notice.noticeId, notice.caseId, tx.actor.personId, tx.clock.now()],
      JSON.stringify(
        sendings.map(({ noticeSendingId, recipient, method, sentAt }) => ({
          ...{ id: noticeSendingId, recipient, method, sent_at: sentAt.toISOString() },
        })),
      ),
    ],
  );
}

/** When each decision was first told to each audience; an audience that was not told has no entry. */
export async function noticesSentOf(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<NoticeAudience, Date>>> {
  const rows = await tx.query<{ decision_id: string; audience: NoticeAudience; sent_at: Date }>(
    `select notice.decision_id, notice.audience, min(sending.sent_at) as sent_at
       from decision_notice notice
       join notice_sending sending on sending.local_area_code = notice.local_area_code and sending.notice_id = notice.notice_id
      where notice.decision_id = any($1::uuid[]) and sending.sent_at is not null
        and not exists (select from notice_sending later
                         where later.local_area_code = sending.local_area_code and later.corrects_id = sending.notice_sending_id)
      group by notice.decision_id, notice.audience`,
    [decisionIds],
  );
  const groups = groupBy(rows, (row) => row.decision_id);
  return new Map([...groups].map(([id, group]) => [id, new Map(group.map((row) => [row.audience, row.sent_at]))]));
}
