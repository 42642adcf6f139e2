import { createHash } from 'node:crypto';
import { addDays, addMonths, addYears, financialYearOf, nextFinancialYear, type Day } from '../../kernel/dates';
import { asId, type BudgetHolderId } from '../../kernel/ids';
import { pence, roundDivide } from '../../kernel/money';
import { type Ctx } from '../../platform/context';
import { setCommitmentCeiling } from '../../features/access/service/set-commitment-ceiling';
import { setDelegatedLimit } from '../../features/access/service/set-delegated-limit';
import { setLimitOverride } from '../../features/access/service/set-limit-override';
import { findPolicyVersionsByIds } from '../../features/panels/repository/policy';
import { adoptPolicyVersion } from '../../features/panels/service/adopt-policy-version';
import { type DemoArea, type HolderKey, YEARS_OF_HISTORY } from '../facts/areas';
import { accepted, remembered, type AreaSession } from './session';

/** The most a holder may have committed in a year, in hundredths of the area's block: far above what the demo's panel spends. */
const CEILING_PER_CENT: Readonly<Record<HolderKey, bigint>> = { block: 10n, transport: 4n, socialCare: 6n, health: 5n };

/** What the administrator lays down on the first day: uplifts and a spending control on them, ceilings, and the criteria in two versions. */
export async function seedGovernance(session: AreaSession, area: DemoArea, firstDay: Day, at: Date): Promise<void> {
  const ctx = await session.as('administrator', at);
  await seedUplifts(session, ctx, firstDay);
  await seedCeilings(session, ctx, area, firstDay);
  await seedCriteria(session, ctx, firstDay);
}

/** The block's own person may agree uplifts; in the last quarter of the first year less, by a corporate control (G10). */
async function seedUplifts(session: AreaSession, ctx: Ctx, firstDay: Day): Promise<void> {
  const uplifts = { budgetHolderId: holderOf(session, 'block'), decisionType: 'UPLIFT', basis: 'ANNUAL' } as const;
  const limit = { ...uplifts, ceiling: pence(1_000_000n), startDate: firstDay, clientMutationId: null };
  accepted(await setDelegatedLimit(ctx, limit), 'set a limit of uplifts');
  const control = {
    ...uplifts,
    agencyId: null,
    ceiling: pence(500_000n),
    reason: 'Spending control to the end of the year',
    startDate: addMonths(firstDay, 9),
    endDate: addDays(addYears(firstDay, 1), -1),
    clientMutationId: null,
  };
  accepted(await setLimitOverride(ctx, control), 'set an override');
}

async function seedCeilings(session: AreaSession, ctx: Ctx, area: DemoArea, firstDay: Day): Promise<void> {
  let financialYear = financialYearOf(firstDay);
  for (let year = 0; year <= YEARS_OF_HISTORY + 1; year += 1) {
    for (const [holder, perCent] of Object.entries(CEILING_PER_CENT) as [HolderKey, bigint][]) {
      const command = {
        budgetHolderId: holderOf(session, holder),
        financialYear,
        ceiling: roundDivide(area.highNeedsBlock * perCent, 100n),
        reason: 'Resolved with the medium-term plan',
        clientMutationId: null,
      };
      accepted(await setCommitmentCeiling(ctx, command), 'set a commitment ceiling');
    }
    financialYear = nextFinancialYear(financialYear);
  }
}

/** The criteria decisions rely on (M1): those of the first year, and others from the third year on. */
async function seedCriteria(session: AreaSession, ctx: Ctx, firstDay: Day): Promise<void> {
  const title = 'Placement criteria';
  const version = (startDate: Day) => {
    const label = startDate.slice(0, 4);
    const sha256 = createHash('sha256').update(`${title} ${label}, invented`).digest('hex');
    return { label, startDate, sha256, url: `https://example.org/criteria/${label}`, clientMutationId: null };
  };
  const first = accepted(
    await adoptPolicyVersion(ctx, { ...version(firstDay), policyId: null, title }),
    'adopt a policy',
  );
  const tx = await ctx.read();
  const adopted = (await findPolicyVersionsByIds(tx, [first])).get(first);
  if (adopted === undefined) throw new Error('A policy that was adopted is not there');
  const { policyId } = adopted;
  const later = { ...version(addYears(firstDay, 2)), policyId, title: null };
  const second = accepted(await adoptPolicyVersion(ctx, later), 'adopt a version');
  session.criteria.push(
    { startDate: later.startDate, policyVersionId: second },
    { startDate: firstDay, policyVersionId: first },
  );
}

function holderOf(session: AreaSession, holder: HolderKey): BudgetHolderId {
  return asId<BudgetHolderId>(remembered(session.holders, holder));
}
