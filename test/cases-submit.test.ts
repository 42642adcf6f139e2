import { type Day } from '../src/kernel/dates';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useCases } from './support/case-world';
import { at, codeOf, refusalsOf } from './support/read-answer';
import {
  type CaseArea,
  COMPLETE_REFERRAL,
  ctxOf,
  makeCase,
  makePanel,
  makeSubmittedCase,
  makeTerms,
} from './support/make-case';

const { db, clock, ask, makeWorld } = useCases();

let area: CaseArea;
let otherArea: CaseArea;
let officer: Actor;
let otherOfficer: Actor;
beforeAll(async () => {
  ({ area, otherArea, officer, otherOfficer } = await makeWorld());
});

const SUBMIT = `mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) {
  case { id status version submittedAt flags referral { waivers { item reason waivedBy { displayName } } } }
  userErrors { code field message } } }`;
const ADD = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) {
  evidence { id kind isHealth title summary dated document { id } addedBy { id } case { id } }
  case { version flags evidence { id } } userErrors { code field message } } }`;

const caseIdOf = (localId: string): string => toGlobalId('Case', localId);
const countRows = async (table: string): Promise<number> =>
  (await db.asOwner<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0;

describe('submitReferral', () => {
  const EVERYTHING = [
    'SUMMARY',
    'OUTCOMES_SOUGHT',
    'CHILD_VIEWS',
    'PARENT_VIEWS',
    'LAWFUL_BASIS',
    'EQUALITY_CONSIDERATIONS',
    'SOCIAL_CARE_CONSIDERATIONS',
    'LOCAL_OPTIONS_TRIED',
    'EVIDENCE',
  ];

  it('R1: tells every missing item at once', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const answer = await ask(officer, SUBMIT, { input: { caseId: caseIdOf(id), expectedVersion: 1 } });
    expect(refusalsOf(answer, 'submitReferral')).toEqual(EVERYTHING.map((item) => `caseId ${item}_MISSING`));
    const [row] = await db.asOwner('select status, version from panel_case where case_id = $1', [id]);
    expect(row).toEqual({ status: 'DRAFT', version: 1 });
  });

  it('R1: an item is waived with a reason under the officer’s name', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      referral: { ...COMPLETE_REFERRAL, summary: null },
    });
    const input = { caseId: caseIdOf(id), expectedVersion: 1 };
    const waivers = [
      { item: 'SUMMARY', reason: 'It follows by Friday.' },
      { item: 'EVIDENCE', reason: ' ' },
    ];
    const refused = await ask(officer, SUBMIT, { input: { ...input, waivers } });
    expect(refusalsOf(refused, 'submitReferral')).toEqual(['waivers.1.reason WAIVER_REASON_MISSING']);
    expect(await countRows(`checklist_waiver where case_id = '${id}'`)).toBe(0);
    const answer = await ask(officer, SUBMIT, {
      input: { ...input, waivers: [waivers[0], { item: 'EVIDENCE', reason: 'Emergency.' }] },
    });
    expect(at(answer, 'submitReferral')).toMatchObject({
      userErrors: [],
      case: {
        status: 'SUBMITTED',
        version: 2,
        submittedAt: '2025-11-03T09:30:00.000Z',
        referral: {
          waivers: [
            {
              item: 'EVIDENCE',
              reason: 'Emergency.',
              waivedBy: { displayName: expect.stringContaining('CASE_OFFICER 311') as string },
            },
            { item: 'SUMMARY', reason: 'It follows by Friday.' },
          ],
        },
      },
    });
    expect(at(answer, 'submitReferral.case.flags')).toContain('CHECKLIST_WAIVED');
  });

  it('R1: the checklist is that of the terms in force today', async () => {
    const panelId = await makePanel(db, '311', 'Two terms');
    await makeTerms(db, '311', panelId, ['EVIDENCE'], '[2020-01-01,2025-11-03)');
    const id = await makeCase(ctxOf(db, officer, clock), { panelId });
    const input = { caseId: caseIdOf(id), expectedVersion: 1 };
    expect(refusalsOf(await ask(officer, SUBMIT, { input }), 'submitReferral')).toEqual(['caseId PANEL_TERMS_MISSING']);
    await makeTerms(db, '311', panelId, ['SUMMARY'], '[2025-11-03,)');
    expect(refusalsOf(await ask(officer, SUBMIT, { input }), 'submitReferral')).toEqual(['caseId SUMMARY_MISSING']);
  });

  it('R6: a request is not submitted before it was received', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      terms: { requestDate: '2025-11-03' as Day },
    });
    clock.set('2025-11-02T12:00:00Z');
    const answer = await ask(officer, SUBMIT, { input: { caseId: caseIdOf(id), expectedVersion: 1 } });
    clock.set('2025-11-03T09:30:00Z');
    expect(refusalsOf(answer, 'submitReferral')).toContain('caseId DATE_IN_FUTURE');
  });

  it('is done once', async () => {
    const id = await makeSubmittedCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const answer = await ask(officer, SUBMIT, { input: { caseId: caseIdOf(id), expectedVersion: 3 } });
    expect(refusalsOf(answer, 'submitReferral')).toEqual(['caseId NOT_SUBMITTABLE']);
  });
});

describe('addEvidence', () => {
  it('adds a paper, health kinds marked, also after submission, and says so', async () => {
    const id = await makeSubmittedCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    clock.set('2025-11-03T10:00:00Z');
    const answer = await ask(officer, ADD, {
      input: { caseId: caseIdOf(id), kind: 'THERAPY_ADVICE', title: ' Advice ', dated: '2025-11-03' },
    });
    clock.set('2025-11-03T09:30:00Z');
    expect(at(answer, 'addEvidence')).toMatchObject({
      evidence: {
        kind: 'THERAPY_ADVICE',
        isHealth: true,
        title: 'Advice',
        summary: null,
        dated: '2025-11-03',
        document: null,
        addedBy: { id: toGlobalId('Person', officer.personId) },
        case: { id: caseIdOf(id) },
      },
      case: { version: 4, flags: expect.arrayContaining(['EVIDENCE_AFTER_SUBMISSION']) as string[] },
      userErrors: [],
    });
    const [event] = await db.asOwner(
      `select detail from audit_event where case_id = $1 and action = 'evidence.added' order by occurred_at desc limit 1`,
      [id],
    );
    expect(event).toEqual({
      detail: { version: 4, changed: ['evidence'], kind: 'THERAPY_ADVICE', isAfterSubmission: true },
    });
  });

  it('refuses an empty title and a date to come, both at once', async () => {
    const id = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const answer = await ask(officer, ADD, {
      input: { caseId: caseIdOf(id), kind: 'OTHER', title: ' ', dated: '2025-11-04' },
    });
    expect(refusalsOf(answer, 'addEvidence')).toEqual(['title TEXT_MISSING', 'dated DATE_IN_FUTURE']);
  });

  it('does not find a case of the other area', async () => {
    const id = await makeCase(ctxOf(db, otherOfficer, clock), { panelId: otherArea.panelId });
    const input = { caseId: caseIdOf(id), kind: 'OTHER', title: 'Stray' };
    expect(codeOf(await ask(officer, ADD, { input }))).toBe('NOT_FOUND');
  });
});
