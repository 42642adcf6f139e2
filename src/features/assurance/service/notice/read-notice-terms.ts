import type { Day } from '../../../../kernel/dates';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import { readNoticeTargets } from '../../../panels/repository/notices-due';
import type { NoticeTarget } from '../../../panels/rules/notice-target';
import { listNoticeWordings } from '../../repository/notice/wording';
import { WordingAudience, type WordableBlock } from '../../rules/notice/codes';
import { blocksOf, wordsOn } from '../../rules/notice/wording';

/** How an area words its notices on a day, and by when it tells. */
export interface NoticeTerms {
  readonly words: readonly {
    readonly audience: WordingAudience;
    readonly block: WordableBlock;
    readonly text: string | null;
  }[];
  readonly targets: readonly NoticeTarget[];
}

/** The terms of the reader's area; `day` null: today. */
export async function readNoticeTerms(ctx: Ctx, day: Day | null): Promise<NoticeTerms> {
  const tx = await ctx.read();
  const wordings = await listNoticeWordings(tx);
  const { targets } = await readNoticeTargets(tx);
  const words = Object.values(WordingAudience).flatMap((audience) => {
    const wordOf = wordsOn(wordings, audience, day ?? todayOf(tx));
    return blocksOf(audience).map((block) => ({ audience, block, text: wordOf(block) }));
  });
  return { words, targets };
}
