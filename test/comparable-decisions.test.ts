import fc from 'fast-check';
import { EhcPlanStatus, NeedCode, RequestType } from '../src/features/cases/rules/codes';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { closeMeeting } from '../src/features/panels/service/run-meeting';
import type { Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { setClock } from './support/make-ledger';
import { makeOpenSitting, makePanelWorld, SCHOOLS, type OpenSitting, type PanelWorld } from './support/make-panel';
import { callAs, decided, decisionInput, newRationale, type ShownDecision } from './support/panel-client';
import { plantDecisions, type Planted } from './support/past-decisions';
import { redressBy } from './support/redress-client';
import { wholeSchema } from './support/whole-schema';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

interface Comparable {
  readonly distance: string;
  readonly differences: readonly string[];
  readonly parts: readonly { readonly factor: string; readonly weight: number; readonly points: string }[];
  readonly outcome: string;
  readonly fullYearCost: string | null;
  readonly isOtherThanPreferred: boolean | null;
  readonly case: { readonly reference: string } | null;
  readonly decision: { readonly id: string } | null;
}

const ASK = `query ($id: ID!, $first: Int) { comparableDecisions(caseId: $id, first: $first) {
  distance differences parts { factor weight points difference } financialYear requestType primaryNeed otherNeeds age phase isLookedAfter
  ehcPlanStatus provisionTypes isResidential outcome needAgreed fundingAgreed isOtherThanPreferred fullYearCost agencyCosts { agencyKind amount }
  laterResults { kind financialYear outcome } case { reference } decision { id } } }`;

async function compared(actor: Actor, caseId: string, first = 10): Promise<readonly Comparable[]> {
  const answer = await ask<{ comparableDecisions: readonly Comparable[] }>(actor, ASK, {
    id: toGlobalId('Case', caseId),
    first,
  });
  if (answer.errors.length > 0) throw new Error(answer.errors.map(({ code, message }) => `${code} ${message}`).join());
  return answer.data.comparableDecisions;
}

const facts: fc.Arbitrary<Planted['facts']> = fc.record({
  primaryNeed: fc.constantFrom(...Object.values(NeedCode)),
  otherNeeds: fc.subarray(Object.values(NeedCode), { maxLength: 3 }),
  age: fc.integer({ min: 3, max: 20 }),
  requestType: fc.constantFrom(...Object.values(RequestType)),
  isLookedAfter: fc.boolean(),
  ehcPlanStatus: fc.constantFrom(...Object.values(EhcPlanStatus)),
});

describe('T2 among hundreds of cases', () => {
  const SEED = 8_004;
  const TRIALS = 100;
  let world: PanelWorld;
  let asked: readonly { readonly caseId: string; readonly twin: string }[];

  beforeAll(async () => {
    world = await makePanelWorld(db, clock, '312');
    const others = fc.sample(facts, { seed: SEED, numRuns: 400 });
    await plantDecisions(
      db,
      world,
      others.map((one, index) => ({ facts: one, outcome: index % 3 === 0 ? 'DECLINED' : 'AGREED' })),
    );
    const own = fc.sample(facts, { seed: SEED + 1, numRuns: TRIALS });
    const cases = await plantDecisions(
      db,
      world,
      own.map((one) => ({ facts: one, outcome: null })),
    );
    // Alike as two children are: a year apart, a need more or less, another state of the plan.
    const twins = own.map((one, index): Planted['facts'] => ({
      ...one,
      age: index % 2 === 0 ? one.age : one.age + 1,
      otherNeeds: index % 3 === 0 ? one.otherNeeds.slice(1) : one.otherNeeds,
      ehcPlanStatus: index % 5 === 0 ? 'DRAFT' : one.ehcPlanStatus,
    }));
    const planted = await plantDecisions(
      db,
      world,
      twins.map((one) => ({ facts: one, outcome: 'DECLINED' })),
    );
    asked = cases.map(({ caseId }, index) => ({ caseId, twin: planted[index]!.decisionId }));
  });

  it('T2 a planted twin is among the nearest three in at least 95 of 100', async () => {
    let found = 0;
    for (const { caseId, twin } of asked) {
      const nearest = await compared(world.actors.director, caseId, 3);
      if (nearest.some(({ decision }) => decision?.id === toGlobalId('Decision', twin))) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(95);
  });

  it('T2 what is not compared changes nothing', async () => {
    const { caseId } = asked[0]!;
    const before = await compared(world.actors.director, caseId, 50);
    await db.asOwner(
      `update panel_case set reference = 'OTHER-' || reference, case_officer_id = $2, status = 'CLOSED', ehc_plan_date = '2024-02-02', version = version + 1
        where local_area_code = $1`,
      [world.code, world.actors.director.personId],
    );
    const after = await compared(world.actors.director, caseId, 50);
    expect(after.map(({ case: _, ...one }) => one)).toEqual(before.map(({ case: _, ...one }) => one));
    expect(before).toHaveLength(50);
    const distances = before.map(({ distance }) => Number(distance));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });
});

describe('T2 what was decided on a case like this', () => {
  let world: PanelWorld;
  let declined: OpenSitting;
  let funded: OpenSitting;
  let now: OpenSitting;

  beforeAll(async () => {
    clock.set('2025-09-01T09:00:00Z');
    world = await makePanelWorld(db, clock, '311');
    funded = await makeOpenSitting(world);
    const given = decisionInput(world, funded);
    const agreed = await decided(ask, world, given);
    await correctWords(agreed, given);
    declined = await makeOpenSitting(world, { case: { terms: { primaryNeed: 'SEMH', otherNeeds: ['ASD'] } as never } });
    await decided(ask, world, {
      ...decisionInput(world, declined),
      ...{ outcome: 'DECLINED', needAgreed: false, fundingAgreed: false, optionId: null },
      ...{ placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null },
    });
    for (const { meetingId } of [funded, declined]) {
      const once = { clientMutationId: null, expectedVersion: null };
      accepted(await closeMeeting(world.as('chair'), { ...once, meetingId }));
    }
    await appealed(declined.caseId);
    now = await makeOpenSitting(world);
  });

  /** An appeal against the decision that declined, allowed in part; what was ordered by it is nobody's decision yet. */
  async function appealed(caseId: string): Promise<void> {
    const [row] = await db.asOwner<{ decision_id: string }>('select decision_id from decision where case_id = $1', [
      caseId,
    ]);
    const say = redressBy(ask, world);
    const appeal = await say.open(caseId, {
      ...{ kind: 'APPEAL', grounds: ['SECTION_I'], reference: 'SEND/2025/0001' },
      ...{ date: '2025-09-03', decisionId: toGlobalId('Decision', row!.decision_id) },
    });
    const allowed = { result: 'ALLOWED_IN_PART', orders: ['AMEND'] };
    await say.step(appeal.id, 'APPEAL_DECIDED', '2025-09-03', allowed);
  }

  async function correctWords(decision: ShownDecision, first: Readonly<Record<string, unknown>>): Promise<void> {
    const { agendaItemId: _, ...content } = first;
    const { userErrors } = await callAs(
      ask,
      world.actors.chair,
      'correctDecision',
      {
        ...content,
        ...{
          decisionId: decision.id,
          correctionReason: 'A slip of the pen.',
          keepsMoney: true,
          rationale: newRationale(),
        },
        ...{ optionId: null, placementStartDate: null, shares: null, fundingMethod: null, methodEvidence: null },
      },
      'decision { id }',
    );
    expect(userErrors).toEqual([]);
  }

  it('T2 by need, with outcome, full-year cost by agency, what became of it and what differs', async () => {
    const [first, second, ...more] = await compared(world.actors.officer, now.caseId);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      ...{ distance: '0', differences: [], outcome: 'AGREED', needAgreed: true, fundingAgreed: true },
      ...{
        financialYear: '2025-26',
        requestType: 'PLACEMENT',
        primaryNeed: 'ASD',
        isResidential: true,
        fullYearCost: '182500.00',
      },
      agencyCosts: [
        { agencyKind: 'EDUCATION', amount: '91250.00' },
        { agencyKind: 'HEALTH', amount: '36500.00' },
        { agencyKind: 'SOCIAL_CARE', amount: '54750.00' },
      ],
      laterResults: [{ kind: 'CORRECTED', financialYear: '2025-26', outcome: 'AGREED' }],
    });
    expect(second).toMatchObject({
      ...{
        distance: '28',
        outcome: 'DECLINED',
        needAgreed: false,
        fullYearCost: null,
        agencyCosts: [],
        laterResults: [{ kind: 'APPEAL_ALLOWED_IN_PART', financialYear: '2025-26', outcome: null }],
      },
      differences: [
        'The primary need was “Social, emotional and mental health”, not “Autism”.',
        'Other needs: with “Autism”.',
      ],
    });
    expect(second!.parts.filter(({ points }) => points !== '0')).toMatchObject([
      { factor: 'PRIMARY_NEED', weight: 28, points: '14' },
      { factor: 'OTHER_NEEDS', weight: 14, points: '14' },
    ]);
    expect(first!.case?.reference).toMatch(/\d/);
  });

  it('T2 tells where the families wanted their children to be, and whether it was agreed; it weighs nothing', async () => {
    const prefer = async (caseId: string, providerUrn: string) => {
      const preferred = { statedBy: 'PARENT', statedDate: '2025-08-30', providerUrn };
      const input = { caseId: toGlobalId('Case', caseId), preferred };
      const { userErrors } = await callAs(ask, world.actors.officer, 'recordPreferredSetting', input, 'case { id }');
      expect(userErrors).toEqual([]);
    };
    const told = async () =>
      (await compared(world.actors.officer, now.caseId)).map(({ distance, isOtherThanPreferred, differences }) => [
        ...[distance, isOtherThanPreferred, differences.at(-1)],
      ]);
    // What is recorded after the decision was not known to who decided, whenever it was said.
    await prefer(funded.caseId, SCHOOLS.neighbouring);
    expect((await told())[0]).toEqual(['0', null, undefined]);
    await db.asOwner(
      `insert into preferred_setting (local_area_code, preferred_setting_id, case_id, provider_urn, stated_by, stated_date, recorded_by, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, 'PARENT', '2025-08-29', $4, '2025-08-29T12:00:00Z')`,
      [world.code, funded.caseId, SCHOOLS.neighbouring, world.actors.officer.personId],
    );
    const [first, second] = await told();
    expect(first).toEqual([
      '0',
      true,
      expect.stringMatching(/^The family preferred a place of this kind: .*; here no place is preferred\.$/),
    ]);
    expect(second).toEqual(['28', null, 'Other needs: with “Autism”.']);
    await prefer(now.caseId, SCHOOLS.neighbouring);
    expect(await told()).toEqual([
      ['0', true, undefined],
      ['28', null, expect.stringMatching(/^The family preferred no place; here it prefers a place of this kind: /)],
    ]);
  });

  it('T2 names nobody to a member who may read the papers of this case alone, and says nothing of what an interest hides', async () => {
    clock.set('2025-12-15T09:00:00Z'); // the papers of the others have closed
    const sitting = await makeOpenSitting(world);
    const seen = await compared(world.actors.health, sitting.caseId);
    expect(seen.map(({ outcome }) => outcome)).toEqual(['AGREED', 'DECLINED']);
    expect(seen.map((one) => [one.case, one.decision])).toEqual([
      [null, null],
      [null, null],
    ]);
    const { agendaItemId } = declined;
    accepted(
      await declareInterest(world.as('chair'), {
        ...{ clientMutationId: null, agendaItemId, kind: 'PERSONAL', reason: 'An invented tie.' },
      }),
    );
    expect((await compared(world.actors.chair, sitting.caseId)).map(({ outcome }) => outcome)).toEqual(['AGREED']);
  });

  it('T2 only for who may read the papers of the case, and an auditor’s read is kept', async () => {
    const { caseId } = now;
    await expect(compared(world.actors.observer, caseId)).rejects.toThrow('NOT_FOUND');
    await expect(compared(world.actors.finance, caseId)).rejects.toThrow('FORBIDDEN');
    await expect(compared(world.actors.commissioner, caseId)).rejects.toThrow('FORBIDDEN');
    await expect(compared(world.actors.officer, caseId, 51)).rejects.toThrow('BAD_USER_INPUT');
    await compared(world.actors.auditor, caseId);
    expect(
      await db.asOwner(
        `select detail ->> 'part' as part from audit_event where kind = 'read' and local_area_code = '311' and case_id = $1`,
        [caseId],
      ),
    ).toEqual([{ part: 'comparableDecisions' }]);
  });
});
