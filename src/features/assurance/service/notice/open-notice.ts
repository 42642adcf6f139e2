import type { DocumentModel } from '../../../../kernel/document';
import type { Ctx } from '../../../../platform/context';
import type { Tx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { findCasesByIds } from '../../../cases/repository/case';
import { findIdentitiesByChildIds } from '../../../cases/repository/child';
import { findNoticesByIds } from '../../repository/notice/notices';
import { toDocument } from '../../rules/notice/document';
import type { Notice } from '../../rules/notice/sending';
import { showNoticeBodies } from './shown-bodies';

/** A notice that is opened. */
export interface OpenedNotice {
  readonly model: DocumentModel;
  /** Without its ending: the reference of the case, the audience and the version, and no name. */
  readonly fileName: string;
}

/**
 * Opens a notice for a reader with a right to the papers of its case, and notes the opening, which is on record before the first byte leaves (T4). The child's name is
 * put in where it is the family's and the reader may know it (P1). Not there and not yours are the same answer.
 */
export async function openNotice(ctx: Ctx, noticeId: string, format: string): Promise<OpenedNotice> {
  const tx = await ctx.read();
  const notice = (await findNoticesByIds(tx, [noticeId])).get(noticeId);
  const body = (await showNoticeBodies(tx, [noticeId])).get(noticeId);
  if (notice === undefined || body === undefined) throw new NotFound('There is no such notice.');
  const name = notice.audience === 'FAMILY' ? await readChildName(tx, notice) : null;
  const { caseId, audience, version, digest } = notice;
  ctx.recordRead({ type: 'Notice', id: noticeId, caseId, detail: { format, digest } });
  await ctx.flushReads();
  return {
    model: toDocument(body, notice.preparedAt, name),
    fileName: `notice-${body.caseReference}-${audience.toLowerCase().replaceAll('_', '-')}-${String(version)}`,
  };
}

async function readChildName(tx: Tx, { caseId }: Notice): Promise<string | null> {
  const childId = (await findCasesByIds(tx, [caseId])).get(caseId)?.childId ?? null;
  const identity = childId === null ? undefined : (await findIdentitiesByChildIds(tx, [childId])).get(childId);
  return identity === undefined ? null : `${identity.givenName} ${identity.familyName}`;
}
