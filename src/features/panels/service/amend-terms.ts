import type { Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import type { AmendPanelTermsCode } from '../refusals/terms';
import { findPanelsByIds } from '../repository/panel';
import {
  insertTerms,
  lockTerms,
  readTermsUsed,
  updateTermsEnd,
  withdrawTerms,
  type NewTerms,
} from '../repository/terms';
import { amendmentOf, amendmentProblems, type Amendment } from '../rules/amendment';
import { asAsked, withChanges, type TermsChanges } from '../rules/asked-terms';
import type { TermsOfReference } from '../rules/panel';
import { checkTerms } from '../rules/terms';
import { decidingOfficerProblems, KNOWN_CODES, toRefusals } from './terms-facts';

/** Other terms of reference for a panel, from a day on. */
export interface AmendPanelTerms {
  readonly panelId: string;
  readonly startDate: Day;
  /** What changes; what is left out stays as it is in the terms in force on the day. */
  readonly changes: TermsChanges;
}

/** Amends a panel's terms. Gives the id of the new ones. */
export function amendPanelTerms(
  ctx: Ctx,
  { clientMutationId, ...input }: AmendPanelTerms & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<AmendPanelTermsCode>>> {
  return ctx.write({ event: 'panel-terms.amended', clientMutationId, input }, (tx) => amendPanelTermsIn(tx, input));
}

/**
 * Amends a panel's terms in the write it is given (G1 to G3): new terms from the day on, until those that were set ahead; the ones in force
 * until then end the day before and are kept. Terms that were to begin on that very day are replaced. Refused, with everything that is wrong
 * at once, also where a decision or a sitting already relied on the terms of the day or of a later one. Throws NotFound for a panel or a
 * person that is not of the area.
 */
export async function amendPanelTermsIn(
  tx: WriteTx,
  { panelId, startDate, changes }: AmendPanelTerms,
): Promise<Result<string, Refusal<AmendPanelTermsCode>>> {
  if (!(await findPanelsByIds(tx, [panelId])).has(panelId)) throw new NotFound('There is no such panel.');
  const held = await lockTerms(tx, panelId);
  const used = await readTermsUsed(tx, panelId);
  const timing = amendmentProblems({ startDate, terms: held, ...used }).map(
    ({ code, message }): Refusal<AmendPanelTermsCode> => ({ code, field: ['startDate'], message }),
  );
  const officer = toRefusals(await decidingOfficerProblems(tx, changes.decidingOfficerId ?? null, startDate));
  const amendment = amendmentOf({ startDate, terms: held });
  if (amendment === null) return refuse([...timing, ...officer]);

  const checked = checkTerms(withChanges(amendment.base, changes), KNOWN_CODES);
  const refusals: Refusal<AmendPanelTermsCode>[] = [
    ...timing,
    ...officer,
    ...(checked.ok ? unchanged(amendment.base, checked.value) : toRefusals(checked.refusals)),
  ];
  if (!checked.ok || refusals.length > 0) return refuse(refusals);

  const panelTermsId = newId();
  await store(tx, { panelTermsId, panelId, startDate }, amendment, checked.value);
  return ok(panelTermsId);
}

/** The new terms, and what becomes of those that are there. */
async function store(
  tx: WriteTx,
  { panelTermsId, panelId, startDate }: Pick<NewTerms, 'panelTermsId' | 'panelId' | 'startDate'>,
  { base, ended, replaced, endDate }: Amendment,
  terms: TermsOfReference,
): Promise<void> {
  // First the rows that are there: terms must never overlap, not within the transaction either.
  if (ended !== null) await updateTermsEnd(tx, ended.panelTermsId, ended.endDate);
  if (replaced !== null) await withdrawTerms(tx, replaced.panelTermsId);
  await insertTerms(tx, { panelTermsId, panelId, terms, startDate, endDate });
  tx.record({
    type: 'PanelTerms',
    id: panelTermsId,
    detail: {
      panelId,
      startDate,
      endDate,
      changed: changedFields(base, terms),
      ended: ended?.panelTermsId ?? null,
      replaced: replaced?.panelTermsId ?? null,
    },
  });
}

function unchanged(base: TermsOfReference, terms: TermsOfReference): Refusal<AmendPanelTermsCode>[] {
  return changedFields(base, terms).length > 0
    ? []
    : [{ code: 'NOTHING_CHANGED', field: [], message: 'The terms in force on that day say all of this already.' }];
}

/** The names of the fields in which two terms differ. */
function changedFields(base: TermsOfReference, terms: TermsOfReference): string[] {
  const before = Object.entries(asAsked(base));
  const after = asAsked(terms) as unknown as Readonly<Record<string, unknown>>;
  return before
    .filter(([field]) => field in after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(after[field]))
    .map(([field]) => field);
}
