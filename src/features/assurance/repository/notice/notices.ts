import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { NoticeAudience } from '../../../panels/rules/notice-target';
import type { NoticeBody } from '../../rules/notice/body';
import type { DecisionInLaw, NoticeBlock, NoticeRecipient, SendMethod } from '../../rules/notice/codes';
import type { GivenSending, Notice, NoticeSending } from '../../rules/notice/sending';

interface NoticeRow {
  readonly notice_id: string;
  readonly case_id: string;
  readonly decision_id: string;
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
select notice_id, case_id, decision_id, audience, version, notice_date, law, blocks, mediation_by, appeal_by, is_of_end, told_agreement_id,
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
  return groupBy(rows.map(toNotice), ({ decisionId }) => decisionId);
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
    `insert into decision_notice (local_area_code, notice_id, case_id, decision_id, audience, version, notice_date, law, blocks,
                                  mediation_by, appeal_by, is_of_end, told_agreement_id, digest, body, prepared_by, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[tx.actor.localArea, notice.noticeId, notice.caseId, notice.decisionId, notice.audience, notice.version],
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

/** To whom each notice went, the first first. */
export async function listSendingsByNoticeIds(
  tx: Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NoticeSending[]>> {
  const rows = await tx.query<{
    readonly notice_sending_id: string;
    readonly notice_id: string;
    readonly recipient: NoticeRecipient;
    readonly method: SendMethod;
    readonly sent_at: Date;
    readonly recorded_by: string;
    readonly recorded_at: Date;
  }>(
    `select notice_sending_id, notice_id, recipient, method, sent_at, recorded_by, recorded_at
       from notice_sending where notice_id = any($1::uuid[]) order by sent_at, recipient, notice_sending_id`,
    [noticeIds],
  );
  const sendings = rows.map((row): NoticeSending => ({
    noticeSendingId: row.notice_sending_id,
    noticeId: row.notice_id,
    recipient: row.recipient,
    method: row.method,
    sentAt: row.sent_at,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  }));
  return groupBy(sendings, ({ noticeId }) => noticeId);
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
      where notice.decision_id = any($1::uuid[]) group by notice.decision_id, notice.audience`,
    [decisionIds],
  );
  const groups = groupBy(rows, (row) => row.decision_id);
  return new Map([...groups].map(([id, group]) => [id, new Map(group.map((row) => [row.audience, row.sent_at]))]));
}
