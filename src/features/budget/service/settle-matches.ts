import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { type Refusal } from '../../../platform/request';
import { findPlacementsByIds } from '../../placements/repository/placement';
import { type Placement } from '../../placements/rules/placement';
import { settleMatchRefusal, type SettleMatchRefusalCode } from '../refusals/actuals';
import { findActualsByIds } from '../repository/actual';
import { findStandingMatches, findSupplierKeys, insertAliases, insertMatches } from '../repository/actual-match';
import { openBooks } from '../repository/books';
import { type Actual } from '../rules/entries';
import { type SpendSettlement } from '../rules/match-codes';
import { type NewMatch, type StandingMatch } from '../rules/standing-match';

/** Which amounts are settled, and for confirming which placement they pay for (null: the one that is proposed for each). */
export interface SettleMatches {
  readonly actualIds: readonly string[];
  readonly placementId: string | null;
}

type Value = { readonly actualIds: readonly string[] };
type Outcome = Result<Value, Refusal<SettleMatchRefusalCode>>;

const MOST_AT_ONCE = 100;

/** Confirms which placement amounts pay for: they count as paid for it from then on, and the supplier is known for its provider. */
export function confirmMatch(ctx: Ctx, command: SettleMatches, clientMutationId: string | null): Promise<Outcome> {
  return ctx.write({ event: 'match.confirmed', clientMutationId, input: command }, (tx) => confirmMatchIn(tx, command));
}

/**
 * Rejects what is proposed, or takes a confirmation or a settlement back: the amounts are unmatched again, and that placement is not proposed for them any
 * more.
 */
export function rejectMatch(
  ctx: Ctx,
  command: Pick<SettleMatches, 'actualIds'>,
  clientMutationId: string | null,
): Promise<Outcome> {
  return ctx.write({ event: 'match.rejected', clientMutationId, input: command }, (tx) => rejectMatchIn(tx, command));
}

/** Why amounts pay for no placement. */
interface SettleSpend {
  readonly actualIds: readonly string[];
  readonly reason: SpendSettlement;
}

/** Says why amounts pay for no placement: they are unmatched no more. They stay in the books; a confirmation or a rejection later takes it back. */
export function settleSpend(ctx: Ctx, command: SettleSpend, clientMutationId: string | null): Promise<Outcome> {
  return ctx.write({ event: 'spend.settled', clientMutationId, input: command }, (tx) => settleSpendIn(tx, command));
}

/** The same inside a write. */
async function settleSpendIn(tx: WriteTx, { actualIds, reason }: SettleSpend): Promise<Outcome> {
  const { enteredAt, actuals, standing, refusals } = await look(tx, actualIds);
  const entries = actualIds.flatMap((actualId, index): NewMatch[] => {
    const held = standing.get(actualId);
    if (!actuals.has(actualId)) return [];
    if (held?.status === 'CONFIRMED') refusals.push(settleMatchRefusal('PAYS_FOR_PLACEMENT', index));
    else if (held?.status === 'SETTLED' && held.settledAs === reason) {
      refusals.push(settleMatchRefusal('ALREADY_SETTLED', index));
    }
    const ordinal = (held?.ordinal ?? 0) + 1;
    return [{ actualId, ordinal, placementId: null, settledAs: reason, status: 'SETTLED', rule: 'BY_HAND' }];
  });
  if (refusals.length > 0) return refuse(refusals);
  await insertMatches(tx, enteredAt, entries);
  return settled(tx, actuals, { settledAs: reason });
}

/** `confirmMatch` inside a write. */
export async function confirmMatchIn(tx: WriteTx, { actualIds, placementId }: SettleMatches): Promise<Outcome> {
  const { enteredAt, actuals, standing, refusals } = await look(tx, actualIds);
  const wanted = new Map(
    actualIds.map((id) => {
      const held = standing.get(id);
      return [id, placementId ?? (held?.status === 'PROPOSED' ? held.placementId : null)];
    }),
  );
  const placements = await findPlacementsByIds(tx, [...new Set([...wanted.values()].flatMap((id) => id ?? []))]);
  if (placementId !== null && !placements.has(placementId)) {
    refusals.push(settleMatchRefusal('PLACEMENT_UNKNOWN', null));
  }
  const entries = actualIds.flatMap((actualId, index): NewMatch[] => {
    const held = standing.get(actualId);
    const chosen = wanted.get(actualId) ?? null;
    if (!actuals.has(actualId)) return [];
    if (chosen === null) refusals.push(settleMatchRefusal('NOTHING_PROPOSED', index));
    else if (held?.status === 'CONFIRMED' && held.placementId === chosen) {
      refusals.push(settleMatchRefusal('ALREADY_CONFIRMED', index));
    } else {
      const isProposed = held?.status === 'PROPOSED' && held.placementId === chosen;
      const rule = isProposed ? held.rule : 'BY_HAND';
      const ordinal = (held?.ordinal ?? 0) + 1;
      return [{ actualId, ordinal, placementId: chosen, settledAs: null, status: 'CONFIRMED', rule }];
    }
    return [];
  });
  if (refusals.length > 0) return refuse(refusals);
  await insertMatches(tx, enteredAt, entries);
  await learnAliases(tx, entries, placements);
  return settled(tx, actuals);
}

/** `rejectMatch` inside a write. */
export async function rejectMatchIn(tx: WriteTx, { actualIds }: Pick<SettleMatches, 'actualIds'>): Promise<Outcome> {
  const { enteredAt, actuals, standing, refusals } = await look(tx, actualIds);
  const entries = actualIds.flatMap((actualId, index): NewMatch[] => {
    const held = standing.get(actualId);
    if (!actuals.has(actualId)) return [];
    if (held === undefined || held.status === 'REJECTED') {
      refusals.push(settleMatchRefusal('NOTHING_PROPOSED', index));
      return [];
    }
    const { placementId, settledAs, rule } = held;
    return [{ actualId, ordinal: held.ordinal + 1, placementId, settledAs, status: 'REJECTED', rule }];
  });
  if (refusals.length > 0) return refuse(refusals);
  await insertMatches(tx, enteredAt, entries);
  return settled(tx, actuals);
}

interface Looked {
  readonly enteredAt: Date;
  readonly actuals: ReadonlyMap<string, Actual>;
  readonly standing: ReadonlyMap<string, StandingMatch>;
  readonly refusals: Refusal<SettleMatchRefusalCode>[];
}

/** The amounts as they stand, once nobody else can say anything of them, with what is wrong whatever is wanted of them. */
async function look(tx: WriteTx, actualIds: readonly string[]): Promise<Looked> {
  const enteredAt = await openBooks(tx);
  const actuals = await findActualsByIds(tx, actualIds);
  const refusals: Refusal<SettleMatchRefusalCode>[] = [];
  if (actualIds.length === 0 || actualIds.length > MOST_AT_ONCE) {
    refusals.push(settleMatchRefusal('ACTUALS_COUNT', null));
  }
  actualIds.forEach((id, index) => {
    const actual = actuals.get(id);
    if (actualIds.indexOf(id) < index) refusals.push(settleMatchRefusal('ACTUAL_TWICE', index));
    else if (actual === undefined) refusals.push(settleMatchRefusal('ACTUAL_UNKNOWN', index));
    else if (actual.placementId !== null) refusals.push(settleMatchRefusal('RECORDED_WITH_PLACEMENT', index));
  });
  return { enteredAt, actuals, standing: await findStandingMatches(tx, actualIds), refusals };
}

async function learnAliases(
  tx: WriteTx,
  entries: readonly NewMatch[],
  placements: ReadonlyMap<string, Placement>,
): Promise<void> {
  const keys = await findSupplierKeys(
    tx,
    entries.map(({ actualId }) => actualId),
  );
  const aliases = entries.flatMap(({ actualId, placementId }) => {
    const supplierKey = keys.get(actualId);
    const providerUrn = (placementId === null ? undefined : placements.get(placementId))?.providerUrn ?? null;
    return supplierKey === undefined || providerUrn === null ? [] : [{ supplierKey, providerUrn }];
  });
  if (aliases.length > 0) await insertAliases(tx, aliases);
}

/** One record of the whole; the pressure of each budget and year has changed where it is asked by what placements are. */
function settled(
  tx: WriteTx,
  actuals: ReadonlyMap<string, Actual>,
  detail: { readonly settledAs?: SpendSettlement } = {},
): Outcome {
  const actualIds = [...actuals.keys()];
  const [first = ''] = actualIds;
  tx.record({ type: 'Actual', id: first, detail: { amounts: actualIds.length, ...detail } });
  const touched = new Map([...actuals.values()].map((one) => [`${one.budgetHolderId} ${one.financialYear}`, one]));
  for (const { budgetHolderId, financialYear } of touched.values()) {
    tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  }
  return ok({ actualIds });
}
