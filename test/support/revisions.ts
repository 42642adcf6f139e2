import { recordSuitability } from '../../src/features/placements/service/record-suitability';
import type { NewOption } from '../../src/features/placements/rules/option';
import { formatMoney, pence } from '../../src/kernel/money';
import { fromGlobalId, toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import { submitRaisedCase } from './make-case';
import { makeOption, openSittingOn, type OpenSitting, type PanelWorld } from './make-panel';
import type { decisionInput } from './panel-client';
import { runJobs } from './run-jobs';

/** A sitting that is open on a case raised by asking for another price of a placement, yearly and by days. */
export async function sitOnUplift(
  ask: Ask,
  world: PanelWorld,
  placementId: string,
  { fromDate = '2026-01-01', amount = '200750.00' } = {},
): Promise<OpenSitting> {
  world.clock.set('2025-11-10T09:00:00Z');
  const costLines = [{ category: 'EDUCATION', price: { unit: 'YEAR', amount, spread: 'DAYS' } }];
  const asked = await ask<{ requestUplift: { case: { id: string; options: { id: string }[] } } }>(
    world.actors.commissioner,
    `mutation ($input: RequestUpliftInput!) { requestUplift(input: $input) { case { id options { id } } userErrors { code } } }`,
    { input: { placementId, fromDate, costLines, reason: 'An invented letter.' } },
  );
  const raised = asked.data.requestUplift.case;
  const caseId = fromGlobalId('Case', raised.id, []);
  const optionId = fromGlobalId('PlacementOption', raised.options[0]?.id ?? '', []);
  return sitOn(world, caseId, optionId);
}

/** A sitting that is open on the case that the end of a placement's contract raised, with an option at the same place. */
export async function sitOnExtension(
  world: PanelWorld,
  placementId: string,
  day: string,
  option: Partial<NewOption>,
): Promise<OpenSitting> {
  world.clock.set(`${day}T09:00:00Z`);
  await runJobs(world.db, world.clock, 'placements.raise-triggers');
  const [raised] = await world.db.asOwner<{ raised_case_id: string }>(
    `select raised_case_id from case_trigger where placement_id = $1 and kind = 'CONTRACT_ENDING'`,
    [fromGlobalId('Placement', placementId, [])],
  );
  const caseId = raised?.raised_case_id ?? '';
  const optionId = await makeOption(world, caseId, option);
  return sitOn(world, caseId, optionId);
}

async function sitOn(world: PanelWorld, caseId: string, optionId: string): Promise<OpenSitting> {
  await recordSuitability(world.as('commissioner'), {
    ...{ clientMutationId: null, optionId, suitability: 'SUITABLE', reason: 'An invented finding.' },
    expectedVersion: null,
  });
  await submitRaisedCase(world.as('officer'), caseId);
  return { caseId, optionId, ...(await openSittingOn(world, caseId)) };
}

/** What `decisionEffect` shows of a decision on a placement that runs. */
export interface ShownRevisionEffect {
  readonly priceDigest: string | null;
  readonly refusals: readonly { readonly message: string }[];
  readonly fullYearCosts: Readonly<Record<'block' | 'otherCouncil' | 'health' | 'total', string>> | null;
  /** By year and holder, what is not nothing. */
  readonly years: Readonly<Record<string, string>>;
}

const MONEY = ['optionId', 'placementStartDate', 'placementEndDate', 'shares', 'fundingMethod', 'methodEvidence'];

/** Asks for the effect of a decision's money, as the chair, to whom the placement's own case is closed. */
export async function revisionEffect(
  ask: Ask,
  world: PanelWorld,
  sitting: OpenSitting,
  input: ReturnType<typeof decisionInput>,
): Promise<ShownRevisionEffect> {
  const answer = await ask<{
    decisionEffect: Omit<ShownRevisionEffect, 'years'> & {
      holders: { budgetHolder: { id: string }; financialYears: { financialYear: string; cost: string }[] }[];
    };
  }>(
    world.actors.chair,
    `query ($input: DecisionEffectInput!) { decisionEffect(input: $input) { priceDigest refusals { message }
       fullYearCosts { block otherCouncil health total }
       holders { budgetHolder { id } financialYears { financialYear cost } } } }`,
    {
      input: {
        caseId: toGlobalId('Case', sitting.caseId),
        ...Object.fromEntries(MONEY.map((name) => [name, input[name]])),
      },
    },
  );
  expect(answer.errors).toEqual([]);
  const { holders, ...shown } = answer.data.decisionEffect;
  const kinds = new Map(Object.entries(world.holders).map(([kind, id]) => [toGlobalId('BudgetHolder', id), kind]));
  const years = holders.flatMap(({ budgetHolder, financialYears }) =>
    financialYears.map(({ financialYear, cost }) => [`${financialYear} ${kinds.get(budgetHolder.id) ?? '?'}`, cost]),
  );
  return { ...shown, years: withoutNothing(Object.fromEntries(years) as Record<string, string>) };
}

/** What came to the ledger between two readings of it, in pounds. */
export function postedBetween(
  before: Readonly<Record<string, bigint>>,
  after: Readonly<Record<string, bigint>>,
): Readonly<Record<string, string>> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return withoutNothing(
    Object.fromEntries(keys.map((key) => [key, formatMoney(pence((after[key] ?? 0n) - (before[key] ?? 0n)))])),
  );
}

function withoutNothing(amounts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== '0.00'));
}
