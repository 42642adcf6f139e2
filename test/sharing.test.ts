import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { type Day } from '../src/kernel/dates';
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
  makeSubmittedCase,
  type CaseArea,
} from './support/make-case';
import { setClock } from './support/make-ledger';
import { seatMembers, sendChange } from './support/referral-mutations';

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const ask = useApi({ database: db, clock, resolvers: casesResolvers, nodeTypes: casesNodeTypes });

let area: CaseArea;
let officer: Actor;
let director: Actor;
/** Members of the panel, one for each agency, and one of none. */
const members: Record<'education' | 'socialCare' | 'health' | 'nobody', Actor> = {} as never;

beforeAll(async () => {
  area = await makeCaseArea(db, clock, '311');
  officer = await area.actorOf('CASE_OFFICER');
  director = await area.actorOf('DIRECTOR');
  members.education = await makeActor(db, clock, area, 'PANEL_MEMBER', 'EDUCATION');
  members.socialCare = await makeActor(db, clock, area, 'PANEL_MEMBER', 'SOCIAL_CARE');
  members.health = await makeActor(db, clock, area, 'PANEL_MEMBER', 'HEALTH');
  members.nobody = await makeActor(db, clock, area, 'PANEL_MEMBER', 'EDUCATION');
  await db.asOwner('update person set agency_id = null where person_id = $1', [members.nobody.personId]);
});

const DISCLOSURE = `disclosure { id isStanding withdrawnDate } case { version flags disclosures { recipient basis isStanding } }`;
const given = (caseId: string, said: object = {}): object => ({
  caseId: toGlobalId('Case', caseId),
  recipient: 'EDUCATION',
  subjects: ['HEALTH_EVIDENCE'],
  basis: 'CONSENT',
  disclosedDate: '2025-11-01',
  consentBy: 'PARENT',
  consentDate: '2025-11-01',
  ...said,
});

async function disclose(caseId: string, said: object = {}): Promise<string> {
  const { refused, payload } = await sendChange<{ disclosure: { id: string } }>(
    ask,
    officer,
    'recordDisclosure',
    given(caseId, said),
    DISCLOSURE,
  );
  expect(refused).toEqual([]);
  return payload.disclosure.id;
}
const withdraw = (disclosureId: string, said: object = {}) =>
  sendChange(ask, officer, 'withdrawConsent', { disclosureId, withdrawnDate: '2025-11-03', ...said }, DISCLOSURE);

/** A case with evidence of each class before a sitting of all four members; its health evidence has a file. */
async function beforePanel(): Promise<{ caseId: string; documentId: string }> {
  const caseId = await makeSubmittedCase(ctxOf(db, officer, clock), { panelId: area.panelId });
  const [document] = await db.asOwner<{ document_id: string }>(
    `insert into document (local_area_code, document_id, case_id, kind, is_health, media_type, size_bytes, sha256, uploaded_by, uploaded_at)
     values ('311', gen_random_uuid(), $1, 'HEALTH_ADVICE', true, 'application/pdf', 13, repeat('a', 64), $2, now()) returning document_id`,
    [caseId, officer.personId],
  );
  const paper = { clientMutationId: null, caseId, summary: null, dated: null };
  const health = { ...paper, kind: 'HEALTH_ADVICE', title: 'Health', documentId: document!.document_id } as const;
  await addEvidence(ctxOf(db, officer, clock), health);
  await addEvidence(ctxOf(db, officer, clock), {
    ...paper,
    kind: 'SOCIAL_CARE_ASSESSMENT',
    title: 'Social care',
    documentId: null,
  });
  await seatMembers(db, area, caseId, Object.values(members));
  return { caseId, documentId: document!.document_id };
}

/** What of a case somebody can read: the titles of its evidence, whether its file opens, and whether something is said to be withheld. */
async function reads(actor: Actor, { caseId, documentId }: { caseId: string; documentId: string }) {
  const answer = await ask<{
    case: {
      evidence: { title: string }[] | null;
      referral: object | null;
      childOrYoungPerson: { identity: { __typename: string } };
    };
    node: object | null;
  }>(
    actor,
    `query ($id: ID!, $file: ID!) { node(id: $file) { id } case(id: $id) { evidence { title } referral { summary }
       childOrYoungPerson { identity { __typename } } } }`,
    { id: toGlobalId('Case', caseId), file: toGlobalId('EvidenceDocument', documentId) },
  );
  expect(answer.errors).toEqual([]);
  const withheld = (answer.extensions['withheld'] ?? []) as { path: string }[];
  return {
    evidence: answer.data.case.evidence?.map(({ title }) => title) ?? null,
    opens: answer.data.node !== null,
    referral: answer.data.case.referral !== null,
    identity: answer.data.case.childOrYoungPerson.identity.__typename === 'ChildIdentity',
    withheld: withheld.map(({ path }) => path),
  };
}
const ALL = {
  evidence: ['Invented advice', 'Health', 'Social care'],
  opens: true,
  referral: true,
  identity: true,
  withheld: [],
};
const NO_HEALTH = { ...ALL, evidence: ['Invented advice', 'Social care'], opens: false, withheld: ['case.evidence'] };

describe('R5: sharing', () => {
  it('R5: a withdrawn consent stops what rested on it alone, for those it was shared with, in the database too', async () => {
    const made = await beforePanel();
    const consent = await disclose(made.caseId);
    await disclose(made.caseId, { recipient: 'SOCIAL_CARE', basis: 'PUBLIC_TASK', consentBy: null, consentDate: null });
    for (const member of Object.values(members)) expect(await reads(member, made)).toEqual(ALL);

    const { refused, payload } = await withdraw(consent);
    expect(refused).toEqual([]);
    expect(payload).toMatchObject({
      disclosure: { isStanding: false, withdrawnDate: '2025-11-03' },
      case: {
        flags: expect.arrayContaining(['CONSENT_WITHDRAWN']) as string[],
        disclosures: [
          { recipient: 'EDUCATION', basis: 'CONSENT', isStanding: false },
          { recipient: 'SOCIAL_CARE', basis: 'PUBLIC_TASK', isStanding: true },
        ],
      },
    });
    expect(await reads(members.education, made)).toEqual(NO_HEALTH);
    // Whose agency is not known is shown nothing of which a consent was withdrawn.
    expect(await reads(members.nobody, made)).toEqual(NO_HEALTH);
    for (const other of [members.socialCare, members.health, officer, director]) {
      expect(await reads(other, made)).toEqual(ALL);
    }
    expect(await rowsSeen(members.education, 'evidence', made.caseId)).toBe(2);
    expect(await rowsSeen(members.education, 'document', made.caseId)).toBe(0);
  });

  it('R5: what rests on a task too stays, and a new consent opens it again', async () => {
    const made = await beforePanel();
    const consent = await disclose(made.caseId);
    const task = { basis: 'PUBLIC_TASK', consentBy: null, consentDate: null };
    await disclose(made.caseId, { ...task, recipient: 'PANEL' });
    await withdraw(consent);
    expect(await reads(members.education, made)).toEqual(ALL);

    const other = await beforePanel();
    await withdraw(await disclose(other.caseId));
    expect(await reads(members.education, other)).toEqual(NO_HEALTH);
    await disclose(other.caseId, { consentDate: '2025-11-03' });
    expect(await reads(members.education, other)).toEqual(ALL);
  });

  it('R5: a consent to all who sit covers each of them, and each part is stopped by itself', async () => {
    const made = await beforePanel();
    const parts = ['IDENTITY', 'SOCIAL_CARE_EVIDENCE', 'OTHER_EVIDENCE'];
    await withdraw(await disclose(made.caseId, { recipient: 'PANEL', subjects: parts }));
    for (const member of Object.values(members)) {
      expect(await reads(member, made)).toEqual({
        ...ALL,
        evidence: ['Health'],
        identity: false,
        withheld: ['case.evidence'],
      });
    }
    await withdraw(await disclose(made.caseId, { recipient: 'HEALTH', subjects: ['REFERRAL'] }));
    expect((await reads(members.health, made)).referral).toBe(false);
    expect((await reads(members.education, made)).referral).toBe(true);
  });

  it('R5: what rests on a task cannot be withdrawn, nor the same twice', async () => {
    const { caseId } = await beforePanel();
    const task = await disclose(caseId, { basis: 'LEGAL_OBLIGATION', consentBy: null, consentDate: null });
    expect((await withdraw(task)).refused).toEqual(['disclosureId NOT_BY_CONSENT']);
    const consent = await disclose(caseId);
    expect((await withdraw(consent, { withdrawnDate: '2025-10-31' })).refused).toEqual([
      'withdrawnDate DATE_TOO_EARLY',
    ]);
    await withdraw(consent);
    expect((await withdraw(consent)).refused).toEqual(['disclosureId ALREADY_WITHDRAWN']);
    expect((await withdraw(toGlobalId('Disclosure', '00000000-0000-7000-8000-00000000dead'))).error).toBe('NOT_FOUND');
  });

  it('R5: all that is wrong with a disclosure is told at once, and nothing is stored', async () => {
    const { caseId } = await beforePanel();
    const wrong = { recipient: 'PROVIDER', subjects: [], consentBy: null, consentDate: '2025-11-04' };
    expect((await sendChange(ask, officer, 'recordDisclosure', given(caseId, wrong))).refused).toEqual([
      'subjects SUBJECT_MISSING',
      'recipientName RECIPIENT_NAME_MISSING',
      'consentBy CONSENT_INCOMPLETE',
      'consentDate DATE_IN_FUTURE',
    ]);
    expect(await db.asOwner('select from disclosure where case_id = $1', [caseId])).toEqual([]);
  });

  it('R5: consent as the basis of a referral is one that somebody gave and that stands', async () => {
    const referral = { ...COMPLETE_REFERRAL, lawfulBasis: 'CONSENT' } as const;
    const caseId = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, referral });
    await addEvidence(ctxOf(db, officer, clock), {
      ...{
        clientMutationId: null,
        caseId,
        kind: 'OTHER',
        title: 'Advice',
        summary: null,
        dated: null,
        documentId: null,
      },
    });
    const submit = async () => {
      const [row] = await db.asOwner<{ version: number }>('select version from panel_case where case_id = $1', [
        caseId,
      ]);
      const input = { caseId: toGlobalId('Case', caseId), expectedVersion: row!.version };
      return (await sendChange(ask, officer, 'submitReferral', input)).refused;
    };
    expect(await submit()).toEqual(['caseId LAWFUL_BASIS_MISSING']);
    const consent = await disclose(caseId, { recipient: 'PANEL', subjects: ['REFERRAL'] });
    await withdraw(consent);
    expect(await submit()).toEqual(['caseId LAWFUL_BASIS_MISSING']);
    await disclose(caseId, { recipient: 'PANEL', subjects: ['REFERRAL'], consentDate: '2025-11-03' });
    expect(await submit()).toEqual([]);
  });
});

async function rowsSeen(actor: Actor, table: string, caseId: string): Promise<number> {
  const ctx = ctxOf(db, actor, clock);
  const rows = await (await ctx.read()).query(`select from ${table} where case_id = $1`, [caseId]);
  await ctx.end();
  return rows.length;
}

describe('R5: who decides for a young person', () => {
  const CAPACITY = 'case { version flags capacity { capacity decider assessedDate reason } }';
  const BORN = { dateOfBirth: '2008-09-01' as Day };

  it('R5: past compulsory school age on the day of the request, capacity and decider are recorded before it is submitted', async () => {
    const made = await makeCase(ctxOf(db, officer, clock), {
      panelId: area.panelId,
      child: BORN,
      referral: COMPLETE_REFERRAL,
      terms: { requestDate: '2025-06-27' as Day },
    });
    const caseId = toGlobalId('Case', made);
    const submit = (expectedVersion: number, waivers: object[] = []) =>
      sendChange(ask, officer, 'submitReferral', { caseId, expectedVersion, waivers });
    // Born on 1 September 2008: compulsory school age ended on 27 June 2025, the last Friday of June, and the request came on it.
    expect((await submit(1)).refused).toEqual(['caseId EVIDENCE_MISSING']);
    const moved = { caseId, expectedVersion: 1, requestDate: '2025-06-28' };
    expect((await sendChange(ask, officer, 'updateReferral', moved)).refused).toEqual([]);
    const waivers = [{ item: 'CAPACITY', reason: 'An invented reason.' }];
    expect((await submit(2, waivers)).refused).toEqual([
      'caseId EVIDENCE_MISSING',
      'caseId CAPACITY_MISSING',
      'waivers.0.item WAIVER_NOT_ALLOWED',
    ]);
    const lacking = { caseId, capacity: 'LACKS_CAPACITY', decider: 'PARENT' };
    expect((await sendChange(ask, officer, 'recordCapacity', lacking, CAPACITY)).refused).toEqual([
      'assessedDate ASSESSMENT_MISSING',
    ]);
    const able = { caseId, capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' };
    const { payload } = await sendChange<{ case: object }>(ask, officer, 'recordCapacity', able, CAPACITY);
    expect(payload.case).toMatchObject({ capacity: { capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' } });
    expect((await submit(3)).refused).toEqual(['caseId EVIDENCE_MISSING']);
    // And from then on the consent is the young person's to give.
    expect((await sendChange(ask, officer, 'recordDisclosure', given(made))).refused).toEqual([
      'consentBy CONSENT_NOT_THEIRS',
    ]);
  });

  it('R5: a later record stands, the earlier is kept; at school age there is none', async () => {
    const made = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId, child: BORN });
    const caseId = toGlobalId('Case', made);
    await sendChange(ask, officer, 'recordCapacity', { caseId, capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' });
    clock.set('2025-11-03T10:30:00Z');
    const said = { assessedDate: '2025-11-03', reason: 'An invented finding.' };
    const changed = await sendChange<{ case: { capacity: object } }>(
      ask,
      officer,
      'recordCapacity',
      { caseId, capacity: 'LACKS_CAPACITY', decider: 'DEPUTY', ...said },
      CAPACITY,
    );
    clock.set('2025-11-03T09:30:00Z');
    expect(changed.payload.case.capacity).toMatchObject({ capacity: 'LACKS_CAPACITY', decider: 'DEPUTY', ...said });
    expect(await db.asOwner('select from capacity_record where case_id = $1', [made])).toHaveLength(2);
    const child = await makeCase(ctxOf(db, officer, clock), { panelId: area.panelId });
    const input = { caseId: toGlobalId('Case', child), capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' };
    expect((await sendChange(ask, officer, 'recordCapacity', input)).refused).toEqual(['caseId NOT_A_YOUNG_PERSON']);
  });
});
