import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import { ledgerChecks } from '../../src/features/ledger/service/check-ledger';
import type { Day } from '../../src/kernel/dates';
import { pence } from '../../src/kernel/money';
import { toGlobalId } from '../../src/platform/global-id';
import type { Ask } from './ask';
import { accepted, asSystem } from './make-area';
import { makeOpenSitting, SCHOOLS, type PanelWorld, type Part } from './make-panel';
import { approveAll, decisionInput, recordDecisionAsChair, type ShownDecision, type ShownError } from './panel-client';

/** What a change does to the money, as the schema shows it. */
export interface ShownEffect {
  readonly financialYear: string;
  readonly thisYear: ShownCosts;
  readonly fullYear: ShownCosts;
  readonly holders: readonly { readonly thisYear: string; readonly fullYear: string }[];
  readonly years: readonly {
    readonly financialYear: string;
    readonly costs: ShownCosts;
    readonly holders: readonly { readonly amount: string }[];
  }[];
}

/** The four costs as the schema shows them. */
export interface ShownCosts {
  readonly block: string;
  readonly otherCouncil: string;
  readonly health: string;
  readonly total: string;
}

/** What a step of a placement gives. */
export interface ShownStep {
  readonly placement: { readonly id: string; readonly version: number } | null;
  readonly upliftRound?: { readonly id: string; readonly status: string } | null;
  readonly effect: ShownEffect | null;
  readonly userErrors: readonly ShownError[];
  /** Of `endPlacement`. */
  readonly notice?: {
    readonly lastChargedDate: string;
    readonly days: number | null;
    readonly cost: ShownCosts;
  } | null;
  readonly noticeFrom?: { readonly name: string } | null;
  /** Of a round that is raised or decided. */
  readonly lines?: readonly {
    readonly former: string;
    readonly asked: string;
    readonly agreed: string | null;
    readonly problem: string | null;
    readonly warning: string | null;
  }[];
  readonly shares?: readonly { readonly annualRise: string }[];
}

const COSTS = '{ block otherCouncil health total }';
const EFFECT = `effect { financialYear thisYear ${COSTS} fullYear ${COSTS} holders { thisYear fullYear budgetHolder { id } }
  years { financialYear costs ${COSTS} holders { amount budgetHolder { id } } } }`;
const TERMS =
  'lines { former asked agreed problem warning placement { id } } shares { annualRise overLimit budgetHolder { id } }';

/** Takes a step of a placement, or of a round of uplifts, through the schema. Throws the codes of errors beside the payload's own. */
export async function takeStep(
  ask: Ask,
  world: PanelWorld,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  part: Part = 'commissioner',
): Promise<ShownStep> {
  const answers = /Share$/.test(mutation);
  const ofRound = answers || /UpliftRound$|^upliftPlacement$/.test(mutation);
  const type =
    mutation === 'approveUpliftShare' || mutation === 'ratifyUpliftShare'
      ? 'UpliftShareInput'
      : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const more = mutation === 'endPlacement' ? `notice { lastChargedDate days cost ${COSTS} } noticeFrom { name }` : '';
  const shown = `${ofRound ? 'upliftRound { id status }' : 'placement { id version }'} ${answers ? '' : EFFECT} ${more}
    ${ofRound && !answers ? TERMS : ''}`;
  const answer = await ask<Record<string, ShownStep>>(
    world.actors[part],
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code field message } } }`,
    { input },
  );
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code}: ${message}`).join());
  return answer.data[mutation]!;
}

/** A placement of £182,500.00 a year from 1 November 2025 at 50 : 30 : 20, its money committed, and started on the decided day. */
export async function makeStarted(
  ask: Ask,
  world: PanelWorld,
  said: { readonly end?: string; readonly urn?: string } = {},
): Promise<{ readonly placementId: string; readonly caseId: string; readonly costLineId: string }> {
  const sitting = await makeOpenSitting(world, { option: { providerUrn: said.urn ?? SCHOOLS.inArea } });
  const terms = 'end' in said ? { placementEndDate: said.end } : {};
  const { decision } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, terms));
  const made = decision as ShownDecision;
  await approveAll(ask, world, made);
  const placementId = made.placement?.id ?? '';
  const now = world.clock.now();
  world.clock.set('2025-11-01T09:00:00Z');
  await takeStep(ask, world, 'startPlacement', { placementId, startDate: '2025-11-01' });
  world.clock.set(now.toISOString());
  return { placementId, caseId: sitting.caseId, costLineId: await lineOf(ask, world, placementId) };
}

/** The id of a placement's first cost line. */
export async function lineOf(ask: Ask, world: PanelWorld, placementId: string): Promise<string> {
  const answer = await ask<{ node: { costLines: { id: string }[] } }>(
    world.actors.finance,
    'query ($id: ID!) { node(id: $id) { ... on Placement { costLines { id } } } }',
    { id: placementId },
  );
  return answer.data.node.costLines[0]?.id ?? '';
}

/** What the ledger holds for a placement in the year 2025-26, in pence. */
export async function heldThisYear(world: PanelWorld, caseId: string): Promise<bigint> {
  const [row] = await world.db.asOwner<{ amount: bigint }>(
    `select coalesce(sum(amount_pence), 0)::bigint as amount from posting where case_id = $1 and financial_year = '2025-26'`,
    [caseId],
  );
  return row?.amount ?? 0n;
}

/** The sums of a placement's postings by cause, in pence, of the year 2025-26 unless said otherwise. */
export async function byCause(world: PanelWorld, caseId: string, year = '2025-26'): Promise<Record<string, bigint>> {
  const rows = await world.db.asOwner<{ cause: string; amount: bigint }>(
    `select cause, sum(amount_pence)::bigint as amount from posting where case_id = $1 and financial_year = $2 group by 1 order by 1`,
    [caseId, year],
  );
  return Object.fromEntries(rows.map(({ cause, amount }) => [cause, amount]));
}

/** Every line of the area for which the ledger does not hold what the engine says (money.md section 5). */
export async function ledgerFaults(world: PanelWorld): Promise<readonly string[]> {
  const outcomes = await asSystem(world.db.database, world.clock, world.code, (tx) =>
    Promise.all(ledgerChecks.map(({ run }) => run(tx))),
  );
  return outcomes.flatMap(({ first }) => (first === null ? [] : [first.message]));
}

const PEOPLE = { education: 'EDUCATION', socialCare: 'SOCIAL_CARE', health: 'HEALTH' } as const;

/** Every holder's own person agrees its part of a round. */
export async function agreeUplift(ask: Ask, world: PanelWorld, upliftRoundId: string): Promise<void> {
  for (const [part, kind] of Object.entries(PEOPLE)) {
    const input = { upliftRoundId, budgetHolderId: toGlobalId('BudgetHolder', world.holders[kind]) };
    expect((await takeStep(ask, world, 'approveUpliftShare', input, part as Part)).userErrors).toEqual([]);
  }
}

/** Lets each holder's own person agree uplifts up to an amount a year. */
export async function limitUplifts(world: PanelWorld, ceiling: bigint): Promise<void> {
  await asSystem(world.db.database, world.clock, world.code, async (tx) => {
    for (const budgetHolderId of Object.values(world.holders)) {
      const limit = { budgetHolderId, decisionType: 'UPLIFT', basis: 'ANNUAL' } as const;
      accepted(await setDelegatedLimitIn(tx, { ...limit, ceiling: pence(ceiling), startDate: '2020-01-01' as Day }));
    }
  });
}
