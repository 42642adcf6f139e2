import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import type { ReissuePapersCode } from '../refusals';
import type { Meeting } from '../rules/meeting';
import { findCurrentPack } from './current-pack';
import { freezePapersIn } from './freeze-papers';
import { lockItem } from './lock-item';

/** An item whose papers are issued again. */
export interface ReissuePapersCommand {
  readonly agendaItemId: string;
  readonly reason: string;
}

/**
 * Issues an item's papers again as they are now: the next version stands beside the ones before it (R3). Until that is done, papers that
 * moved since they were frozen are stale and nothing is decided on them. Gives the item's id.
 */
export function reissuePapers(
  ctx: Ctx,
  { clientMutationId, ...input }: ReissuePapersCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<ReissuePapersCode>>> {
  return ctx.write({ event: 'papers.reissued', clientMutationId, input }, (tx) => reissuePapersIn(tx, input));
}

/** `reissuePapers` within another write. */
export async function reissuePapersIn(
  tx: WriteTx,
  { agendaItemId, reason }: ReissuePapersCommand,
): Promise<Result<string, Refusal<ReissuePapersCode>>> {
  const { meeting, item } = await lockItem(tx, agendaItemId);
  const current = await findCurrentPack(tx, agendaItemId);
  const refusals: Refusal<ReissuePapersCode>[] = [
    ...meetingRefusals(meeting),
    ...(item.status === 'LISTED'
      ? []
      : [at('ITEM_NOT_LISTED', `Papers are issued before the decision; the item is “${inWordsWithin(item.status)}”.`)]),
    ...(current?.isStale === false
      ? [at('NOTHING_MOVED', `The papers are what they were when version ${current.version} was frozen; read that.`)]
      : []),
    ...(written(reason) === null ? [at('REASON_MISSING', 'Say why the papers are issued again.', 'reason')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const packVersion = await freezePapersIn(tx, meeting, agendaItemId, 'REISSUED', reason.trim());
  if (packVersion === null) {
    return refuse([
      at(
        'LISTING_LATE',
        'The case was listed after the paper deadline; the chair accepts the listing first (acceptLatePapers).',
      ),
    ]);
  }
  tx.record({
    type: 'AgendaItem',
    id: agendaItemId,
    caseId: item.caseId,
    detail: { packVersion, moved: current?.changed.length ?? 0 },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(agendaItemId);
}

function meetingRefusals({ status }: Meeting): Refusal<ReissuePapersCode>[] {
  if (status === 'PUBLISHED' || status === 'OPEN') return [];
  return [
    at(
      'AGENDA_NOT_PUBLISHED',
      status === 'CLOSED'
        ? 'The sitting is closed; what it saw stays as it was.'
        : 'Papers are frozen when the agenda is published; until then they are as the case has them.',
    ),
  ];
}

function at(code: ReissuePapersCode, message: string, field = 'agendaItemId'): Refusal<ReissuePapersCode> {
  return { code, field: [field], message };
}
