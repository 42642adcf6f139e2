import { pence } from '../../../kernel/money';
import { instantOf } from '../../../platform/clock';
import type { Tx } from '../../../platform/db';
import { listUpliftLines } from '../repository/uplift';
import type { StoredEffect } from '../rules/stored-effect';
import type { UpliftRoundLine, UpliftRoundShare } from '../rules/uplift';

/** Whose share a round raises, and by how much. */
export type RisingShare = Pick<UpliftRoundShare, 'budgetHolderId' | 'annualRise' | 'overLimit'>;

/** A round by its id, what it does or would do to the money, and what it is: whoever confirms a preview has to see it. */
export type UpliftRoundAnswer = {
  readonly upliftRoundId: string;
  readonly effect: StoredEffect;
  readonly lines: readonly {
    readonly costLineId: string;
    readonly placementId: string;
    readonly caseId: string;
    readonly former: string;
    readonly asked: string;
    readonly agreed: string | null;
    readonly problem: string | null;
    readonly warning: string | null;
    readonly appliedAt: string | null;
  }[];
  readonly shares: readonly {
    readonly budgetHolderId: string;
    readonly annualRise: string;
    readonly overLimit: string | null;
  }[];
};

/** The answer of a change of a round: its lines as they stand in the write, as far as the actor may see them. */
export async function readUpliftAnswer(
  tx: Tx,
  upliftRoundId: string,
  effect: StoredEffect,
  shares: readonly RisingShare[],
): Promise<UpliftRoundAnswer> {
  const lines = (await listUpliftLines(tx, [upliftRoundId])).get(upliftRoundId) ?? [];
  return {
    upliftRoundId,
    effect,
    lines: lines.map(({ costLineId, placementId, caseId, former, asked, agreed, appliedAt, problem, warning }) => ({
      ...{ costLineId, placementId, caseId, problem, warning },
      former: former.toString(),
      asked: asked.toString(),
      agreed: agreed === null ? null : agreed.toString(),
      appliedAt: appliedAt === null ? null : appliedAt.toISOString(),
    })),
    shares: shares.map(({ budgetHolderId, annualRise, overLimit }) => ({
      budgetHolderId,
      annualRise: annualRise.toString(),
      overLimit,
    })),
  };
}

/** The lines of an answer as they were. */
export function restoreLines({ upliftRoundId, lines }: UpliftRoundAnswer): UpliftRoundLine[] {
  return lines.map((line) => ({
    ...line,
    upliftRoundId,
    former: pence(BigInt(line.former)),
    asked: pence(BigInt(line.asked)),
    agreed: line.agreed === null ? null : pence(BigInt(line.agreed)),
    appliedAt: line.appliedAt === null ? null : instantOf(line.appliedAt),
  }));
}

/** The shares of an answer, as each waits for its holder. */
export function restoreShares({ upliftRoundId, shares }: UpliftRoundAnswer): UpliftRoundShare[] {
  return shares.map((share) => ({
    ...share,
    upliftRoundId,
    annualRise: pence(BigInt(share.annualRise)),
    status: 'PROPOSED',
    ...{ answeredBy: null, answeredAt: null, refusalReason: null, ratifiedBy: null, ratifiedAt: null },
  }));
}
