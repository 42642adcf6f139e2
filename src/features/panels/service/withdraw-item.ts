import { inWordsWithin } from '../../../kernel/code-words';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS, written } from '../../cases/rules/text';
import { setCaseStatusIn } from '../../cases/service/case-status';
import type { WithdrawItemCode } from '../refusals/sitting';
import { insertWithdrawal, updateItemSettled } from '../repository/agenda';
import { lockItem } from './lock-item';
import { requireVersion } from './version';

/** An item to take off its agenda, and why. */
export interface WithdrawItemCommand {
  readonly agendaItemId: string;
  readonly reason: string;
  /** The item's version the caller has read; null withdraws whatever it has become. */
  readonly expectedVersion: number | null;
}

/**
 * Takes an item off its agenda before it is heard and gives its id. Its case waits to be listed again, the place is free, and what was frozen
 * for it stays as it was. A request that is given up altogether is decided as WITHDRAWN instead.
 */
export function withdrawItem(
  ctx: Ctx,
  { clientMutationId, ...input }: WithdrawItemCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<WithdrawItemCode>>> {
  return ctx.write({ event: 'item.withdrawn', clientMutationId, input }, (tx) => withdrawItemIn(tx, input));
}

/** `withdrawItem` within another write. */
export async function withdrawItemIn(
  tx: WriteTx,
  { agendaItemId, reason, expectedVersion }: WithdrawItemCommand,
): Promise<Result<string, Refusal<WithdrawItemCode>>> {
  const { meeting, item } = await lockItem(tx, agendaItemId);
  requireVersion('agenda item', item, expectedVersion);
  const refusals: Refusal<WithdrawItemCode>[] = [
    ...(item.status === 'LISTED'
      ? []
      : [
          at(
            'ITEM_NOT_LISTED',
            'agendaItemId',
            `Only a listed item is withdrawn; this one is “${inWordsWithin(item.status)}”.`,
          ),
        ]),
    ...(item.status === 'LISTED' && item.heardAt !== null
      ? [
          at(
            'BEING_HEARD',
            'agendaItemId',
            'The panel is hearing the item; it is decided, or not reached, and not withdrawn.',
          ),
        ]
      : []),
    ...(written(reason) === null ? [at('REASON_MISSING', 'reason', 'Say why the item is taken off the agenda.')] : []),
    ...checkText(['reason'], 'reason', reason, TEXT_LIMITS.reason),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertWithdrawal(tx, item, reason.trim());
  await updateItemSettled(tx, agendaItemId, 'WITHDRAWN');
  const version = await setCaseStatusIn(tx, item.caseId, 'SUBMITTED');
  tx.record({
    type: 'AgendaItem',
    id: agendaItemId,
    caseId: item.caseId,
    detail: { version, changed: ['status'], meetingId: meeting.meetingId, meetingDate: meeting.meetingDate },
  });
  tx.publish('panelMeetingChanged', { meetingId: meeting.meetingId, version: meeting.version });
  return ok(agendaItemId);
}

function at(code: WithdrawItemCode, field: string, message: string): Refusal<WithdrawItemCode> {
  return { code, field: [field], message };
}
