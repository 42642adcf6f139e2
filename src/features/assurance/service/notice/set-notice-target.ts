import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { readNoticeTargets } from '../../../panels/repository/notices-due';
import { targetOn, type NoticeTarget } from '../../../panels/rules/notice-target';
import type { SetNoticeTargetCode } from '../../refusals/notices';
import { insertNoticeTarget } from '../../repository/notice/target';

/** By when decisions are to be told. */
export interface SetNoticeTargetCommand extends Pick<NoticeTarget, 'length' | 'unit' | 'measuredFrom'> {
  /** Of decisions from which day on; null: today. */
  readonly fromDate: Day | null;
}

type Outcome = Result<string, Refusal<SetNoticeTargetCode>>;

const LONGEST = 366;

/** Sets by when decisions made from a day on are to be told, and gives the area's code (N3). */
export function setNoticeTarget(
  ctx: Ctx,
  { clientMutationId, ...input }: SetNoticeTargetCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'notice-target.set', clientMutationId, input }, (tx) => setNoticeTargetIn(tx, input));
}

/** `setNoticeTarget` within another write. */
export async function setNoticeTargetIn(tx: WriteTx, command: SetNoticeTargetCommand): Promise<Outcome> {
  const { length, unit, measuredFrom } = command;
  const today = todayOf(tx);
  const fromDate = command.fromDate ?? today;
  const held = targetOn((await readNoticeTargets(tx)).targets, fromDate);
  const refusal = (code: SetNoticeTargetCode, field: string, message: string): Refusal<SetNoticeTargetCode> => ({
    ...{ code, field: [field], message },
  });
  const isSame = held?.length === length && held.unit === unit && held.measuredFrom === measuredFrom;
  const refusals = [
    ...(Number.isInteger(length) && length >= 1 && length <= LONGEST
      ? []
      : [refusal('LENGTH_OUT_OF_RANGE', 'length', `Give a time of 1 to ${String(LONGEST)}.`)]),
    ...(fromDate < today
      ? [
          refusal(
            'DATE_IN_PAST',
            'fromDate',
            `A target holds for decisions from today, ${dayInWords(today)}, or later: what was due is not moved.`,
          ),
        ]
      : []),
    ...(isSame ? [refusal('UNCHANGED', 'length', 'The same target holds then already; nothing would change.')] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const noticeTargetId = newId();
  await insertNoticeTarget(tx, { noticeTargetId, fromDate, length, unit, measuredFrom });
  const { localArea } = tx.actor;
  tx.record({ type: 'LocalArea', id: localArea, detail: { noticeTargetId, fromDate, length, unit, measuredFrom } });
  return ok(localArea);
}
