import { accessResolvers } from '../../src/features/access/resolver/access';
import { AgencyKind } from '../../src/features/access/rules/directory';
import { casesNodeTypes } from '../../src/features/cases/resolver/queries';
import { casesResolvers } from '../../src/features/cases/resolver/root';
import { contributionsNodeTypes, contributionsResolvers } from '../../src/features/contributions/resolver/root';
import { ledgerResolvers } from '../../src/features/ledger/resolver';
import { panelsNodeTypes, panelsResolvers } from '../../src/features/panels/resolver/root';
import { placementsNodeTypes, placementsResolvers } from '../../src/features/placements/resolver';
import { providersResolvers } from '../../src/features/providers/resolver';
import type { Clock } from '../../src/kernel/dates';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { useApi, type Ask } from './ask';
import type { TestDatabase } from './database';
import type { OpenSitting, PanelWorld } from './make-panel';

let rationales = 0;

/** A rationale that no other decision has. */
export function newRationale(): string {
  rationales += 1;
  return `Invented reasons number ${String(rationales)}: the advice shows that these needs cannot be met at the local school.`;
}

/** Every feature this one stands on, asked in process; the budget is left out. Call it at the top of the file. */
export function usePanelApi(db: TestDatabase, clock: Clock): Ask {
  return useApi({
    database: db,
    clock,
    resolvers: [
      ...accessResolvers,
      ...providersResolvers,
      ...ledgerResolvers,
      ...casesResolvers,
      ...contributionsResolvers,
      ...placementsResolvers,
      ...panelsResolvers,
    ],
    nodeTypes: [...casesNodeTypes, ...contributionsNodeTypes, ...placementsNodeTypes, ...panelsNodeTypes],
  });
}

/** What the three holders pay of every line by the usual split of 50 : 30 : 20, the high needs block first. */
export function usualShares(world: PanelWorld): { budgetHolderId: string; parts: number }[] {
  const share = (kind: AgencyKind, parts: number) => ({
    budgetHolderId: toGlobalId('BudgetHolder', world.holders[kind]),
    parts,
  });
  return [share('EDUCATION', 50), share('SOCIAL_CARE', 30), share('HEALTH', 20)];
}

/** The input of a decision that agrees the need and the money, from 1 November 2025 without an end, unless said otherwise. */
export function decisionInput(
  world: PanelWorld,
  sitting: OpenSitting,
  said: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    agendaItemId: toGlobalId('AgendaItem', sitting.agendaItemId),
    outcome: 'AGREED',
    needAgreed: true,
    fundingAgreed: true,
    rationale: newRationale(),
    optionId: toGlobalId('PlacementOption', sitting.optionId),
    placementStartDate: '2025-11-01',
    shares: usualShares(world),
    fundingMethod: 'NEEDS_LED',
    methodEvidence: 'The needs weighed at the panel.',
    familyViewConsidered: 'The panel read what the child and the parent said, and weighed both.',
    // The options of these tests ask for no end.
    ...('placementEndDate' in said
      ? { departures: [{ subject: 'DURATION', reason: 'To the end of the phase.' }] }
      : {}),
    ...said,
  };
}

/** What a decision is asked to show. */
export const RECORD_DECISION = `mutation ($input: RecordDecisionInput!) {
  recordDecision(input: $input) {
    decision {
      id outcome needAgreed fundingAgreed status deciderGrade delegationRule needsRatification ratificationReasons
      decidedBy { displayName } quorum { met requiredNumber countedNumber members { counted why } }
      placement { id status } fundingAgreement { id status isHeld contributions { id status annual weekly overLimit budgetHolder { id } } }
    }
    userErrors { code field message }
  }
}`;

/** A decision as RECORD_DECISION shows it. */
export interface ShownDecision {
  readonly id: string;
  readonly outcome: string;
  readonly needAgreed: boolean;
  readonly fundingAgreed: boolean;
  readonly status: string;
  readonly deciderGrade: number;
  readonly delegationRule: string;
  readonly needsRatification: boolean;
  readonly ratificationReasons: readonly string[];
  readonly decidedBy: { readonly displayName: string };
  readonly quorum: {
    readonly met: boolean;
    readonly requiredNumber: number;
    readonly countedNumber: number;
    readonly members: readonly { readonly counted: boolean; readonly why: string }[];
  };
  readonly placement: { readonly id: string; readonly status: string } | null;
  readonly fundingAgreement: {
    readonly id: string;
    readonly status: string;
    readonly isHeld: boolean;
    readonly contributions: readonly {
      readonly id: string;
      readonly status: string;
      readonly annual: string;
      readonly weekly: string;
      readonly overLimit: string | null;
      readonly budgetHolder: { readonly id: string };
    }[];
  } | null;
}

/** A refused rule as every mutation gives it. */
export interface ShownError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** Records a decision as the chair, through the schema. */
export async function recordDecisionAsChair(
  ask: Ask,
  world: PanelWorld,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly decision: ShownDecision | null; readonly userErrors: readonly ShownError[] }> {
  const answer = await ask<{
    readonly recordDecision: { readonly decision: ShownDecision | null; readonly userErrors: readonly ShownError[] };
  }>(world.actors.chair, RECORD_DECISION, { input });
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordDecision;
}

/** Every holder's own person approves its share, in the order of the agreement. */
export async function approveAll(ask: Ask, world: PanelWorld, decision: ShownDecision): Promise<void> {
  const approvers = { EDUCATION: 'education', SOCIAL_CARE: 'socialCare', HEALTH: 'health' } as const;
  for (const { id, budgetHolder } of decision.fundingAgreement?.contributions ?? []) {
    const kind = Object.values(AgencyKind).find(
      (one) => toGlobalId('BudgetHolder', world.holders[one]) === budgetHolder.id,
    );
    const answer = await ask<{ readonly approveContribution: { readonly userErrors: readonly ShownError[] } }>(
      world.actors[approvers[kind ?? 'EDUCATION']],
      'mutation ($id: ID!) { approveContribution(input: { contributionId: $id }) { userErrors { code field message } } }',
      { id },
    );
    expect([answer.errors, answer.data.approveContribution.userErrors]).toEqual([[], []]);
  }
}

/** What the ledger holds, in pence by financial year and holder, for one case. */
export async function postedFor(world: PanelWorld, caseId: string): Promise<Readonly<Record<string, bigint>>> {
  const kinds = new Map(Object.entries(world.holders).map(([kind, id]) => [id as string, kind]));
  const rows = await world.db.asOwner<{ financial_year: string; budget_holder_id: string; pence: bigint }>(
    `select financial_year, budget_holder_id, sum(amount_pence)::bigint as pence from posting
      where local_area_code = $1 and case_id = $2 group by 1, 2 order by 1, 2`,
    [world.code, caseId],
  );
  return Object.fromEntries(
    rows.map((row) => [`${row.financial_year} ${kinds.get(row.budget_holder_id) ?? '?'}`, row.pence]),
  );
}

/** The refused rules as `field CODE`, for a test to compare. */
export function codesOf(errors: readonly ShownError[]): string[] {
  return errors.map(({ code, field }) => `${field.join('.')} ${code}`);
}

/** Records a decision as the chair; an error when it is refused. */
export async function decided(
  ask: Ask,
  world: PanelWorld,
  input: Readonly<Record<string, unknown>>,
): Promise<ShownDecision> {
  const { decision, userErrors } = await recordDecisionAsChair(ask, world, input);
  if (decision === null) throw new Error(`The decision was refused: ${JSON.stringify(userErrors)}`);
  return decision;
}

/** Calls a mutation whose input type bears its name; a top-level error is thrown with its code first. */
export async function callAs<Payload>(
  ask: Ask,
  actor: Actor,
  mutation: string,
  input: object,
  selection: string,
): Promise<Payload & { readonly userErrors: readonly ShownError[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Payload & { readonly userErrors: readonly ShownError[] }>>(
    actor,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`,
    { input },
  );
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data[mutation]!;
}

const WRITTEN = [
  'decision',
  'decision_reason',
  'decision_quorum',
  'placement',
  'funding_agreement',
  'contribution',
  'cost_line',
  'posting',
];

/** How many rows there are now of everything that a decision could have written. */
export async function rowCounts(db: TestDatabase): Promise<unknown> {
  const counts = WRITTEN.map((name) => `(select count(*) from ${name}) as ${name}`);
  return (await db.asOwner(`select ${counts.join(', ')}`))[0];
}
