import { recordPosition } from '../src/features/panels/service/record-position';
import { toGlobalId } from '../src/platform/global-id';
import { accepted } from './support/make-area';
import { makeOpenSitting, makeOption, pounds, type OpenSitting } from './support/make-panel';
import {
  codesOf,
  decided,
  decisionInput,
  recordDecisionAsChair,
  rowCounts,
  type ShownError,
} from './support/panel-client';
import type { Part } from './support/make-panel';
import { usePanelWorld } from './support/panel-world';

const { db, ask, world } = usePanelWorld();

type Said = Readonly<Record<string, unknown>>;

/** What the database and the service say against the decision; nothing may be written. */
async function refused(sitting: OpenSitting, said: Said): Promise<readonly ShownError[]> {
  const before = await rowCounts(db);
  const { decision, userErrors } = await recordDecisionAsChair(ask, world, decisionInput(world, sitting, said));
  expect(decision).toBeNull();
  expect(await rowCounts(db)).toEqual(before);
  return userErrors;
}

const decide = (sitting: OpenSitting, said: Said = {}) => decided(ask, world, decisionInput(world, sitting, said));

/** What a reader of the papers sees of a decision. */
async function shown(decisionId: string, part: Part = 'officer'): Promise<Record<string, unknown>> {
  const answer = await ask<{ node: Record<string, unknown> }>(
    world.actors[part],
    `query ($id: ID!) { node(id: $id) { ... on Decision {
       basis packVersion packDigest priceDigest agreedBand consensus
       positions { stance reason agency { kind } }
       alternatives { whyNot option { id } } departures { subject from to reason }
       reasons { familyViewConsidered legalTest policyVersions { label } departureReason } } } }`,
    { id: decisionId },
  );
  expect(answer.errors).toEqual([]);
  return answer.data.node;
}

async function take(
  sitting: OpenSitting,
  part: Part,
  said: { stance: 'SUPPORT' | 'DO_NOT_SUPPORT' | 'ABSTAIN'; optionId?: string },
) {
  accepted(
    await recordPosition(world.as(part), {
      clientMutationId: null,
      agendaItemId: sitting.agendaItemId,
      stance: said.stance,
      reason: said.stance === 'SUPPORT' ? null : 'An invented reason.',
      optionId: said.optionId ?? null,
    }),
  );
}

/** Makes a case with a second option before the sitting is called. */
async function sittingWithTwo(said: Partial<Parameters<typeof makeOption>[2]> = {}, suitability?: string) {
  let other = '';
  const sitting = await makeOpenSitting(world, {
    before: async (caseId) => {
      other = await makeOption(world, caseId, { label: 'The other place', ...said });
      if (suitability !== undefined) {
        await db.asOwner(`update placement_option set suitability = $2 where option_id = $1`, [other, suitability]);
      }
    },
  });
  return { sitting, other };
}

describe('M1 the rationale records what was relied on and what was weighed', () => {
  test('every other suitable option needs its reason why not, and is listed without one', async () => {
    const { sitting, other } = await sittingWithTwo();
    const [error, ...more] = await refused(sitting, {});
    expect(more).toEqual([]);
    expect(error).toMatchObject({ code: 'ALTERNATIVE_UNEXPLAINED', field: ['alternatives'] });
    expect(error?.message).toMatch(/option 2, The other place \(found suitable\)/);
    const alternatives = [{ optionId: toGlobalId('PlacementOption', other), whyNot: 'It is an hour further away.' }];
    const decision = await decide(sitting, { alternatives });
    expect(await shown(decision.id)).toMatchObject({
      alternatives: [{ whyNot: 'It is an hour further away.', option: { id: toGlobalId('PlacementOption', other) } }],
    });
  });

  test('so does one that costs less, suitable or not; a dearer one found not suitable does not', async () => {
    const line = (amount: string) => ({
      category: 'EDUCATION' as const,
      description: null,
      price: { unit: 'YEAR', amount: pounds(amount), spread: 'DAYS' },
    });
    const cheaper = await sittingWithTwo({ costLines: [line('182499.99')] }, 'NOT_SUITABLE');
    const [error] = await refused(cheaper.sitting, {});
    expect(error?.message).toMatch(/The other place \(costs less\)/);
    const dearer = await sittingWithTwo({ costLines: [line('182500.00')] }, 'NOT_SUITABLE');
    await decide(dearer.sitting);
  });

  test('how the family’s views were weighed, policies in force on the day, and alternatives that are none: all at once', async () => {
    const sitting = await makeOpenSitting(world);
    // T3: words for a policy are taken until the area has adopted one.
    await decide(await makeOpenSitting(world), { policyVersion: 'The criteria of old.' });
    const policies = await policyVersions();
    const errors = await refused(sitting, {
      policyVersion: 'The criteria of old.',
      familyViewConsidered: ' ',
      policyVersionIds: policies,
      alternatives: [
        { optionId: toGlobalId('PlacementOption', sitting.optionId), whyNot: 'It is the one chosen.' },
        { optionId: toGlobalId('PlacementOption', world.panelId), whyNot: '' },
      ],
    });
    expect(codesOf(errors)).toEqual([
      'familyViewConsidered FAMILY_VIEW_MISSING',
      'policyVersionIds.1 POLICY_NOT_IN_FORCE',
      'policyVersion POLICY_NOT_ADOPTED',
      'alternatives.0.optionId ALTERNATIVE_INVALID',
      'alternatives.1.optionId ALTERNATIVE_INVALID',
    ]);
    const decision = await decide(sitting, {
      policyVersionIds: policies.slice(0, 1),
      legalTest: 'Section 42 of the Act.',
    });
    expect(await shown(decision.id)).toMatchObject({
      reasons: { legalTest: 'Section 42 of the Act.', policyVersions: [{ label: 'in force' }] },
    });
  });

  test('for finance none of it is there but the money', async () => {
    const decision = await decide(await makeOpenSitting(world));
    const forFinance = await shown(decision.id, 'finance');
    expect(forFinance).toMatchObject({
      positions: null,
      consensus: null,
      alternatives: null,
      departures: null,
      reasons: null,
    });
    expect(forFinance).toMatchObject({
      basis: 'PANEL',
      priceDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  /** One version of a policy that is in force, and one that no longer is. */
  async function policyVersions(): Promise<string[]> {
    const [policy] = await db.asOwner<{ policy_id: string }>(
      `insert into policy (local_area_code, policy_id, title, created_at) values ($1, gen_random_uuid(), 'Placement criteria', now())
       returning policy_id`,
      [world.code],
    );
    const versions = [];
    for (const [label, span] of [
      ['in force', '[2025-04-01,)'],
      ['replaced', '[2020-04-01,2025-04-01)'],
    ]) {
      const [row] = await db.asOwner<{ policy_version_id: string }>(
        `insert into policy_version (local_area_code, policy_version_id, policy_id, label, active_span, url, adopted_by, adopted_at)
         values ($1, gen_random_uuid(), $2, $3, $4::daterange, 'https://example.invalid/criteria', $5, now()) returning policy_version_id`,
        [world.code, policy?.policy_id, label, span, world.actors.director.personId],
      );
      versions.push(toGlobalId('PolicyVersion', row?.policy_version_id ?? ''));
    }
    return versions;
  }
});

describe('M2 a departure from what was advised has its reason', () => {
  test('from the finding that the place is not suitable', async () => {
    const sitting = await makeOpenSitting(world, {
      before: (caseId) =>
        db.asOwner(`update placement_option set suitability = 'NOT_SUITABLE' where case_id = $1`, [caseId]),
    });
    expect(codesOf(await refused(sitting, {}))).toEqual(['departureReason NOT_SUITABLE']);
    const departures = [{ subject: 'RECOMMENDATION', reason: 'No other place can be had before the spring.' }];
    const decision = await decide(sitting, { departures });
    expect(await shown(decision.id)).toMatchObject({
      departures: [{ ...departures[0], from: 'not suitable', to: 'agreed with this option' }],
    });
  });

  test('from the positions, where they agree: an outcome they do not support, and another option', async () => {
    const against = await makeOpenSitting(world);
    for (const part of ['education', 'health'] as const) await take(against, part, { stance: 'DO_NOT_SUPPORT' });
    expect(codesOf(await refused(against, {}))).toEqual(['departures DEPARTURE_UNEXPLAINED']);
    await decide(against, {
      departures: [{ subject: 'OUTCOME', reason: 'The advice came after the members had spoken.' }],
    });

    const { sitting, other } = await sittingWithTwo();
    await take(sitting, 'education', { stance: 'SUPPORT', optionId: other });
    const alternatives = [{ optionId: toGlobalId('PlacementOption', other), whyNot: 'It is full.' }];
    expect(codesOf(await refused(sitting, { alternatives }))).toEqual(['departures DEPARTURE_UNEXPLAINED']);
  });

  test('M9 dissent is no recommendation: nobody is outvoted, and it is shown', async () => {
    const sitting = await makeOpenSitting(world);
    await take(sitting, 'education', { stance: 'SUPPORT' });
    await take(sitting, 'socialCare', { stance: 'ABSTAIN' });
    await take(sitting, 'health', { stance: 'SUPPORT' });
    await take(sitting, 'health', { stance: 'DO_NOT_SUPPORT' });
    const decision = await decide(sitting);
    expect(await shown(decision.id)).toMatchObject({
      consensus: 'DISSENT',
      positions: [
        { stance: 'SUPPORT', agency: { kind: 'EDUCATION' } },
        { stance: 'ABSTAIN' },
        { stance: 'DO_NOT_SUPPORT', reason: 'An invented reason.', agency: { kind: 'HEALTH' } },
      ],
    });
    const silent = await decide(await makeOpenSitting(world));
    expect(await shown(silent.id)).toMatchObject({ consensus: 'NO_POSITIONS', positions: [] });
  });
});

describe('M3 amount, band, hours and duration need a reason each when they are not what was asked for', () => {
  const byHour = (amount: string, hours: bigint) => ({
    unit: 'HOUR',
    amount,
    spread: 'DAYS',
    hoursPerWeek: `${String(hours)}.0`,
  });

  test('one is asked for each, with both figures; equal figures ask for none', async () => {
    const sitting = await makeOpenSitting(world, {
      option: {
        band: 'Band 5',
        costLines: [
          {
            category: 'EDUCATION',
            description: null,
            price: { unit: 'HOUR', amount: pounds('40.00'), spread: 'DAYS', hoursPerWeek: 250_000n as never },
          },
        ],
      },
    });
    const same = { agreedBand: 'Band 5', linePrices: [{ line: 1, price: byHour('40.00', 25n) }] };
    const less = {
      agreedBand: 'Band 4',
      linePrices: [{ line: 1, price: byHour('38.00', 20n) }],
      placementEndDate: '2026-08-31',
      departures: null,
    };
    const errors = await refused(sitting, less);
    expect(codesOf(errors)).toEqual(Array.from({ length: 4 }, () => 'departures DEPARTURE_UNEXPLAINED'));
    expect(errors.map(({ message }) => /\(from (.*)\)/.exec(message)?.[1])).toEqual([
      'line 1: £40.00 an hour, spread by days to line 1: £38.00 an hour, spread by days',
      'line 1: 25 hours a week to line 1: 20 hours a week',
      'no expected end to an end on 31 August 2026',
      'Band 5 to Band 4',
    ]);
    const departures = ['AMOUNT', 'HOURS', 'DURATION', 'BAND'].map((subject) => ({
      subject,
      reason: `About ${subject}.`,
    }));
    expect(codesOf(await refused(sitting, { ...less, departures: departures.slice(1) }))).toEqual([
      'departures DEPARTURE_UNEXPLAINED',
    ]);
    expect(
      codesOf(
        await refused(sitting, {
          ...same,
          departures: [departures[0], departures[0], { subject: 'BAND', reason: ' ' }],
        }),
      ),
    ).toEqual(['departures.1.subject DEPARTURE_INVALID', 'departures.2.reason DEPARTURE_INVALID']);
    const decision = await decide(sitting, { ...less, departures });
    expect(decision.fundingAgreement?.contributions[0]?.weekly).toBe('380.00'); // half of 20 hours at £38
    expect(await shown(decision.id)).toMatchObject({
      agreedBand: 'Band 4',
      departures: [
        { subject: 'AMOUNT', reason: 'About AMOUNT.' },
        { subject: 'HOURS' },
        { subject: 'DURATION' },
        { subject: 'BAND', from: 'Band 5', to: 'Band 4' },
      ],
    });
  });
});
