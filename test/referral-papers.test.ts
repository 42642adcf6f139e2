import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { casesNodeTypes } from '../src/features/cases/resolver/queries';
import { casesResolvers } from '../src/features/cases/resolver/root';
import { addEvidence } from '../src/features/cases/service/add-evidence';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import {
  COMPLETE_REFERRAL,
  ctxOf,
  makeActor,
  makeCase,
  makeCaseArea,
  makePanel,
  makeSubmittedCase,
  makeTerms,
  type CaseArea,
} from './support/make-case';
import { setClock } from './support/make-ledger';
import { seatMembers, sendChange } from './support/referral-mutations';

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const ask = useApi({ database: db, clock, resolvers: casesResolvers, nodeTypes: casesNodeTypes });

let area: CaseArea;
let officer: Actor;
let chair: Actor;

beforeAll(async () => {
  area = await makeCaseArea(db, clock, '311');
  officer = await area.actorOf('CASE_OFFICER');
  chair = await makeActor(db, clock, area, 'PANEL_CHAIR');
});
beforeEach(() => {
  clock.set('2025-11-03T09:30:00Z');
});

const idOf = (caseId: string): string => toGlobalId('Case', caseId);
const versionOf = async (caseId: string): Promise<number> =>
  (await db.asOwner<{ version: number }>('select version from panel_case where case_id = $1', [caseId]))[0]!.version;
const makeSubmitted = (panelId = area.panelId): Promise<string> =>
  makeSubmittedCase(ctxOf(db, officer, clock), { panelId });
const change = (mutation: string, input: object, gives?: string, actor = officer) =>
  sendChange<Record<string, unknown>>(ask, actor, mutation, input, gives);
const submit = async (caseId: string) =>
  (await change('submitReferral', { caseId: idOf(caseId), expectedVersion: await versionOf(caseId) })).refused;

describe('R1: a referral that lacks something', () => {
  const RETURNED = 'case { status version returns { reason missing returnedAt returnedBy { id } } history { action } }';

  it('R1: goes back to the referrer with what is missing, is changed and submitted again, and the return is kept', async () => {
    const caseId = await makeSubmitted();
    const said = { caseId: idOf(caseId), reason: ' Two reports are old. ', missing: ['EVIDENCE', 'SUMMARY'] };
    const back = await change('returnReferral', { ...said, expectedVersion: 3 }, RETURNED);
    expect(back.refused).toEqual([]);
    const returned = {
      reason: 'Two reports are old.',
      missing: ['EVIDENCE', 'SUMMARY'],
      returnedAt: '2025-11-03T09:30:00.000Z',
      returnedBy: { id: toGlobalId('Person', officer.personId) },
    };
    expect(back.payload).toMatchObject({ case: { status: 'RETURNED', version: 4, returns: [returned] } });
    const referral = { summary: 'Another invented summary.' };
    expect((await change('updateReferral', { caseId: idOf(caseId), expectedVersion: 4, referral })).refused).toEqual(
      [],
    );
    expect(await submit(caseId)).toEqual([]);
    const again = await change('returnReferral', { ...said, expectedVersion: 6, missing: null }, RETURNED);
    expect(again.payload).toMatchObject({
      case: {
        returns: [returned, { missing: [] }],
        history: expect.arrayContaining([{ action: 'referral.returned' }]) as object,
      },
    });
  });

  it('R1: only a submitted one is returned, with a reason, and all that is wrong is told at once', async () => {
    const caseId = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const input = { caseId: idOf(caseId), expectedVersion: 1, reason: ' ', missing: ['SUMMARY', 'SUMMARY'] };
    expect((await change('returnReferral', input)).refused).toEqual([
      'caseId NOT_RETURNABLE',
      'reason TEXT_MISSING',
      'missing ITEM_REPEATED',
    ]);
    const stale = { ...input, expectedVersion: 7 };
    expect((await change('returnReferral', stale)).error).toBe('CONFLICT');
  });

  it('R1: a chair returns one that a sitting did not hear, and none that the chair may not see', async () => {
    const caseId = await makeSubmitted();
    const input = { caseId: idOf(caseId), expectedVersion: 3, reason: 'An invented reason.' };
    expect((await change('returnReferral', input, undefined, chair)).error).toBe('NOT_FOUND');
    await seatMembers(db, area, caseId, [chair]);
    expect((await change('returnReferral', input, undefined, chair)).refused).toEqual([]);
  });

  it('R1: what the terms ask for since is waived on the submitted referral, by name and with a reason', async () => {
    const panelId = await makePanel(db, '311', 'Terms to come');
    await makeTerms(db, '311', panelId, ['SUMMARY'], '[2020-01-01,2025-11-10)');
    await makeTerms(db, '311', panelId, ['SUMMARY', 'ADVICE', 'INFORMATION_SHARING'], '[2025-11-10,)');
    const caseId = await makeSubmitted(panelId);
    const input = { caseId: idOf(caseId), waivers: [{ item: 'ADVICE', reason: 'An invented reason.' }] };
    expect((await change('waiveChecklistItems', input)).refused).toEqual(['waivers.0.item WAIVER_NOT_NEEDED']);
    clock.set('2025-11-10T09:30:00Z');
    const both = [...input.waivers, { item: 'LAWFUL_BASIS', reason: ' ' }];
    expect((await change('waiveChecklistItems', { ...input, waivers: both })).refused).toEqual([
      'waivers.1.item WAIVER_NOT_ALLOWED',
      'waivers.1.item WAIVER_NOT_NEEDED',
      'waivers.1.reason WAIVER_REASON_MISSING',
    ]);
    const waived = await change(
      'waiveChecklistItems',
      input,
      'case { flags referral { waivers { item waivedBy { id } } } }',
    );
    expect(waived.payload).toMatchObject({
      case: {
        flags: expect.arrayContaining(['CHECKLIST_WAIVED']) as object,
        referral: { waivers: [{ item: 'ADVICE', waivedBy: { id: toGlobalId('Person', officer.personId) } }] },
      },
    });
    const draft = await makeCase(ctxOf(db, officer, clock), { panelId });
    expect((await change('waiveChecklistItems', { ...input, caseId: idOf(draft) })).refused).toEqual([
      'caseId NOT_WAIVABLE',
    ]);
  });
});

describe('R1: advice', () => {
  const ADVICE = `adviceRequest { id status dueDate isOverdue daysLate receivedDate cancelReason evidence { title } }
    case { flags advice { status } }`;
  const asked = (caseId: string, said: object = {}): object => ({
    caseId: idOf(caseId),
    agencyKind: 'HEALTH',
    kind: 'MEDICAL',
    contributor: 'An invented team',
    askedDate: '2025-09-15',
    ...said,
  });
  const request = async (caseId: string, said: object = {}) => {
    const { payload } = await change('recordAdviceRequest', asked(caseId, said), ADVICE);
    return (payload['adviceRequest'] as { id: string }).id;
  };

  it('R1: asked of somebody, due in six weeks or as agreed, and late from the day after', async () => {
    const caseId = await makeSubmitted();
    const usual = await change('recordAdviceRequest', asked(caseId), ADVICE);
    expect(usual.payload).toMatchObject({
      adviceRequest: { status: 'OUTSTANDING', dueDate: '2025-10-27', isOverdue: true, daysLate: 7 },
      case: { flags: expect.arrayContaining(['ADVICE_OUTSTANDING', 'ADVICE_OVERDUE']) as object },
    });
    const agreed = await change('recordAdviceRequest', asked(caseId, { dueDate: '2025-11-03' }), ADVICE);
    expect(agreed.payload).toMatchObject({ adviceRequest: { dueDate: '2025-11-03', isOverdue: false, daysLate: 0 } });
    const wrong = asked(caseId, { contributor: ' ', askedDate: '2025-11-04', dueDate: '2025-11-01' });
    expect((await change('recordAdviceRequest', wrong)).refused).toEqual([
      'contributor TEXT_MISSING',
      'askedDate DATE_IN_FUTURE',
      'dueDate DATE_TOO_EARLY',
    ]);
  });

  it('R1: when it comes is recorded, with the evidence of its case and by how much it was late', async () => {
    const caseId = await makeSubmitted();
    const paper = {
      clientMutationId: null,
      kind: 'HEALTH_ADVICE',
      title: 'The advice',
      summary: null,
      dated: null,
    } as const;
    const added = await addEvidence(ctxOf(db, officer, clock), { ...paper, caseId, documentId: null });
    const evidenceId = toGlobalId('Evidence', added.ok ? added.value.evidenceId : '');
    const adviceRequestId = await request(caseId);
    const stray = await request(await makeSubmitted());
    const received = { receivedDate: '2025-10-30', evidenceId };
    expect((await change('recordAdviceReceived', { ...received, adviceRequestId: stray })).refused).toEqual([
      'evidenceId EVIDENCE_OF_ANOTHER_CASE',
    ]);
    const came = await change('recordAdviceReceived', { ...received, adviceRequestId }, ADVICE);
    expect(came.payload).toMatchObject({
      adviceRequest: {
        status: 'RECEIVED',
        receivedDate: '2025-10-30',
        daysLate: 3,
        isOverdue: false,
        evidence: { title: 'The advice' },
      },
    });
    expect((came.payload['case'] as { flags: string[] }).flags).not.toContain('ADVICE_OUTSTANDING');
    const [event] = await db.asOwner<{ detail: object }>(
      `select detail from audit_event where action = 'advice.received' and case_id = $1`,
      [caseId],
    );
    expect(event?.detail).toMatchObject({ daysLate: 3, changed: ['advice'] });
    expect((await change('recordAdviceReceived', { ...received, adviceRequestId })).refused).toEqual([
      'adviceRequestId ADVICE_SETTLED',
    ]);
  });

  it('R1: a request that is called off is kept, with the reason', async () => {
    const caseId = await makeSubmitted();
    const adviceRequestId = await request(caseId);
    expect((await change('cancelAdviceRequest', { adviceRequestId, reason: ' ' })).refused).toEqual([
      'reason TEXT_MISSING',
    ]);
    const off = await change('cancelAdviceRequest', { adviceRequestId, reason: 'Asked of another team.' }, ADVICE);
    expect(off.payload).toMatchObject({
      adviceRequest: { status: 'CANCELLED', cancelReason: 'Asked of another team.', daysLate: 0 },
      case: { advice: [{ status: 'CANCELLED' }] },
    });
    const received = { adviceRequestId, receivedDate: '2025-11-03' };
    expect((await change('recordAdviceReceived', received)).refused).toEqual(['adviceRequestId ADVICE_SETTLED']);
  });

  it('R1: where the terms ask for it, none may be outstanding on submission', async () => {
    const panelId = await makePanel(db, '311', 'Advice first');
    await makeTerms(db, '311', panelId, ['ADVICE', 'INFORMATION_SHARING'], '[2020-01-01,)');
    const caseId = await makeCase(ctxOf(db, officer, clock), { panelId, referral: COMPLETE_REFERRAL });
    expect(await submit(caseId)).toEqual(['caseId ADVICE_MISSING', 'caseId INFORMATION_SHARING_MISSING']);
    const adviceRequestId = await request(caseId);
    const task = { recipient: 'PANEL', subjects: ['REFERRAL'], basis: 'PUBLIC_TASK', disclosedDate: '2025-11-03' };
    expect((await change('recordDisclosure', { caseId: idOf(caseId), ...task })).refused).toEqual([]);
    expect(await submit(caseId)).toEqual(['caseId ADVICE_MISSING']);
    await change('cancelAdviceRequest', { adviceRequestId, reason: 'An invented reason.' });
    expect(await submit(caseId)).toEqual([]);
  });
});

describe('R6, R7, R8: what the referral says', () => {
  it('R6: the request date is not moved past the first submission, which every listing followed', async () => {
    const caseId = await makeSubmitted();
    await change('returnReferral', { caseId: idOf(caseId), expectedVersion: 3, reason: 'An invented reason.' });
    clock.set('2025-11-20T09:30:00Z');
    const move = (requestDate: string) =>
      change('updateReferral', { caseId: idOf(caseId), expectedVersion: 4, requestDate });
    const late = await move('2025-11-04');
    expect([late.refused, late.messages[0]]).toEqual([
      ['requestDate REQUEST_AFTER_SUBMISSION'],
      expect.stringContaining('3 November 2025'),
    ]);
    expect((await move('2025-11-03')).refused).toEqual([]);
  });

  it('R7: families file views though not present, and who gave them, how and when stand with them', async () => {
    const caseId = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      referral: { ...COMPLETE_REFERRAL, childViews: null, parentViews: null },
    });
    const missing = ['caseId CHILD_VIEWS_MISSING', 'caseId PARENT_VIEWS_MISSING', 'caseId EVIDENCE_MISSING'];
    expect(await submit(caseId)).toEqual(missing);
    const filed = {
      whose: 'CHILD',
      text: ' I like it here. ',
      givenBy: 'an advocate',
      method: 'RECORDING',
      givenDate: '2025-11-01',
    };
    const wrong = { ...filed, text: ' ', givenBy: '', givenDate: '2025-11-04' };
    expect((await change('fileViews', { caseId: idOf(caseId), ...wrong })).refused).toEqual([
      'text TEXT_MISSING',
      'givenBy TEXT_MISSING',
      'givenDate DATE_IN_FUTURE',
    ]);
    const VIEWS = 'case { views { child { text } filed { whose text givenBy method givenDate } } }';
    const { payload } = await change('fileViews', { caseId: idOf(caseId), ...filed }, VIEWS);
    expect(payload).toMatchObject({
      case: { views: { child: { text: null }, filed: [{ ...filed, text: 'I like it here.' }] } },
    });
    expect(await submit(caseId)).toEqual(missing.slice(1));
  });

  it('R7: the officer records who gave the views of the referral, how and when', async () => {
    const caseId = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const parentViews = {
      isObtained: true,
      text: 'Views.',
      givenBy: 'father',
      method: 'IN_PERSON',
      givenDate: '2025-11-02',
    };
    const { payload } = await change(
      'updateReferral',
      { caseId: idOf(caseId), expectedVersion: 1, referral: { parentViews } },
      'case { views { parent { text notObtainedReason givenBy method givenDate } } }',
    );
    const { isObtained, ...stored } = parentViews;
    expect(isObtained).toBe(true);
    expect(payload).toMatchObject({ case: { views: { parent: { ...stored, notObtainedReason: null } } } });
  });

  it('R8: equality and social care each need an answer, even "considered, none"', async () => {
    const said = { ...COMPLETE_REFERRAL, equalityConsiderations: null, socialCareConsiderations: null };
    const caseId = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, referral: said });
    const missing = ['EQUALITY_CONSIDERATIONS_MISSING', 'SOCIAL_CARE_CONSIDERATIONS_MISSING'].map(
      (code) => `caseId ${code}`,
    );
    expect(await submit(caseId)).toEqual([...missing, 'caseId EVIDENCE_MISSING']);
    const referral = { equality: { answer: 'NONE_ARISE' }, socialCare: { answer: 'ARISE', text: 'Short breaks.' } };
    const { payload } = await change(
      'updateReferral',
      { caseId: idOf(caseId), expectedVersion: 1, referral },
      'case { referral { equality { answer text } socialCare { answer text } socialCareConsiderations } }',
    );
    expect(payload).toMatchObject({
      case: {
        referral: {
          equality: { answer: 'NONE_ARISE', text: null },
          socialCare: { answer: 'ARISE', text: 'Short breaks.' },
          socialCareConsiderations: 'Short breaks.',
        },
      },
    });
    expect(await submit(caseId)).toEqual(['caseId EVIDENCE_MISSING']);
    const wordless = { caseId: idOf(caseId), expectedVersion: 2, referral: { equality: { answer: 'ARISE' } } };
    expect((await change('updateReferral', wordless)).refused).toEqual(['referral.equality.text TEXT_MISSING']);
  });
});

describe('R4: local options after the submission', () => {
  it('R4: are added until the panel decides', async () => {
    const caseId = await makeSubmitted();
    const option = { caseId: idOf(caseId), description: ' A unit. ', whyItFailed: 'Too loud.' };
    const TRIED = 'case { referral { localOptionsTried { description whyItFailed providerName } } }';
    const { payload } = await change('recordLocalOption', option, TRIED);
    expect(payload).toMatchObject({
      case: { referral: { localOptionsTried: [{}, { description: 'A unit.', whyItFailed: 'Too loud.' }] } },
    });
    const wrong = { ...option, providerUrn: '999999', whyItFailed: ' ' };
    expect((await change('recordLocalOption', wrong)).refused).toEqual([
      'whyItFailed TEXT_MISSING',
      'providerUrn PROVIDER_UNKNOWN',
    ]);
    await db.asOwner(`update panel_case set status = 'DECIDED' where case_id = $1`, [caseId]);
    expect((await change('recordLocalOption', option)).refused).toEqual(['caseId CASE_SETTLED']);
  });
});

describe('V1, V2: the plan', () => {
  const PLAN = `case { version ehcPlan { status namedProviderUrn namedSetting namedProvisionType requestOutcome
    assessmentOutcome ceaseReason ceasedDate } }`;
  const record = async (caseId: string, said: object) =>
    change('recordEhcPlan', { caseId: idOf(caseId), expectedVersion: await versionOf(caseId), ...said }, PLAN);

  it('V2: what the plan names is kept apart from what is attended: a type alone is OTH, EOTAS is OLA', async () => {
    const caseId = await makeSubmitted();
    const typed = await record(caseId, { named: { provisionType: 'SPECIAL_ACADEMY' }, requestOutcome: 'Y' });
    expect(typed.payload).toMatchObject({
      case: {
        version: 4,
        ehcPlan: { status: 'FINAL', namedSetting: 'OTH', namedProvisionType: 'SPECIAL_ACADEMY', requestOutcome: 'Y' },
      },
    });
    const otherwise = await record(caseId, { named: { setting: 'OLA' } });
    expect(otherwise.payload).toMatchObject({
      case: { ehcPlan: { namedSetting: 'OLA', namedProvisionType: null, requestOutcome: 'Y', namedProviderUrn: null } },
    });
    expect((await record(caseId, { named: { providerUrn: '999999', setting: 'OLA' } })).refused).toEqual([
      'named NAMED_TWICE',
      'named.providerUrn PROVIDER_UNKNOWN',
    ]);
    expect(await db.asOwner('select from placement')).toEqual([]);
  });

  it('V1: an unknown code is refused, and an outcome stands when it is reversed', async () => {
    const caseId = await makeSubmitted();
    for (const unknown of [
      { requestOutcome: 'X' },
      { named: { setting: 'EOTAS' } },
      { ceased: { reason: 'TEN', date: '2026-01-01' } },
    ]) {
      expect((await record(caseId, unknown)).error).toBe('BAD_USER_INPUT');
    }
    await record(caseId, { requestOutcome: 'N' });
    expect((await record(caseId, { requestOutcome: 'Y' })).refused).toEqual(['requestOutcome OUTCOME_STANDS']);
    const ceased = await record(caseId, { ceased: { reason: 'LEFT_ENGLAND', date: '2026-07-31' } });
    expect(ceased.payload).toMatchObject({
      case: { ehcPlan: { ceaseReason: 'LEFT_ENGLAND', ceasedDate: '2026-07-31' } },
    });
    const [row] = await db.asOwner('select cease_reason from ehc_plan where case_id = $1', [caseId]);
    expect(row).toEqual({ cease_reason: '7' });
  });
});
