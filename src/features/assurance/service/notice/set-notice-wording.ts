import type { Day } from '../../../../kernel/dates';
import { dayInWords } from '../../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { SetNoticeWordingCode } from '../../refusals/notices';
import { insertNoticeWording } from '../../repository/notice/wording';
import type { WordableBlock, WordingAudience } from '../../rules/notice/codes';
import { checkWording } from '../../rules/notice/wording';

/** Words for a block of the area's notices. */
export interface SetNoticeWordingCommand {
  readonly audience: WordingAudience;
  readonly block: WordableBlock;
  /** Null: today. */
  readonly fromDate: Day | null;
  /** Null: the product's own again. */
  readonly text: string | null;
}

type Outcome = Result<string, Refusal<SetNoticeWordingCode>>;

/** Sets the area's own words of a block of its notices from a day on, and gives the area's code. What was prepared keeps its words. */
export function setNoticeWording(
  ctx: Ctx,
  { clientMutationId, ...input }: SetNoticeWordingCommand & { readonly clientMutationId: string | null },
): Promise<Outcome> {
  return ctx.write({ event: 'notice-wording.set', clientMutationId, input }, (tx) => setNoticeWordingIn(tx, input));
}

/** `setNoticeWording` within another write. */
export async function setNoticeWordingIn(tx: WriteTx, command: SetNoticeWordingCommand): Promise<Outcome> {
  const { audience, block, text } = command;
  const today = todayOf(tx);
  const fromDate = command.fromDate ?? today;
  const refusals = [
    ...checkWording(command),
    ...(fromDate < today
      ? [
          {
            code: 'DATE_IN_PAST' as const,
            field: ['fromDate'],
            message: `Words hold from today, ${dayInWords(today)}, or later.`,
          },
        ]
      : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const noticeWordingId = newId();
  await insertNoticeWording(tx, { noticeWordingId, audience, block, fromDate, text: written(text) });
  tx.record({ type: 'LocalArea', id: tx.actor.localArea, detail: { noticeWordingId, audience, block, fromDate } });
  return ok(tx.actor.localArea);
}
