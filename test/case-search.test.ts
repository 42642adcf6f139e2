import { toGlobalId } from '../src/platform/global-id';
import { useDatabase } from './support/database';
import { setClock } from './support/make-ledger';
import {
  makeOpenSitting,
  makeOption,
  makePanelWorld,
  makeReferredCase,
  SCHOOLS,
  type PanelWorld,
  type Part,
} from './support/make-panel';
import { decideOut, delegate, outOfPanelInput, takenOf } from './support/out-of-panel';
import { callAs, decisionInput, recordDecisionAsChair, usePanelApi } from './support/panel-client';
import { COMPLETE_REFERRAL } from './support/make-case';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { accepted } from './support/make-area';

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = usePanelApi(db, clock);
let world: PanelWorld;
let heard: string;
let other: string;

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const sitting = await makeOpenSitting(world, {
    case: {
      terms: { primaryNeed: 'ASD' },
      referral: { ...COMPLETE_REFERRAL, summary: 'Placement broke down after repeated absconding.' },
    },
  });
  heard = await referenceOf(sitting.caseId);
  await recordDecisionAsChair(ask, world, {
    ...decisionInput(world, sitting),
    rationale: 'The hydrotherapy programme can be met at this setting and nowhere nearer to home.',
  });
  const elsewhere = await makeReferredCase(world, {
    terms: { primaryNeed: 'HI' },
    referral: { ...COMPLETE_REFERRAL, summary: 'Signing needs cannot be met.' },
  });
  await makeOption(world, elsewhere, { providerUrn: SCHOOLS.farAway });
  other = await referenceOf(elsewhere);
});

async function referenceOf(caseId: string): Promise<string> {
  const [row] = await db.asOwner<{ reference: string }>(`select reference from panel_case where case_id = $1`, [
    caseId,
  ]);
  return row?.reference ?? '';
}

async function find(part: Part, matches: string): Promise<readonly string[]> {
  const answer = await ask<{ cases: { totalCount: number; nodes: readonly { reference: string }[] } }>(
    world.actors[part],
    `query ($matches: String!) { cases(filter: { search: { matches: $matches } }) { totalCount nodes { reference } } }`,
    { matches },
  );
  expect(answer.errors).toEqual([]);
  expect(answer.data.cases.totalCount).toBe(answer.data.cases.nodes.length);
  return answer.data.cases.nodes.map(({ reference }) => reference).sort();
}

it('a chair finds a case by reference, need, school, referrer and words of the reason, in one box', async () => {
  expect(await find('chair', heard.toLowerCase())).toEqual([heard]);
  expect(await find('chair', 'asd')).toEqual([heard]);
  expect(await find('chair', 'autism')).toEqual([heard]);
  expect(await find('chair', SCHOOLS.inArea)).toEqual([heard]);
  expect(await find('chair', 'absconded')).toEqual([heard]);
  expect(await find('chair', 'hydrotherapy home')).toEqual([heard]);
  expect(await find('officer', 'Testa')).toEqual([heard, other].sort());
});

it('every word must be found, wherever each is; signs of a pattern stand for themselves; common words are passed over', async () => {
  expect(await find('officer', `autism ${SCHOOLS.inArea}`)).toEqual([heard]);
  expect(await find('officer', `autism ${SCHOOLS.farAway}`)).toEqual([]);
  expect(await find('officer', 'the needs of hearing')).toEqual([other]);
  expect(await find('officer', '%')).toEqual([]);
  expect(await find('officer', '_%')).toEqual([]);
  expect(await find('officer', `'; drop table panel_case; --`)).toEqual([]);
});

it('only what the reader may read is searched: words of the papers are not finance’s, options not either, decided placements are', async () => {
  expect(await find('finance', 'absconding')).toEqual([]);
  expect(await find('finance', 'hydrotherapy')).toEqual([]);
  expect(await find('finance', SCHOOLS.farAway)).toEqual([]);
  expect(await find('finance', SCHOOLS.inArea)).toEqual([heard]);
  expect(await find('commissioner', SCHOOLS.farAway)).toEqual([other]);
  expect(await find('commissioner', 'signing')).toEqual([]);
  // A member who has not declared, or is not invited to its sitting, finds nothing of it.
  expect(await find('member', heard)).toEqual([]);
  expect(await find('chair', 'signing')).toEqual([]);
});

it('what was tried locally, the setting the plan names and why it could not wait are found too, by those with the papers', async () => {
  const caseId = await makeReferredCase(world, {
    referral: {
      ...COMPLETE_REFERRAL,
      localOptionsTried: [
        {
          providerUrn: SCHOOLS.closed,
          description: 'A resourced nursery.',
          whyItFailed: 'Staff could not manage tracheostomies.',
        },
      ],
    },
  });
  const { userErrors } = await callAs(
    ask,
    world.actors.officer,
    'recordEhcPlan',
    { caseId: toGlobalId('Case', caseId), expectedVersion: 3, named: { providerUrn: SCHOOLS.neighbouring } },
    '',
  );
  expect(userErrors).toEqual([]);
  const urgent = { caseId, optionId: await makeOption(world, caseId, { providerUrn: SCHOOLS.farAway }) };
  await delegate(world, 'EDUCATION', '500000.00');
  await delegate(world, 'SOCIAL_CARE', '500000.00');
  const urgencyReason = 'The ventilator hire lapses on Friday, before the panel sits.';
  takenOf(await decideOut(ask, world, outOfPanelInput(world, urgent, { urgencyReason })));
  const reference = await referenceOf(caseId);
  for (const words of [
    'tracheostomy',
    'nursery',
    SCHOOLS.closed,
    SCHOOLS.neighbouring,
    'ventilators',
    'manage friday',
  ]) {
    expect([words, await find('officer', words)]).toEqual([words, [reference]]);
    expect([words, await find('finance', words)]).toEqual([words, []]);
    expect([words, await find('chair', words)]).toEqual([words, []]);
  }
});

it('R5 what rests on a consent that was withdrawn is searched for nobody it is shared with no more', async () => {
  const sitting = await makeOpenSitting(world, {
    case: { referral: { ...COMPLETE_REFERRAL, summary: 'Pomegranate allergy.' } },
  });
  const reference = await referenceOf(sitting.caseId);
  const disclosure = await callAs<{ disclosure: { id: string } }>(
    ask,
    world.actors.officer,
    'recordDisclosure',
    {
      ...{ caseId: toGlobalId('Case', sitting.caseId), recipient: 'PANEL', subjects: ['REFERRAL'], basis: 'CONSENT' },
      ...{ consentBy: 'PARENT', consentDate: '2025-10-01', disclosedDate: '2025-10-01' },
    },
    'disclosure { id }',
  );
  expect(await find('chair', 'pomegranates')).toEqual([reference]);
  const withdrawn = { disclosureId: disclosure.disclosure.id, withdrawnDate: '2025-10-02' };
  await callAs(ask, world.actors.officer, 'withdrawConsent', withdrawn, '');
  expect(await find('chair', 'pomegranates')).toEqual([]);
  expect(await find('chair', reference)).toEqual([reference]);
  expect(await find('officer', 'pomegranates')).toEqual([reference]);
});

it('P3 a reader finds a case by no word that is withheld from them, and by all that are shown', async () => {
  const summary = 'The stepfather waits at the gate. The gate is locked; she sings of zebras.';
  const sitting = await makeOpenSitting(world, { case: { referral: { ...COMPLETE_REFERRAL, summary } } });
  await makeOption(world, sitting.caseId, { label: 'With uncle Benedictus nearby' });
  const reference = await referenceOf(sitting.caseId);
  expect(await find('education', 'stepfathers')).toEqual([reference]);
  expect(await find('commissioner', 'benedictus')).toEqual([reference]);
  for (const [kind, quotation] of [
    ['SAFEGUARDING', 'stepfather waits at the gate'],
    ['THIRD_PARTY', 'uncle Benedictus'],
  ]) {
    await db.asOwner(
      `insert into text_passage (local_area_code, text_passage_id, case_id, kind, source, quotation, tagged_by, tagged_at)
       values ($1, gen_random_uuid(), $2, $3, 'LATER', $4, $5, now())`,
      [world.code, sitting.caseId, kind, quotation, world.actors.officer.personId],
    );
  }
  // What stands outside the words too is found; so is what is told of others, by the panel that reads it.
  const found: readonly (readonly [Part, string, boolean])[] = [
    ['education', 'stepfather', false],
    ['education', 'waits zebras', false],
    ['education', 'withheld', false],
    ['education', 'gate zebra', true],
    ['education', 'benedict', true],
    ['chair', 'stepfather gate benedictus', true],
    ['officer', 'stepfather', true],
    ['commissioner', 'benedictus', false],
    ['commissioner', 'nearby', true],
    ['commissioner', 'zebras', false],
  ];
  for (const [part, words, isFound] of found) {
    expect([part, words, await find(part, words)]).toEqual([part, words, isFound ? [reference] : []]);
  }
});

it('G5 a declared interest hides the case from the box too', async () => {
  const sitting = await makeOpenSitting(world, {
    case: { referral: { ...COMPLETE_REFERRAL, summary: 'A trampoline incident.' } },
  });
  const reference = await referenceOf(sitting.caseId);
  expect(await find('education', 'trampoline')).toEqual([reference]);
  accepted(
    await declareInterest(world.as('education'), {
      clientMutationId: null,
      agendaItemId: sitting.agendaItemId,
      kind: 'PERSONAL',
      reason: 'Invented.',
    }),
  );
  expect(await find('education', 'trampoline')).toEqual([]);
  expect(await find('education', reference)).toEqual([]);
});

it('a search that is blank or too long is refused with what would be right', async () => {
  for (const matches of ['   ', 'a b c d e f g h i', 'x'.repeat(201)]) {
    const answer = await ask(
      world.actors.officer,
      `query ($matches: String!) { cases(filter: { search: { matches: $matches } }) { totalCount } }`,
      { matches },
    );
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('1 to 8 words') as string },
    ]);
  }
});
