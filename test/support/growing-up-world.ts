import { createBudgetHolderIn } from '../../src/features/access/service/create-agency';
import { createPersonIn } from '../../src/features/access/service/create-person';
import { grantRoleIn } from '../../src/features/access/service/grant-role';
import { setDelegatedLimitIn } from '../../src/features/access/service/set-delegated-limit';
import type { AgencyKind } from '../../src/features/access/rules/directory';
import type { NewOption } from '../../src/features/placements/rules/option';
import type { Day } from '../../src/kernel/dates';
import { pence } from '../../src/kernel/money';
import type { Actor } from '../../src/platform/actor';
import { toGlobalId } from '../../src/platform/global-id';
import { useSchema } from './ask';
import { useDatabase } from './database';
import { accepted, asSystem, signIn } from './make-area';
import { setClock } from './make-ledger';
import { makePanelWorld, type PanelWorld, type Part } from './make-panel';
import { sendChange } from './referral-mutations';
import { makeRunning, type RunningPlacement } from './running-placement';
import { wholeSchema } from './whole-schema';

/** A budget of an agency, and who holds it. */
interface MadeHolder {
  readonly id: string;
  readonly actor: Actor;
}

/**
 * A database with one area that has budgets of adult services too, and how those who prepare its young people for adulthood ask; the schema is
 * asked as a client does. Call it at the top of the file.
 */
export function useGrowingUp() {
  const db = useDatabase();
  const clock = setClock('2025-10-01T09:00:00Z');
  const ask = useSchema({ database: db, clock, schema: wholeSchema() });
  // Both are empty until the first hook has run.
  const world = {} as PanelWorld;
  const adult = {} as Readonly<Record<'social' | 'chc', MadeHolder>>;

  async function makeHolder(name: string, kind: AgencyKind): Promise<MadeHolder> {
    const { code, staff } = world;
    const subject = `${name}-${code}`;
    const budgetHolderId = await asSystem(db.database, clock, code, async (tx) => {
      const agencyId = staff.agencies[kind];
      const made = accepted(
        await createBudgetHolderIn(tx, { agencyId, name, isHighNeedsBlock: false, startDate: null }),
      );
      const person = { subject, displayName: `Testa ${name}`, jobTitle: 'Placeholder', grade: 13, agencyId };
      const personId = accepted(await createPersonIn(tx, person));
      const grant = { personId, role: 'BUDGET_HOLDER', agencyId: null, budgetHolderId: made, feeds: [] } as const;
      accepted(await grantRoleIn(tx, { ...grant, startDate: null, endDate: null }));
      const limit = { budgetHolderId: made, decisionType: 'PLACEMENT_FUNDING', basis: 'ANNUAL' } as const;
      accepted(
        await setDelegatedLimitIn(tx, { ...limit, ceiling: pence(50_000_000n), startDate: '2020-01-01' as Day }),
      );
      return made;
    });
    return { id: toGlobalId('BudgetHolder', budgetHolderId), actor: await signIn(db.database, clock, subject) };
  }

  beforeAll(async () => {
    Object.assign(world, await makePanelWorld(db, clock, '311'));
    Object.assign(adult, {
      social: await makeHolder('Adult social care', 'SOCIAL_CARE'),
      chc: await makeHolder('Adult CHC', 'HEALTH'),
    });
  });

  /** A residential placement at £500.00 a day, shared 50 : 30 : 20, of somebody born on the day; 20 May 2008 unless said otherwise. */
  async function growingUp(born = '2008-05-20', option: Partial<NewOption> = {}): Promise<RunningPlacement> {
    const made = await makeRunning(ask, world, { option });
    await db.asOwner(
      `update child_identity set date_of_birth = $2
      where child_id = (select child_id from panel_case where case_id = $1)`,
      [made.caseId, born],
    );
    await db.asOwner(
      `update child set birth_cohort = extract(year from $2::date + interval '4 months')::integer
      where child_id = (select child_id from panel_case where case_id = $1)`,
      [made.caseId, born],
    );
    return made;
  }
  const caseOf = (made: RunningPlacement): string => toGlobalId('Case', made.caseId);
  const holderOf = (kind: AgencyKind): string => toGlobalId('BudgetHolder', world.holders[kind]);
  const sendAs = (actor: Actor, mutation: string, input: object, gives: string) =>
    sendChange<Record<string, never>>(ask, actor, mutation, input, gives);
  const send = (part: Part, mutation: string, input: object, gives: string) =>
    sendAs(world.actors[part], mutation, input, gives);
  async function read<Data>(part: Part | Actor, query: string, variables: object = {}): Promise<Data> {
    const actor = typeof part === 'string' ? world.actors[part] : part;
    const answer = await ask<Data>(actor, query, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data;
  }
  async function ofCase<Data>(part: Part | Actor, made: RunningPlacement, fields: string): Promise<Data> {
    const query = `query ($id: ID!) { case(id: $id) { ${fields} } }`;
    return (await read<{ readonly case: Data }>(part, query, { id: caseOf(made) })).case;
  }
  return {
    ...{ db, clock, ask, world, adult, makeHolder, growingUp },
    ...{ caseOf, holderOf, sendAs, send, read, ofCase },
  };
}
