import { adoptPolicyVersion } from '../src/features/panels/service/adopt-policy-version';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { exportsOf } from './support/fetch-export';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import { contextOf, makeOpenSitting, makePanelWorld, type PanelWorld } from './support/make-panel';
import { callAs, decided, decisionInput } from './support/panel-client';
import { plantDecisions, type Planted } from './support/past-decisions';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });
const fetchExport = exportsOf(db, clock);
beforeEach(() => {
  clock.set('2025-10-01T09:00:00Z');
});

async function data<Answer>(
  actor: Actor,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const answer = await ask<Answer>(actor, query, variables);
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data;
}

const FACTS: Planted['facts'] = {
  ...{ primaryNeed: 'ASD', otherNeeds: [], age: 9, requestType: 'PLACEMENT' },
  ...{ isLookedAfter: false, ehcPlanStatus: 'FINAL' },
};
const several = (number: number, outcome: string, more: Partial<Planted> = {}): Planted[] =>
  Array.from({ length: number }, () => ({ facts: FACTS, outcome, ...more }));

interface Outcomes {
  readonly startDate: string;
  readonly endDate: string;
  readonly isSuppressed: boolean;
  readonly rows: readonly Row[];
  readonly all: Row;
}
interface Row {
  readonly key: string;
  readonly label: string | null;
  readonly total: number | null;
  readonly counts: readonly { readonly group: string; readonly decisions: number | null }[];
  readonly funnel: { readonly agreedPercent: string; readonly position: string } | null;
}

describe('T2 what panels came to', () => {
  let world: PanelWorld;
  let cases: readonly { readonly caseId: string }[];

  beforeAll(async () => {
    world = await makePanelWorld(db, clock, '313');
    cases = await plantDecisions(db, world, [
      ...several(14, 'AGREED'),
      ...several(9, 'DECLINED'),
      ...several(2, 'DEFERRED_FOR_INFORMATION'),
      // Not of that year; not of the quarters that have ended; not counted.
      ...several(1, 'AGREED', { decisionDate: '2025-03-31' }),
      ...several(4, 'DECLINED', { decisionDate: '2025-10-01' }),
      ...several(1, 'NOTED'),
    ]);
    // The first 12 and 5 of those declined are girls, the rest boys but for one of whom it is not known.
    for (const [index, { caseId }] of cases.slice(0, 25).entries()) {
      if (index === 24) continue;
      const sex = index < 7 || (index >= 14 && index < 20) ? 'F' : 'M';
      const { userErrors } = await callAs(
        ask,
        world.actors.officer,
        'recordCharacteristics',
        { caseId: toGlobalId('Case', caseId), sex, ethnicity: 'WBRI' },
        'case { id }',
      );
      expect(userErrors).toEqual([]);
    }
  });

  const counted = async (actor: Actor, by: string, audience = 'INTERNAL'): Promise<Outcomes> =>
    (
      await data<{ decisionOutcomes: Outcomes }>(
        actor,
        `query ($by: OutcomeDimension!, $audience: Audience!) { decisionOutcomes(financialYear: "2025-26", by: $by, audience: $audience) {
           startDate endDate isSuppressed rows { ...row } all { ...row } } }
         fragment row on OutcomeRow { key label total counts { group decisions } funnel { agreedPercent position } }`,
        { by, audience },
      )
    ).decisionOutcomes;
  const numbers = ({ key, counts, total }: Row): unknown => [key, ...counts.map(({ decisions }) => decisions), total];

  it('T2 by panel and sitting, whole, for who may read each decision', async () => {
    const { rows, all, ...about } = await counted(world.actors.director, 'PANEL');
    expect(about).toEqual({ startDate: '2025-04-01', endDate: '2026-03-31', isSuppressed: false });
    expect(rows.map(({ label }) => label)).toEqual(['Complex needs panel']);
    expect(rows.map(({ counts, total }) => [counts.map(({ decisions }) => decisions), total])).toEqual([
      [[14, 0, 13, 2, 0, 0], 29],
    ]);
    expect(all.funnel).toEqual({ agreedPercent: '51.9', position: 'WITHIN' });
    expect((await counted(world.actors.auditor, 'SITTING')).rows.map(numbers)).toEqual([
      ['NONE', 14, 0, 13, 2, 0, 0, 29],
    ]);
  });

  it('T2 by a protected characteristic small numbers are hidden from everybody, and the year is told by whole quarters', async () => {
    const { rows, all, ...about } = await counted(world.actors.director, 'SEX');
    expect(about).toEqual({ startDate: '2025-04-01', endDate: '2025-09-30', isSuppressed: true });
    // Two were deferred: with them the nine that were declined are TOGETHER. Of one child nothing is recorded, of four boys TOGETHER: what tells of them is hidden.
    expect(numbers(all)).toEqual(['ALL', 14, null, null, null, 0, 11, 25]);
    expect(rows.map(numbers)).toEqual([
      ['F', null, null, null, null, 0, null, 13],
      ['M', null, null, null, null, 0, null, null],
      ['NONE', 0, null, null, null, 0, null, null],
    ]);
  });

  it('B41 who does not read each decision, and the public, are told no quarter: less the one before it would be of few', async () => {
    const untold = { startDate: '2025-04-01', endDate: null, isSuppressed: true, rows: [] };
    const { director, member, commissioner } = world.actors;
    for (const [actor, by, audience] of [
      [member, 'PANEL', 'INTERNAL'],
      [commissioner, 'ETHNICITY', 'INTERNAL'],
      [director, 'PANEL', 'PUBLIC'],
    ] as const) {
      const table = await counted(actor, by, audience);
      expect([by, table]).toMatchObject([by, { ...untold, all: { total: null } }]);
      expect(new Set(table.all.counts.map(({ decisions }) => decisions))).toEqual(new Set([null]));
    }
    clock.set('2026-04-01T09:00:00Z');
    const year = await counted(member, 'PANEL');
    expect([year.endDate, numbers(year.all)]).toEqual(['2026-03-31', ['ALL', 14, null, null, null, 0, 15, 29]]);
    // What is recorded of a child later moves it between rows: told once, when it was published.
    expect(await counted(member, 'SEX')).toMatchObject(untold);
    // To the nearest five: outcomes one by one, which assurance tells rounded, can not be had from exact ones.
    const published = await counted(director, 'PANEL', 'PUBLIC');
    expect(numbers(published.all)).toEqual(['ALL', 15, null, null, null, 0, 15, 30]);
    expect((await counted(director, 'SEX', 'PUBLIC')).rows).toHaveLength(3);
  });

  it('T2 what nobody may read back: the database shows a child’s characteristics to no role', async () => {
    for (const actor of [world.actors.officer, world.actors.director, world.actors.auditor]) {
      const ctx = contextOf(db, clock, actor);
      const tx = await ctx.read();
      expect(await tx.query('select sex from child_equality_record')).toEqual([]);
      await ctx.end();
    }
    const recorded = await db.asOwner<{ count: bigint }>('select count(*) from child_equality_record');
    expect(recorded).toEqual([{ count: 24n }]);
  });

  it('T2 a member is told no sitting, and nobody is where it is for publication', async () => {
    await expect(counted(world.actors.member, 'SITTING')).rejects.toThrow('BAD_USER_INPUT');
    await expect(counted(world.actors.director, 'SITTING', 'PUBLIC')).rejects.toThrow('BAD_USER_INPUT');
    await expect(counted(world.actors.finance, 'PANEL')).rejects.toThrow('FORBIDDEN');
  });

  it('T2 shares by the agency that answers, and nothing of a case in which the reader has an interest', async () => {
    const other = await makePanelWorld(db, clock, '315');
    const sitting = await makeOpenSitting(other);
    await decided(ask, other, decisionInput(other, sitting));
    const { rows } = await counted(other.actors.director, 'AGENCY');
    expect(rows.map(({ counts, total }) => [counts.map(({ decisions }) => decisions), total])).toEqual(
      [1, 2, 3].map(() => [[0, 0, 0, 1, 0, 0], 1]),
    );
    const seen = async (): Promise<number> => {
      const ctx = other.as('chair');
      const found = await (
        await ctx.read()
      ).query(`select from decision_outcomes('2025-04-01', '2026-03-31', '{PANEL}')`);
      await ctx.end();
      return found.length;
    };
    expect(await seen()).toBe(1);
    const { agendaItemId } = sitting;
    accepted(
      await declareInterest(other.as('chair'), {
        ...{ clientMutationId: null, agendaItemId, kind: 'PERSONAL', reason: 'An invented tie.' },
      }),
    );
    expect(await seen()).toBe(0);
    await expect(counted(other.actors.chair, 'PANEL', 'PUBLIC')).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('T3 what was decided under a policy', () => {
  it('T3 every decision that relied on a version is recalled within rights, as a list and as a file', async () => {
    const world = await makePanelWorld(db, clock, '314');
    const administrator = await world.staff.actorOf('ADMINISTRATOR');
    const version = accepted(
      await adoptPolicyVersion(contextOf(db, clock, administrator), {
        ...{ clientMutationId: null, policyId: null, title: 'Criteria', label: '2025', sha256: null },
        ...{ startDate: '2025-09-01' as never, url: 'https://example.org/criteria' },
      }),
    );
    const policyVersionId = toGlobalId('PolicyVersion', version);
    const one = await makeOpenSitting(world);
    const first = await decided(ask, world, decisionInput(world, one, { policyVersionIds: [policyVersionId] }));
    await decided(ask, world, decisionInput(world, await makeOpenSitting(world)));
    const three = await makeOpenSitting(world);
    const second = await decided(ask, world, decisionInput(world, three, { policyVersionIds: [policyVersionId] }));
    const recalled = async (actor: Actor): Promise<unknown> => {
      const { decisionsUnderPolicy } = await data<{ decisionsUnderPolicy: { totalCount: number; nodes: unknown } }>(
        actor,
        `query ($id: ID!) { decisionsUnderPolicy(policyVersionId: $id, first: 10) { totalCount nodes { id } } }`,
        { id: policyVersionId },
      );
      return decisionsUnderPolicy;
    };
    const both = { totalCount: 2, nodes: [{ id: first.id }, { id: second.id }] };
    expect(await recalled(world.actors.director)).toEqual(both);
    expect(await recalled(world.actors.officer)).toEqual(both);
    await expect(recalled(world.actors.commissioner)).rejects.toThrow('FORBIDDEN');

    const path = `decisions-under-policy.csv?policyVersionId=${policyVersionId}`;
    const file = await fetchExport(world.actors.director, path);
    expect(file.rows.map(({ outcome, isSuperseded }) => [outcome, isSuperseded])).toEqual([
      ['AGREED', 'false'],
      ['AGREED', 'false'],
    ]);
    expect((await fetchExport(world.actors.commissioner, path)).status).toBe(403);
    const unknown = toGlobalId('PolicyVersion', one.caseId);
    await expect(
      data(world.actors.director, `{ decisionsUnderPolicy(policyVersionId: "${unknown}") { totalCount } }`, {}),
    ).rejects.toThrow('NOT_FOUND');
  });
});
