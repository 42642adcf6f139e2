import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useCases } from './support/case-world';
import { at, codeOf, refusalsOf, textAt } from './support/read-answer';
import {
  type CaseArea,
  ctxOf,
  makeActor,
  makeCase,
  makeNhsNumber,
  makeSubmittedCase,
  makeUpn,
} from './support/make-case';
import { rowsOfEveryTable } from './support/row-counts';

const { db, clock, ask, makeWorld } = useCases();

let area: CaseArea;
let otherArea: CaseArea;
let officer: Actor;
let otherOfficer: Actor;
beforeAll(async () => {
  ({ area, otherArea, officer, otherOfficer } = await makeWorld());
});

const REFER = `mutation ($input: ReferCaseInput!) { referCase(input: $input) {
  clientMutationId
  case { id reference status version primaryNeed otherNeeds responsibleAuthorityCode caseOfficer { id }
         childOrYoungPerson { id ageBand isLookedAfter identity { __typename ... on ChildIdentity { givenName familyName dateOfBirth age upn nhsNumber homePostcode } } }
         ehcPlan { status date } referral { summary lawfulBasis localOptionsTried { description whyItFailed } } }
  userErrors { code field message } } }`;
const UPDATE = `mutation ($input: UpdateReferralInput!) { updateReferral(input: $input) {
  case { id version primaryNeed referral { summary outcomesSought } } userErrors { code field message } } }`;
const referInput = (
  said: Record<string, unknown> = {},
  child: Record<string, unknown> = {},
): Record<string, unknown> => ({
  panelId: toGlobalId('Panel', area.panelId),
  child: { givenName: 'Testa', familyName: 'Placeholder-One', dateOfBirth: '2014-03-05', ...child },
  requestType: 'PLACEMENT',
  requestDate: '2025-09-01',
  primaryNeed: 'ASD',
  ...said,
});
const caseIdOf = (localId: string): string => toGlobalId('Case', localId);
const countRows = async (table: string): Promise<number> =>
  (await db.asOwner<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0;

describe('referCase', () => {
  it('opens a draft with a neutral reference, the child, the identity and the referral', async () => {
    const upn = makeUpn(1);
    const answer = await ask(officer, REFER, {
      input: referInput(
        {
          otherNeeds: ['SLCN', 'DS'],
          ehcPlan: { status: 'FINAL', date: '2024-06-01' },
          referral: { summary: ' A summary. ', localOptionsTried: [{ description: 'Unit', whyItFailed: 'Too loud' }] },
          clientMutationId: 'refer-1',
        },
        { upn, homePostcode: 'rm13bb', isLookedAfter: true },
      ),
    });
    expect(refusalsOf(answer, 'referCase')).toEqual([]);
    expect(at(answer, 'referCase')).toMatchObject({
      clientMutationId: 'refer-1',
      case: {
        reference: expect.stringMatching(/^PLA-2025-\d{4}$/) as string,
        status: 'DRAFT',
        version: 1,
        primaryNeed: 'ASD',
        otherNeeds: ['SLCN', 'DS'],
        responsibleAuthorityCode: '311',
        caseOfficer: { id: toGlobalId('Person', officer.personId) },
        childOrYoungPerson: {
          ageBand: '11-15',
          isLookedAfter: true,
          identity: {
            __typename: 'ChildIdentity',
            givenName: 'Testa',
            familyName: 'Placeholder-One',
            dateOfBirth: '2014-03-05',
            age: 11,
            upn,
            nhsNumber: null,
            homePostcode: 'RM1 3BB',
          },
        },
        ehcPlan: { status: 'FINAL', date: '2024-06-01' },
        referral: {
          summary: 'A summary.',
          lawfulBasis: null,
          localOptionsTried: [{ description: 'Unit', whyItFailed: 'Too loud' }],
        },
      },
    });
    const [child] = await db.asOwner<{ birth_cohort: number }>(
      `select birth_cohort from child join child_identity using (local_area_code, child_id) where upn = $1`,
      [upn],
    );
    expect(child).toEqual({ birth_cohort: 2014 });
  });

  it('is done once under one clientMutationId, also when sent twice at once', async () => {
    const input = { ...referInput(), clientMutationId: 'refer-twice' };
    const before = await countRows('panel_case');
    const answers = await Promise.all([ask(officer, REFER, { input }), ask(officer, REFER, { input })]);
    const again = await ask(officer, REFER, { input });
    const references = [...answers, again].map((answer) => textAt(answer, 'referCase.case.reference'));
    expect(new Set(references).size).toBe(1);
    expect(await countRows('panel_case')).toBe(before + 1);
    const other = await ask(officer, REFER, { input: { ...input, primaryNeed: 'SLD' } });
    expect(codeOf(other)).toBe('CONFLICT');
    expect(other.text).not.toContain('Placeholder');
  });

  it('gives numbers without a gap to cases referred at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => ask(officer, REFER, { input: referInput() })));
    const numbers = made
      .map((answer) => Number(textAt(answer, 'referCase.case.reference').slice(-4)))
      .sort((a, b) => a - b);
    expect(numbers.map((number) => number - numbers[0]!)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('finds a child by its number or id and keeps what became known', async () => {
    const [upn, nhsNumber] = [makeUpn(2), makeNhsNumber(2)];
    const first = await ask(officer, REFER, { input: referInput({}, { upn }) });
    const childId = textAt(first, 'referCase.case.childOrYoungPerson.id');
    const second = await ask(officer, REFER, {
      input: referInput({}, { upn, nhsNumber, givenName: ' TESTA ', homePostcode: 'RM1 3BB' }),
    });
    expect(at(second, 'referCase.case.childOrYoungPerson')).toMatchObject({
      id: childId,
      identity: { givenName: 'Testa', upn, nhsNumber, homePostcode: 'RM1 3BB' },
    });
    const third = await ask(officer, REFER, { input: { ...referInput(), child: { childId, nhsNumber } } });
    expect(at(third, 'referCase.case.childOrYoungPerson.id')).toBe(childId);
  });

  it('is one child when it is referred twice at the same moment', async () => {
    const upn = makeUpn(3);
    const answers = await Promise.all([1, 2, 3].map(() => ask(officer, REFER, { input: referInput({}, { upn }) })));
    const ids = answers.map((answer) => textAt(answer, 'referCase.case.childOrYoungPerson.id'));
    expect(new Set(ids).size).toBe(1);
  });

  it('refuses another identity under a known number, without telling whose it is', async () => {
    const upn = makeUpn(4);
    await ask(officer, REFER, {
      input: referInput({}, { upn, givenName: 'Secretta', familyName: 'Placeholder-Hidden' }),
    });
    const before = await countRows('panel_case');
    const answer = await ask(officer, REFER, { input: referInput({}, { upn, dateOfBirth: '2013-01-01' }) });
    expect(refusalsOf(answer, 'referCase')).toEqual(['child.upn IDENTITY_MISMATCH']);
    expect(answer.text).not.toMatch(/Secretta|Hidden|2014-03-05|2013-01-01/);
    expect(answer.text).not.toContain(upn);
    expect(await countRows('panel_case')).toBe(before);
  });

  it('tells all that is wrong at once and writes nothing', async () => {
    const before = [await countRows('child'), await countRows('panel_case'), await countRows('case_number')];
    const answer = await ask(officer, REFER, {
      input: {
        ...referInput({
          requestDate: '2025-11-04',
          primaryNeed: 'SLD',
          otherNeeds: ['SLD'],
          ehcPlan: { status: 'NONE', date: '2025-01-01' },
          referral: {
            childViews: { isObtained: false },
            localOptionsTried: [{ providerUrn: '999999', description: ' ', whyItFailed: 'x' }],
          },
        }),
        child: { familyName: ' ', dateOfBirth: '2026-01-01', homePostcode: 'nowhere' },
      },
    });
    expect(refusalsOf(answer, 'referCase').sort()).toEqual([
      'child.dateOfBirth DATE_IN_FUTURE',
      'child.familyName CHILD_NAME_MISSING',
      'child.givenName CHILD_NAME_MISSING',
      'child.homePostcode POSTCODE_FORMAT',
      'ehcPlan.date DATE_BEFORE_BIRTH',
      'ehcPlan.date EHC_PLAN_DATE_UNEXPECTED',
      'otherNeeds.0 NEED_REPEATED',
      'referral.childViews.notObtainedReason VIEWS_REASON_MISSING',
      'referral.localOptionsTried.0.description TEXT_MISSING',
      'referral.localOptionsTried.0.providerUrn PROVIDER_UNKNOWN',
      'requestDate DATE_IN_FUTURE',
    ]);
    expect([await countRows('child'), await countRows('panel_case'), await countRows('case_number')]).toEqual(before);
  });

  it('V1: an unknown code or a wrong number is BAD_USER_INPUT, and what was given is not repeated', async () => {
    const unknown = await ask(officer, REFER, { input: referInput({ primaryNeed: 'NSA' }) });
    expect(codeOf(unknown)).toBe('BAD_USER_INPUT');
    const wrong = await ask(officer, REFER, { input: referInput({}, { upn: 'B311200000001' }) });
    expect(codeOf(wrong)).toBe('BAD_USER_INPUT');
    expect(wrong.text).not.toMatch(/B311200000001|Placeholder/);
    const notDue = await ask(officer, REFER, { input: referInput({ primaryNeed: 'DS', requestDate: '2024-12-31' }) });
    expect(refusalsOf(notDue, 'referCase')).toEqual(['primaryNeed NEED_NOT_IN_USE']);
  });

  it('does not find a panel, a person or a child of another area', async () => {
    const foreign = await makeCase(ctxOf(db, otherOfficer, clock), { panelId: otherArea.panelId });
    const [row] = await db.asOwner<{ child_id: string }>('select child_id from panel_case where case_id = $1', [
      foreign,
    ]);
    const inputs = [
      { ...referInput(), panelId: toGlobalId('Panel', otherArea.panelId) },
      { ...referInput(), caseOfficerId: toGlobalId('Person', otherOfficer.personId) },
      { ...referInput(), child: { childId: toGlobalId('ChildOrYoungPerson', row!.child_id) } },
    ];
    for (const input of inputs) expect(codeOf(await ask(officer, REFER, { input }))).toBe('NOT_FOUND');
  });

  it('is the case officer’s alone', async () => {
    for (const role of ['FINANCE', 'COMMISSIONER', 'DIRECTOR', 'AUDITOR', 'ADMINISTRATOR', 'PANEL_CHAIR'] as const) {
      const answer = await ask(await area.actorOf(role), REFER, { input: referInput() });
      expect(codeOf(answer)).toBe('FORBIDDEN');
    }
  });
});

describe('updateReferral', () => {
  it('changes what is given, keeps what is left out and clears what is null', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      referral: { summary: 'One', outcomesSought: 'Two' },
    });
    const answer = await ask(officer, UPDATE, {
      input: { caseId: caseIdOf(id), expectedVersion: 1, primaryNeed: 'SEMH', referral: { outcomesSought: null } },
    });
    expect(at(answer, 'updateReferral')).toMatchObject({
      case: { version: 2, primaryNeed: 'SEMH', referral: { summary: 'One', outcomesSought: null } },
      userErrors: [],
    });
  });

  it('saying what the case already says changes nothing: no version, no event', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      child: { upn: makeUpn(7), homePostcode: 'RM1 9ZZ' },
      referral: { summary: 'One', localOptionsTried: [{ providerUrn: null, description: 'A', whyItFailed: 'B' }] },
    });
    const rows = await rowsOfEveryTable(db);
    const said = {
      primaryNeed: 'ASD',
      child: { upn: makeUpn(7), homePostcode: 'rm19zz' },
      referral: { summary: ' One ', localOptionsTried: [{ description: 'A ', whyItFailed: 'B' }] },
    };
    for (const change of [
      {},
      said,
      { ...said, clientMutationId: 'nothing-new' },
      { clientMutationId: 'nothing-new', ...said },
    ]) {
      const answer = await ask(officer, UPDATE, { input: { caseId: caseIdOf(id), expectedVersion: 1, ...change } });
      expect(at(answer, 'updateReferral')).toMatchObject({
        case: { version: 1, referral: { summary: 'One' } },
        userErrors: [],
      });
    }
    expect(await rowsOfEveryTable(db)).toEqual({ ...rows, idempotency_claim: rows['idempotency_claim']! + 1n });
  });

  it('a version that is behind is a CONFLICT that says what changed, and by whom', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const colleague = await makeActor(db, clock, area, 'CASE_OFFICER');
    const change = { caseId: caseIdOf(id), expectedVersion: 1 };
    await ask(colleague, UPDATE, { input: { ...change, requestType: 'EXTENSION', referral: { summary: 'Theirs' } } });
    const late = await ask(officer, UPDATE, { input: { ...change, referral: { summary: 'Mine' } } });
    expect(codeOf(late)).toBe('CONFLICT');
    expect(late.errors[0]?.message).toContain('now at version 2');
    expect(late.errors[0]?.extensions).toMatchObject({
      currentVersion: 2,
      expectedVersion: 1,
      changes: [
        {
          version: 2,
          event: 'referral.updated',
          by: expect.stringContaining('Testa case_officer-311') as string,
          fields: ['requestType', 'summary'],
        },
      ],
    });
    const ahead = await ask(officer, UPDATE, { input: { ...change, expectedVersion: 9 } });
    expect(codeOf(ahead)).toBe('CONFLICT');
    const [row] = await db.asOwner<{ summary: string }>('select summary from referral where case_id = $1', [id]);
    expect(row).toEqual({ summary: 'Theirs' });
  });

  it('is over once the referral was submitted', async () => {
    const id = await makeSubmittedCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const answer = await ask(officer, UPDATE, {
      input: { caseId: caseIdOf(id), expectedVersion: 3, referral: { summary: 'Late' } },
    });
    expect(refusalsOf(answer, 'updateReferral')).toEqual(['caseId NOT_EDITABLE']);
  });

  it('V1: a request date before a need was in use is refused, whichever was given first', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, terms: { primaryNeed: 'DS' } });
    const answer = await ask(officer, UPDATE, {
      input: { caseId: caseIdOf(id), expectedVersion: 1, requestDate: '2024-12-31' },
    });
    expect(refusalsOf(answer, 'updateReferral')).toEqual(['primaryNeed NEED_NOT_IN_USE']);
  });

  it('does not give a child the number of another', async () => {
    const upn = makeUpn(5);
    await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, child: { upn } });
    const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const answer = await ask(officer, UPDATE, { input: { caseId: caseIdOf(id), expectedVersion: 1, child: { upn } } });
    expect(refusalsOf(answer, 'updateReferral')).toEqual(['child.upn IDENTITY_MISMATCH']);
    expect(answer.text).not.toContain(upn);
  });
});
