import { londonDay, type Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import type { Refusal } from '../../../../platform/request';
import { lockCase } from '../../../cases/repository/case';
import type { RecordHandoverNoticeCode } from '../../refusals/growing-up';
import { findHandoversByIds, insertHandoverNotice, listHandoverNotices } from '../../repository/growing-up/adult';
import type { HandoverTold } from '../../rules/growing-up/codes';

/** Who was told of a hand-over, and when. */
export interface RecordHandoverNoticeCommand {
  readonly adultHandoverId: string;
  readonly told: HandoverTold;
  readonly toldDate: Day;
}

/** Records that somebody was told that a share went over to adult services (J5), and gives the hand-over's id. */
export function recordHandoverNotice(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordHandoverNoticeCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordHandoverNoticeCode>>> {
  return ctx.write({ event: 'adult-handover.told', clientMutationId, input }, (tx) =>
    recordHandoverNoticeIn(tx, input),
  );
}

async function recordHandoverNoticeIn(
  tx: WriteTx,
  { adultHandoverId, told, toldDate }: RecordHandoverNoticeCommand,
): Promise<Result<string, Refusal<RecordHandoverNoticeCode>>> {
  const found = (await findHandoversByIds(tx, [adultHandoverId])).get(adultHandoverId);
  if (found === undefined) throw new NotFound('There is no such hand-over.');
  const { caseId } = found;
  await lockCase(tx, caseId);
  const agreedAt = (await findHandoversByIds(tx, [adultHandoverId])).get(adultHandoverId)?.agreedAt ?? null;
  const notices = (await listHandoverNotices(tx, [adultHandoverId])).get(adultHandoverId) ?? [];
  const earlier = notices.find((one) => one.told === told);
  const today = londonDay(tx.clock.now());
  const agreedDate = agreedAt === null ? null : londonDay(agreedAt);
  const refusals: Refusal<RecordHandoverNoticeCode>[] = [
    ...(agreedDate === null
      ? [
          refusal(
            'NOT_AGREED',
            'handoverId',
            'Its holders have not agreed, and nothing has gone over: there is nothing to tell.',
          ),
        ]
      : []),
    ...(earlier === undefined
      ? []
      : [refusal('ALREADY_TOLD', 'told', `They were told on ${dayInWords(earlier.toldDate)} already.`)]),
    ...(toldDate > today ? [refusal('DATE_IN_FUTURE', 'toldDate', `Not after today, ${dayInWords(today)}.`)] : []),
    ...(agreedDate !== null && toldDate < agreedDate
      ? [
          refusal(
            'BEFORE_AGREEMENT',
            'toldDate',
            `It was agreed on ${dayInWords(agreedDate)}; nobody was told of it before.`,
          ),
        ]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertHandoverNotice(tx, { adultHandoverId, told, toldDate, caseId });
  tx.record({ type: 'AdultHandover', id: adultHandoverId, caseId, detail: { told, toldDate } });
  return ok(adultHandoverId);
}

function refusal(code: RecordHandoverNoticeCode, field: string, message: string): Refusal<RecordHandoverNoticeCode> {
  return { code, field: [field], message };
}
