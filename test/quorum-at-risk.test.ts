import { ok } from '../src/kernel/result';
import { listCase } from '../src/features/panels/service/list-case';
import { quorumRefusals } from '../src/features/panels/service/quorum-held';
import { publishAgenda } from '../src/features/panels/service/run-meeting';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { insertDirect, type DirectDecision, type Proof } from './support/direct-sql';
import { accepted } from './support/make-area';
import {
  makeColleague,
  makeMeeting,
  makeOpenSitting,
  makeReferredCase,
  type OpenSitting,
  type Part,
} from './support/make-panel';
import { callAs, decided, decisionInput } from './support/panel-client';
import { usePanelWorld } from './support/panel-world';

const { db, ask, world } = usePanelWorld();
let deputy: Actor;
beforeAll(async () => {
  deputy = await makeColleague(world, { name: 'deputy', role: 'BUDGET_HOLDER', kind: 'HEALTH' });
});

const ONCE = { clientMutationId: null, expectedVersion: null } as const;
const item = (id: string): string => toGlobalId('AgendaItem', id);

/** A published agenda of one case, a day before the sitting. */
async function published() {
  const meetingId = await makeMeeting(world);
  const caseId = await makeReferredCase(world);
  const agendaItemId = accepted(await listCase(world.as('officer'), { ...ONCE, meetingId, caseId }));
  accepted(await publishAgenda(world.as('officer'), { ...ONCE, meetingId }));
  return { meetingId, agendaItemId };
}

interface Forecast {
  readonly met: boolean;
  readonly expected: { readonly countedNumber: number };
  readonly missing: readonly unknown[];
  readonly remedies: readonly string[];
}
const forecast = async (part: Part, agendaItemId: string) => {
  const answer = await ask<{ node: { quorumForecast: Forecast | null } | null }>(
    world.actors[part],
    `query ($id: ID!) { node(id: $id) { ... on AgendaItem { quorumForecast {
       met expected { countedNumber requiredNumber } missing { why person { displayName } } remedies } } } }`,
    { id: item(agendaItemId) },
  );
  expect(answer.errors).toEqual([]);
  const withheld = ((answer.extensions['withheld'] ?? []) as { path: string }[]).map(({ path }) => path);
  return { shown: answer.data.node?.quorumForecast, withheld };
};
const atRisk = async (part: Part, agendaItemId: string) => {
  const answer = await ask<{ viewer: { worklist: { kind: string; subjectId: string }[] } }>(
    world.actors[part],
    '{ viewer { worklist { kind subjectId caseReference day } } }',
  );
  const { worklist } = answer.data.viewer;
  return worklist.filter(({ kind, subjectId }) => kind === 'QUORUM_AT_RISK' && subjectId === item(agendaItemId));
};
const changesOf = async (meetingId: string): Promise<number> => {
  const [row] = await db.asOwner<{ changes: bigint }>(
    `select count(*) as changes from outbox_event where kind = 'panelMeetingChanged' and ids ->> 'meetingId' = $1`,
    [meetingId],
  );
  return Number(row?.changes);
};
const declareInterest = (part: Part, agendaItemId: string) =>
  callAs<{ agendaItem: unknown; warning: string | null }>(
    ask,
    world.actors[part],
    'declareInterest',
    { agendaItemId: item(agendaItemId), kind: 'FINANCIAL', reason: 'An invented interest.' },
    'agendaItem { id } warning',
  );
const nominate = (meetingId: string) =>
  callAs(
    ask,
    world.actors.health,
    'nominateSubstitute',
    { meetingId: toGlobalId('PanelMeeting', meetingId), substituteId: toGlobalId('Person', deputy.personId) },
    'meeting { id }',
  );

describe('a sitting that will lose its quorum is warned while a substitute can still come', () => {
  test('G3 by apologies: who runs it sees what is missing and what would mend it, and a substitute mends it', async () => {
    const { meetingId, agendaItemId } = await published();
    expect((await forecast('officer', agendaItemId)).shown).toMatchObject({ met: true, missing: [], remedies: [] });
    expect(await atRisk('chair', agendaItemId)).toEqual([]);
    const apologies = { meetingId: toGlobalId('PanelMeeting', meetingId), status: 'APOLOGIES' };
    await callAs(ask, world.actors.health, 'recordAttendance', apologies, 'meeting { id }');
    const lost = {
      met: false,
      expected: { countedNumber: 4, requiredNumber: 4 },
      missing: [{ why: 'APOLOGIES', person: { displayName: 'Testa health' } }],
      remedies: [
        'Nominate a substitute for Testa health (who has sent apologies), of grade 12 or higher, holding a budget of the same agency.',
      ],
    };
    for (const part of ['officer', 'chair', 'director', 'auditor'] as const) {
      expect([part, (await forecast(part, agendaItemId)).shown]).toEqual([part, lost]);
    }
    for (const part of ['member', 'education'] as const) {
      const { shown, withheld } = await forecast(part, agendaItemId);
      expect([shown, withheld]).toEqual([null, ['node.quorumForecast']]);
    }
    const row = { kind: 'QUORUM_AT_RISK', subjectId: item(agendaItemId), day: '2025-10-02' };
    expect(await atRisk('chair', agendaItemId)).toEqual([expect.objectContaining(row)]);
    expect(await atRisk('officer', agendaItemId)).toEqual([expect.objectContaining(row)]);
    for (const part of ['member', 'director', 'health'] as const)
      expect([part, await atRisk(part, agendaItemId)]).toEqual([part, []]);
    expect((await nominate(meetingId)).userErrors).toEqual([]);
    expect((await forecast('chair', agendaItemId)).shown).toMatchObject({ met: true, missing: [], remedies: [] });
    expect(await atRisk('chair', agendaItemId)).toEqual([]);
  });

  test('G5 by an interest: the member gets a neutral warning, the sitting an event, the officers a row', async () => {
    const { meetingId, agendaItemId } = await published();
    const before = await changesOf(meetingId);
    const { agendaItem, warning, userErrors } = await declareInterest('health', agendaItemId);
    expect([agendaItem, userErrors]).toEqual([null, []]);
    expect(warning).toBe(
      'Without you this item is not quorate as things stand. Tell the chair now, so that a substitute can still be found.',
    );
    expect(await changesOf(meetingId)).toBe(before + 1);
    expect((await forecast('director', agendaItemId)).shown).toMatchObject({
      met: false,
      missing: [{ why: 'RECUSED', person: { displayName: 'Testa health' } }],
    });
    expect(await atRisk('officer', agendaItemId)).toEqual([expect.objectContaining({ subjectId: item(agendaItemId) })]);
    // For the member itself there is no such item.
    expect((await forecast('health', agendaItemId)).shown).toBeUndefined();
    // Whoever the item can do without is not warned.
    const other = await published();
    expect((await declareInterest('member', other.agendaItemId)).warning).toBeNull();
  });

  test('an item that is decided has no forecast, and a chair with an interest no row', async () => {
    const sitting = await makeOpenSitting(world);
    await decided(ask, world, decisionInput(world, sitting));
    expect((await forecast('officer', sitting.agendaItemId)).shown).toBeNull();
    const { agendaItemId } = await published();
    await declareInterest('chair', agendaItemId);
    expect(await atRisk('chair', agendaItemId)).toEqual([]);
    expect(await atRisk('officer', agendaItemId)).toEqual([expect.objectContaining({ subjectId: item(agendaItemId) })]);
  });
});

describe('what the database refuses is told as the mutation’s own', () => {
  /** A decision written with a proof that is not right any more, and what the service makes of the database's answer. */
  async function refusalsOf(sitting: OpenSitting, said: Partial<DirectDecision>) {
    const [row] = await db.asOwner<{ proof: Proof; terms: string }>(
      `select quorum_proof($1, $2, panel_terms_id, true) - 'met' as proof, panel_terms_id as terms from panel_terms where local_area_code = $1`,
      [world.code, sitting.agendaItemId],
    );
    const decision: DirectDecision = {
      ...{ area: world.code, decisionId: world.panelId, agendaItemId: sitting.agendaItemId, caseId: sitting.caseId },
      ...{ decidedBy: world.actors.chair.personId, panelTermsId: row!.terms, outcome: 'AGREED', needAgreed: true },
      ...{ fundingAgreed: false, basis: 'PANEL', supersedes: null, proof: row!.proof },
      ...said,
    };
    return world.as('chair').write({ event: 'test.decided', clientMutationId: null, input: {} }, async (tx) => {
      tx.record({ type: 'Decision', id: decision.decisionId });
      await insertDirect({ run: tx.query }, decision);
      const refusals = await quorumRefusals(tx);
      return refusals.length > 0 ? { ok: false, refusals } : ok(null);
    });
  }

  test('G3 an item that is no longer quorate is QUORUM_NOT_MET, and the write is undone', async () => {
    const sitting = await makeOpenSitting(world);
    const [row] = await db.asOwner<{ proof: Proof }>(
      `select quorum_proof($1, $2, panel_terms_id, true) - 'met' as proof from panel_terms where local_area_code = $1`,
      [world.code, sitting.agendaItemId],
    );
    await db.asOwner(
      `insert into attendance (local_area_code, attendance_id, meeting_id, person_id, status, recorded_at, recorded_by)
       values ($1, gen_random_uuid(), $2, $3, 'LEFT', '2025-10-03T12:00:00Z', $3)`,
      [world.code, sitting.meetingId, world.actors.health.personId],
    );
    const refused = await refusalsOf(sitting, { proof: row!.proof });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'QUORUM_NOT_MET', field: ['agendaItemId'] }] });
    expect(await db.asOwner('select from decision where decision_id = $1', [world.panelId])).toEqual([]);
  });

  test('anything else that moved is a CONFLICT', async () => {
    const sitting = await makeOpenSitting(world);
    await expect(refusalsOf(sitting, { decidedBy: world.actors.health.personId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('a decision that stands passes', async () => {
    const sitting = await makeOpenSitting(world);
    expect((await refusalsOf(sitting, {})).ok).toBe(true);
  });
});
