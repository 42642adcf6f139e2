import { createAgencyIn, createBudgetHolderIn } from '../../src/features/access/service/create-agency';
import { asId, type BudgetHolderId } from '../../src/kernel/ids';
import { ok } from '../../src/kernel/result';
import { toGlobalId } from '../../src/platform/global-id';
import type { ContributionWorld, Payload, Placed } from './contribution-world';
import { accepted, signIn } from './make-area';
import { day } from './make-ledger';
import type { Actor } from '../../src/platform/actor';

/** An organisation of these tests: its agency and its budget, by local id. */
export interface Body {
  readonly agencyId: string;
  readonly holderId: string;
}

/** What tests of successions do beside those of contributions. */
export interface Successions {
  /** A further body of the health service, with a budget of its name. */
  readonly makeBody: (name: string, startDate?: string) => Promise<Body>;
  /** The body that the area has. */
  readonly health: () => Promise<Body>;
  /** `recordSuccession` by the administrator. */
  readonly record: (input: object, selection?: string) => Promise<Payload>;
  /** The agency and budget of these names. */
  readonly bodyNamed: (agency: string, holder: string) => Promise<Body>;
  /** What is committed of a budget for a year, as reported or recast. */
  readonly pressure: (
    holderId: string,
    basis?: 'AS_REPORTED' | 'RECAST',
    year?: string,
  ) => Promise<{ readonly committed: string; readonly allocation: string; readonly actual: string }>;
  /** Somebody with a role held for a body, found by what they sign in with at the clock's time. */
  readonly staff: (name: string, body: Body, role?: string) => Promise<() => Promise<Actor>>;
  /** What each holder's postings of a placement come to, all years, in pounds, by the holder's name. */
  readonly paid: (placed: Pick<Placed, 'placementId'>) => Promise<Readonly<Record<string, string>>>;
}

/** Those things, in a world. */
export function successionsOf(world: ContributionWorld): Successions {
  const { db, ask, as, clock, write, mutate } = world;
  const bodyNamed: Successions['bodyNamed'] = async (agency, holder) => {
    const [row] = await db.asOwner<{ agency_id: string; budget_holder_id: string }>(
      `select agency.agency_id, budget_holder_id from agency join budget_holder using (local_area_code, agency_id)
        where local_area_code = $1 and agency.name = $2 and budget_holder.name = $3`,
      [world.area.code, agency, holder],
    );
    return { agencyId: row?.agency_id ?? '', holderId: row?.budget_holder_id ?? '' };
  };
  return {
    bodyNamed,
    makeBody: (name, startDate = '2015-04-01') =>
      write(async (tx) => {
        const dated = { name, startDate: day(startDate) };
        const agencyId = accepted(await createAgencyIn(tx, { ...dated, kind: 'HEALTH', organisationCode: null }));
        const holderId = accepted(await createBudgetHolderIn(tx, { ...dated, agencyId, isHighNeedsBlock: false }));
        return ok({ agencyId, holderId });
      }),
    health: () => bodyNamed('Health', 'Continuing care'),
    record: (input, selection = 'succession { id } placements rolesEnded rolesGranted') =>
      mutate('administrator', 'recordSuccession', input, selection),
    pressure: async (holderId, basis = 'AS_REPORTED', year = '2025-26') => {
      const { data, errors } = await ask<{ budgetPressure: { committed: string; allocation: string; actual: string } }>(
        as('finance'),
        `query ($id: ID!, $year: FinancialYear!, $basis: ReportingBasis!) {
           budgetPressure(budgetHolderId: $id, financialYear: $year, basis: $basis) { committed allocation actual } }`,
        { id: toGlobalId('BudgetHolder', holderId), year, basis },
      );
      expect(errors).toEqual([]);
      return data.budgetPressure;
    },
    staff: async (name, body, role = 'BUDGET_HOLDER') => {
      const subject = `${world.area.code}-${name}`;
      await db.asOwner(
        `with made as (
           insert into person (local_area_code, person_id, subject, display_name, job_title, grade, agency_id, created_at)
           values ($1, gen_random_uuid(), $2, 'Testa Placeholder-' || $3, $3, 12, $4, '2024-01-01T00:00:00Z') returning person_id)
         insert into role_grant (local_area_code, role_grant_id, person_id, role, agency_id, budget_holder_id, active_span, granted_by, granted_at)
         select $1, gen_random_uuid(), person_id, $5, $4, case when $5 = 'BUDGET_HOLDER' then $6::uuid end, '[2024-04-01,)', person_id,
                '2024-01-01T00:00:00Z' from made`,
        [world.area.code, subject, name, body.agencyId, role, asId<BudgetHolderId>(body.holderId)],
      );
      return () => signIn(db.database, clock, subject);
    },
    paid: async ({ placementId }) => {
      const rows = await db.asOwner<{ name: string; pounds: string }>(
        `select holder.name, (sum(amount_pence) / 100.0)::numeric(14, 2)::text as pounds from posting
           join budget_holder holder using (local_area_code, budget_holder_id)
          where placement_id = $1 group by 1 having sum(amount_pence) <> 0 order by 1`,
        [placementId],
      );
      return Object.fromEntries(rows.map((row) => [row.name, row.pounds]));
    },
  };
}

/** A merger of bodies into a new one, as an input. */
export function mergerOf(bodies: readonly Body[], firstDate: string, more: object = {}): object {
  return {
    kind: 'MERGE',
    firstDate,
    successors: [
      {
        name: 'Merged ICB',
        predecessorIds: bodies.map(({ agencyId }) => toGlobalId('Agency', agencyId)),
        budgetHolders: [
          {
            name: 'Merged continuing care',
            predecessorIds: bodies.map(({ holderId }) => toGlobalId('BudgetHolder', holderId)),
          },
        ],
      },
    ],
    ...more,
  };
}
