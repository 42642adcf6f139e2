import { makeOpenSitting, makePanelWorld, type PanelWorld } from './support/make-panel';
import {
  codesOf,
  decided,
  decisionInput,
  newRationale,
  RECORD_DECISION,
  recordDecisionAsChair,
  rowCounts,
  type ShownDecision,
  type ShownError,
} from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, clock, ask, world } = usePanelWorld();
let advisory: PanelWorld;
beforeAll(async () => {
  advisory = await makePanelWorld(db, clock, '885', { decisionModel: 'ADVISORY_TO_OFFICER' });
});

const decide = (input: Readonly<Record<string, unknown>>, at: PanelWorld = world): Promise<ShownDecision> =>
  decided(ask, at, input);

describe('M1 the rationale', () => {
  test('white space, a template and another decision’s words count as none', async () => {
    clock.set('2025-10-13T09:00:00Z');
    const rationale = newRationale();
    await decide(decisionInput(world, await makeOpenSitting(world), { rationale }));
    const sitting = await makeOpenSitting(world);
    const before = await rowCounts(db);
    for (const [given, code] of [
      [' \n ', 'RATIONALE_INADEQUATE'],
      ['Agreed because of [reason] as set out in the papers of the case.', 'RATIONALE_INADEQUATE'],
      [rationale, 'RATIONALE_COPIED'],
      [`  ${rationale.toUpperCase().replaceAll(' ', '  ')}!! `, 'RATIONALE_COPIED'],
    ] as const) {
      const { userErrors } = await recordDecisionAsChair(
        ask,
        world,
        decisionInput(world, sitting, { rationale: given }),
      );
      expect(codesOf(userErrors)).toEqual([`rationale ${code}`]);
    }
    expect(await rowCounts(db)).toEqual(before);
  });
});

describe('M11 a decision is never changed', () => {
  test.each(['decision', 'decision_reason', 'decision_quorum', 'decision_quorum_member'])(
    '%s refuses update, delete and truncate',
    async (table) => {
      await decide(decisionInput(world, await makeOpenSitting(world)));
      await expect(db.asOwner(`update ${table} set local_area_code = local_area_code`)).rejects.toThrow(/append-only/);
      await expect(db.asOwner(`delete from ${table}`)).rejects.toThrow(/append-only/);
      await expect(db.asOwner(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    },
  );

  test('a second decision on the item is refused', async () => {
    const sitting = await makeOpenSitting(world);
    await decide(decisionInput(world, sitting));
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    expect(codesOf(userErrors)).toEqual(['agendaItemId ITEM_NOT_LISTED']);
  });
});

describe('R6 request, listing, hearing, decision', () => {
  test('a request that comes after the listing is refused', async () => {
    const sitting = await makeOpenSitting(world);
    await db.asOwner(`update panel_case set request_date = '2026-01-01' where case_id = $1`, [sitting.caseId]);
    const { userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting));
    // The day of the request stands in the papers too.
    expect(codesOf(userErrors)).toEqual(['agendaItemId TIMELINE_BROKEN', 'packVersion STALE_PAPERS']);
    expect(userErrors[0]?.message).toMatch(/The listing cannot come before the request/);
  });
});

describe('safe to repeat', () => {
  const send = (input: unknown) =>
    ask<{ recordDecision: { decision: { id: string } | null; userErrors: ShownError[] } | null }>(
      world.actors.chair,
      RECORD_DECISION,
      { input },
    );

  test('the same clientMutationId twice at once is one decision; with another input it is a CONFLICT', async () => {
    const sitting = await makeOpenSitting(world);
    const input = decisionInput(world, sitting, { clientMutationId: `once-${sitting.agendaItemId}` });
    const [first, second] = await Promise.all([send(input), send(input)]);
    expect(first.data.recordDecision?.decision?.id).toBeDefined();
    expect(second.data.recordDecision).toEqual(first.data.recordDecision);
    const [count] = await db.asOwner<{ count: bigint }>('select count(*) from decision where case_id = $1', [
      sitting.caseId,
    ]);
    expect(count?.count).toBe(1n);
    const other = await send({ ...input, rationale: newRationale() });
    expect(other.errors.map(({ code }) => code)).toEqual(['CONFLICT']);
  });

  test('two decisions on one item at once: exactly one is kept', async () => {
    const sitting = await makeOpenSitting(world);
    const answers = await Promise.all([1, 2, 3].map(() => send(decisionInput(world, sitting))));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(answers.filter(({ data }) => data.recordDecision?.decision !== null)).toHaveLength(1);
    expect(answers.flatMap(({ data }) => codesOf(data.recordDecision?.userErrors ?? []))).toEqual([
      'agendaItemId ITEM_NOT_LISTED',
      'agendaItemId ITEM_NOT_LISTED',
    ]);
  });

  test('a stale version is a CONFLICT that says how the item stands', async () => {
    const sitting = await makeOpenSitting(world);
    const answer = await send(decisionInput(world, sitting, { expectedVersion: 7 }));
    expect(answer.errors).toEqual([
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringMatching(/now at version 1 and it is “listed”/) as unknown,
      }),
    ]);
  });
});

describe('who may decide', () => {
  test('only the chair of the sitting: another role is FORBIDDEN, an undeclared chair is refused, a recused one finds nothing', async () => {
    const sitting = await makeOpenSitting(world);
    const input = decisionInput(world, sitting);
    const member = await ask(world.actors.member, RECORD_DECISION, { input });
    expect(member.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const stranger = await ask(advisory.actors.chair, RECORD_DECISION, { input });
    expect(stranger.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  test('a person of the other area sees nothing of it by any path', async () => {
    const decision = await decide(decisionInput(world, await makeOpenSitting(world)));
    const ids = [decision.id, decision.placement?.id, decision.fundingAgreement?.id];
    const own = await ask<{ nodes: unknown[] }>(
      world.actors.officer,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(own.data.nodes).toEqual(ids.map((id) => ({ id })));
    const other = await ask<{ nodes: unknown[] }>(
      advisory.actors.officer,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(other.data.nodes).toEqual([null, null, null]);
  });
});
