import { type Period } from '../../../kernel/dates';
import { add, sum, ZERO, type Pence } from '../../../kernel/money';
import { type Tx } from '../../../platform/db';
import { type BudgetHolder } from '../../access/rules/directory';
import { allotted, holdsPlacement, recastSources, type RecastSource } from '../../ledger/rules/recast';
import { readAreaSuccessions } from '../../ledger/service/succeed-shares';
import { sumActuals } from '../repository/actual';
import { sumBudget, type BookedBudget } from '../repository/allocation';
import { type SettledQuestion } from '../rules/answer';

/** Whose figures a holder's are when they are recast: its own and those of all that it follows (finance.md 3.5). */
export async function findSources(tx: Tx, budgetHolderId: string): Promise<readonly RecastSource[]> {
  return recastSources(budgetHolderId, await readAreaSuccessions(tx));
}

/** A holder by itself, as reported. */
export function budgetHolderSource({ budgetHolderId }: Pick<BudgetHolder, 'budgetHolderId'>): RecastSource {
  return { holderId: budgetHolderId, rules: [], allotments: [] };
}

/** Whose figures are asked for, the holder itself first. */
export function sourcesOf(question: SettledQuestion): readonly RecastSource[] {
  return question.sources ?? [budgetHolderSource(question)];
}

/** The budget entries of the holder, and recast what it took of those it follows; the version is its own. */
export async function bookedOf(tx: Tx, question: SettledQuestion): Promise<BookedBudget> {
  const { financialYear, asAt } = question;
  const booked: BookedBudget[] = [];
  for (const source of sourcesOf(question)) {
    const own = await sumBudget(tx, source.holderId, financialYear, asAt);
    booked.push({
      ...own,
      allocation: allotted(source, own.allocation),
      versionAmount: allotted(source, own.versionAmount),
      broughtForward: allotted(source, own.broughtForward),
    });
  }
  return {
    allocation: sum(booked.map(({ allocation }) => allocation)),
    versionAmount: sum(booked.map(({ versionAmount }) => versionAmount)),
    broughtForward: sum(booked.map(({ broughtForward }) => broughtForward)),
    version: booked[0]?.version ?? null,
  };
}

/**
 * The spend recorded against the holder by period, of these placements or of everything (null). Recast, that of a placement counts where the
 * placement went, and that of none by parts.
 */
export async function actualOf(
  tx: Tx,
  question: SettledQuestion,
  placementIds: readonly string[] | null,
): Promise<ReadonlyMap<Period, Pence>> {
  const all = new Map<Period, Pence>();
  for (const source of sourcesOf(question)) {
    const { financialYear, asAt } = question;
    const rows = await sumActuals(tx, { budgetHolderId: source.holderId, financialYear, asAt, placementIds });
    for (const { period, placementId, amount } of rows) {
      if (placementId !== null && !holdsPlacement(source, placementId)) continue;
      all.set(period, add(all.get(period) ?? ZERO, placementId === null ? allotted(source, amount) : amount));
    }
  }
  return all;
}
