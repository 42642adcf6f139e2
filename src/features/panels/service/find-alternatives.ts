import type { Day } from '../../../kernel/dates';
import { pence, type Pence } from '../../../kernel/money';
import type { Tx } from '../../../platform/db';
import { listPreferredByCaseIds } from '../../cases/repository/preferred';
import { isOtherThanPreferred, preferredOn } from '../../cases/rules/preferred';
import { previewLines } from '../../ledger/service/lines';
import { listOptionsByCaseIds } from '../../placements/repository/option';
import type { PlacementOption } from '../../placements/rules/option';
import type { AlternativeFacts, OtherOption } from '../rules/alternatives';
import type { PricedPlan } from './price-decision';

/** The option chosen, and what the others are compared with. */
export interface ChosenOption {
  readonly caseId: string;
  readonly today: Day;
  readonly optionId: string;
  /** The days that would be paid; null: each option's own. */
  readonly span: { readonly startDate: Day; readonly endDate: Day | null } | null;
  /** A holder that pays, by whom a price is reckoned; null: nobody is named. */
  readonly payerId: string | null;
  /** Null while the money side cannot stand. */
  readonly priced: PricedPlan | null;
  readonly suitabilityFirst: boolean;
}

/**
 * The other options of the case, and what each would cost a year over the days that are decided, by the engine that prices the one chosen.
 * Only what was not found suitable is priced, since the rest needs its reason anyway; and not what may not be looked at before its
 * suitability is recorded (M12).
 */
export async function findAlternatives(tx: Tx, chosen: ChosenOption): Promise<AlternativeFacts> {
  const options = (await listOptionsByCaseIds(tx, [chosen.caseId])).get(chosen.caseId) ?? [];
  const preferred = preferredOn(
    (await listPreferredByCaseIds(tx, [chosen.caseId])).get(chosen.caseId) ?? [],
    chosen.today,
  );
  const own = options.find(({ optionId }) => optionId === chosen.optionId);
  const isElsewhere = preferred !== null && own !== undefined && isOtherThanPreferred(preferred, own);
  const others: OtherOption[] = [];
  for (const option of options.filter(({ optionId }) => optionId !== chosen.optionId)) {
    const isPriced = option.suitability === 'NOT_SUITABLE' || (option.suitability === null && !chosen.suitabilityFirst);
    const isPreferred = isElsewhere && !isOtherThanPreferred(preferred, option);
    others.push({ option, annual: isPriced ? await annualOf(tx, option, chosen) : null, isPreferred });
  }
  return { others, chosenAnnual: chosen.priced === null ? null : sum(chosen.priced.holders) };
}

async function annualOf(tx: Tx, option: PlacementOption, { span, payerId }: ChosenOption): Promise<Pence | null> {
  if (payerId === null) return null;
  const whole = { payer: payerId, parts: 1n, fixed: null, cap: null, residual: false };
  const preview = await previewLines(tx, {
    placementSpan: span ?? { startDate: option.expectedStartDate, endDate: option.expectedEndDate },
    coding: { providerUrn: option.providerUrn },
    lines: option.costLines.map((line) => ({ ...line, span: null, shares: [whole] })),
  });
  return preview.ok ? sum(preview.value.holders) : null;
}

function sum(holders: readonly { readonly annual: Pence }[]): Pence {
  return pence(holders.reduce((all, { annual }) => all + annual, 0n));
}
