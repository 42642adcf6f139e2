import { type FinancialYear } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { type Refusal } from '../../../platform/request';
import { findLocalArea } from '../../access/repository/directory';
import { proposeMatchesRefusal, type ProposeMatchesRefusalCode } from '../refusals/actuals';
import {
  insertMatches,
  listAliases,
  listMatchCandidates,
  listPlacementReferences,
  listUnmatchedPayments,
} from '../repository/actual-match';
import { openBooks } from '../repository/books';
import { proposeMatches as propose } from '../rules/match';
import { getBudgetHolder } from './read-pressure';

/** Whose spend of which year to look through. */
export interface ProposeMatches {
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly financialYear: FinancialYear;
}

type Value = { readonly budgetHolderId: string; readonly proposed: number; readonly left: number };
type Outcome = Result<Value, Refusal<ProposeMatchesRefusalCode>>;

/** Proposes by rule which placements imported spend pays for. Nothing counts as paid for a placement until a person confirms it. */
export function proposeMatches(ctx: Ctx, command: ProposeMatches, clientMutationId: string | null): Promise<Outcome> {
  return ctx.write({ event: 'matches.proposed', clientMutationId, input: command }, (tx) =>
    proposeMatchesIn(tx, command),
  );
}

/** The same inside a write. */
export async function proposeMatchesIn(tx: WriteTx, command: ProposeMatches): Promise<Outcome> {
  const { budgetHolderId } = await getBudgetHolder(tx, command.budgetHolderId);
  const { financialYear } = command;
  // The books first: nobody else says anything of the same amounts meanwhile.
  const enteredAt = await openBooks(tx);
  const payments = await listUnmatchedPayments(tx, budgetHolderId, financialYear);
  if (payments.length === 0) return refuse([proposeMatchesRefusal('NOTHING_UNMATCHED')]);
  const candidates = await listMatchCandidates(tx, budgetHolderId, financialYear);
  const area = await findLocalArea(tx);
  if (area === undefined) throw new Error('spend was imported into an area that is not there');
  const found = propose(payments, candidates, await listAliases(tx), {
    casePrefix: area.casePrefix,
    ofPlacements: await listPlacementReferences(tx),
  });
  const lastOrdinals = new Map(payments.map(({ actualId, lastOrdinal }) => [actualId, lastOrdinal]));
  await insertMatches(
    tx,
    enteredAt,
    found.map((match) => ({
      ...{ ...match, settledAs: null, status: 'PROPOSED' },
      ordinal: (lastOrdinals.get(match.actualId) ?? 0) + 1,
    })),
  );
  const value = { budgetHolderId, proposed: found.length, left: payments.length - found.length };
  tx.record({
    type: 'BudgetHolder',
    id: budgetHolderId,
    detail: { financialYear, proposed: value.proposed, left: value.left },
  });
  return ok(value);
}
