import { londonDay, type Day } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds, lockCase } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { requireVersion } from '../../cases/service/version';
import { findTermsOn } from '../repository/panel';
import type { PanelTerms } from '../rules/panel';
import { lockTouchedSittings, type TouchedSittings } from './bring-to-sitting';

/** What a decision outside a sitting is judged by. */
export interface LockedForDecision {
  readonly sittings: TouchedSittings;
  readonly facts: CaseFacts;
  /** The panel's, in force today. */
  readonly terms: PanelTerms;
  readonly today: Day;
}

/**
 * Locks what a decision outside a sitting touches: the sittings first, then the case. `withoutTerms` ends the sentence of the refusal where
 * the panel has no terms in force. Throws NotFound for a case that is not there or hidden by an interest, Conflict for a stale version.
 */
export async function lockForDecision(
  tx: WriteTx,
  { caseId, expectedVersion }: { readonly caseId: string; readonly expectedVersion: number | null },
  withoutTerms: string,
): Promise<Result<LockedForDecision, Refusal<'PANEL_WITHOUT_TERMS'>>> {
  const found = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (found === undefined) throw new NotFound('There is no such case.');
  const sittings = await lockTouchedSittings(tx, found.panelId, caseId);
  const facts = await lockCase(tx, caseId);
  if (expectedVersion !== null) await requireVersion(tx, facts, expectedVersion);
  const today = londonDay(tx.clock.now());
  const terms = await findTermsOn(tx, facts.panelId, today);
  if (terms !== undefined) return ok({ sittings, facts, terms, today });
  const message = `The panel of the case has no terms of reference in force on ${dayInWords(today)}${withoutTerms}.`;
  return refuse([{ code: 'PANEL_WITHOUT_TERMS', field: ['caseId'], message }]);
}
