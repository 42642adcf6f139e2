import { commissionPlaces } from '../src/features/providers/service/commission-places';
import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import {
  makeOpenSitting,
  makeOption,
  makePanelWorld,
  pounds,
  QUORATE,
  SCHOOLS,
  type OpenSitting,
  type PanelWorld,
} from './support/make-panel';
import { decisionInput, usePanelApi } from './support/panel-client';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
const SPECIAL = '120001';
let world: PanelWorld;
let sitting: OpenSitting;
beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  await db.asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     values ($1, '311', 'Placeholder Special', '7', 'Community special school', '1', 'Open')`,
    [SPECIAL],
  );
  sitting = await makeOpenSitting(world, { present: QUORATE });
});

const LINES = ['education', 'transport'] as const;
const optionOf = (providerUrn: string, amounts: readonly [string, string]): Promise<string> =>
  makeOption(world, sitting.caseId, {
    providerUrn,
    residential: 'DAY',
    costLines: LINES.map((line, index) => ({
      category: line === 'education' ? 'EDUCATION' : 'TRANSPORT',
      description: null,
      price: { unit: 'YEAR', amount: pounds(amounts[index] ?? ''), spread: 'DAYS' },
    })),
  });

/** The four costs of an option over a full year: the block pays the first line, another budget of the council the journeys. */
async function costsOf(optionId: string): Promise<Record<string, Record<string, string>>> {
  const by = (kind: 'EDUCATION' | 'SOCIAL_CARE') => [
    { budgetHolderId: toGlobalId('BudgetHolder', world.holders[kind]), parts: 1 },
  ];
  const { placementStartDate, fundingMethod, methodEvidence } = decisionInput(world, sitting);
  const COSTS = '{ block otherCouncil health total }';
  const answer = await ask<{ decisionEffect: Record<string, Record<string, string>> }>(
    world.actors.chair,
    `query ($input: DecisionEffectInput!) { decisionEffect(input: $input) { fullYearCosts ${COSTS} fullYearCostsWithPlace ${COSTS} } }`,
    {
      input: {
        ...{ caseId: toGlobalId('Case', sitting.caseId), optionId: toGlobalId('PlacementOption', optionId) },
        ...{ placementStartDate, fundingMethod, methodEvidence, shares: by('EDUCATION') },
        lineShares: [{ line: 2, shares: by('SOCIAL_CARE') }],
      },
    },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.decisionEffect;
}

test('B26 the four costs of each option, with the place it takes: 33,517.00 less for the block, 43,517.00 in a funded empty one', async () => {
  const independent = await optionOf(SCHOOLS.inArea, ['68017', '20000']);
  const local = await optionOf(SPECIAL, ['24500', '8116']);
  const dear = { block: '68017.00', otherCouncil: '20000.00', health: '0.00', total: '88017.00' };
  expect(await costsOf(independent)).toEqual({ fullYearCosts: dear, fullYearCostsWithPlace: dear });
  const topUp = { block: '24500.00', otherCouncil: '8116.00', health: '0.00', total: '32616.00' };
  const inNewPlace = { block: '34500.00', otherCouncil: '8116.00', health: '0.00', total: '42616.00' };
  expect(await costsOf(local)).toEqual({ fullYearCosts: topUp, fullYearCostsWithPlace: inNewPlace });
  accepted(
    await commissionPlaces(world.as('commissioner'), {
      ...{ clientMutationId: null, providerUrn: SPECIAL, kind: 'SPECIAL_PRE_16', places: 60 },
      ...{ startDate: '2025-09-01' as never, reason: null },
    }),
  );
  expect(await costsOf(local)).toEqual({ fullYearCosts: topUp, fullYearCostsWithPlace: topUp });
});
