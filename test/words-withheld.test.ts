import { subjectAccessReport } from '../src/features/assurance/exporter/subject-access';
import { openNotice } from '../src/features/assurance/service/notice/open-notice';
import { declareInterest } from '../src/features/panels/service/declare-interest';
import { fromGlobalId, toGlobalId } from '../src/platform/global-id';
import { renderHtml } from '../src/platform/report-html';
import { renderPdf } from '../src/platform/report-pdf';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import { ctxOf } from './support/make-case';
import { setClock } from './support/make-ledger';
import {
  makeOpenSitting,
  makePanelWorld,
  makeReferredCase,
  type OpenSitting,
  type PanelWorld,
  type Part,
} from './support/make-panel';
import { callAs, codesOf, decided, decisionInput, recordDecisionAsChair } from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* Words about others and of safeguarding (P3): tagged as they are written or later, withheld from everybody outside, told by class; and what a family may see. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

const AUNT = 'her aunt Placeholder drinks';
const FATHER = 'the father waits at the gate';
const NEIGHBOUR = 'the neighbour’s son';
const RATIONALE = `The school cannot keep her safe while ${FATHER}, and ${AUNT}: the psychologist's advice names both as why she needs the place.`;
const third = (quotation: string) => ({ kind: 'THIRD_PARTY', quotation });
const safe = (quotation: string) => ({ kind: 'SAFEGUARDING', quotation });
const CASE = `case { id passages { id kind source quotation liftedAt liftingReason taggedBy { id } liftedBy { id } } }`;

interface ShownPassage {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly quotation: string;
  readonly liftedAt: string | null;
}
interface ShownAccess {
  readonly givenTo: string;
  readonly withheld: readonly { readonly kind: string; readonly texts: number }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly entries: readonly { readonly label: string; readonly text: string }[];
  }[];
}

let world: PanelWorld;
let sitting: OpenSitting;
let decisionId: string;
let caseId: string;

const prepare = (audience: string) =>
  callAs<{ notice: { id: string; sections: readonly { text: string }[] } | null }>(
    ask,
    world.actors.officer,
    'prepareNotice',
    { decisionId, audience },
    'notice { id sections { block text } }',
  );
const send = (noticeId: string) =>
  callAs(
    ask,
    world.actors.officer,
    'sendNotice',
    { noticeId, recipients: [{ recipient: 'PARENT', method: 'POST' }] },
    'notice { id }',
  );
const tag = (passages: readonly object[], part: Part = 'officer') =>
  callAs<{ case: { passages: readonly ShownPassage[] } | null }>(
    ask,
    world.actors[part],
    'tagPassages',
    { caseId, passages },
    CASE,
  );
const access = (part: Part) =>
  ask<{ subjectAccess: ShownAccess | null }>(
    world.actors[part],
    'query ($id: ID!) { subjectAccess(caseId: $id) { caseReference givenTo withheld { kind texts } sections { heading entries { label text isQuoted } } } }',
    { id: caseId },
  );
const told = (answer: { readonly data: unknown }) => JSON.stringify(answer.data);

beforeAll(async () => {
  world = await makePanelWorld(db, clock, '311');
  const administrator = await world.staff.actorOf('ADMINISTRATOR');
  for (const name of ['TEAM', 'MEDIATION', 'SUPPORT', 'COMPLAINTS', 'REVIEW']) {
    const input = { audience: 'FAMILY', block: `CONTACT_${name}`, text: 'Ring an invented number.' };
    await callAs(ask, administrator, 'setNoticeWording', input, 'localArea { code }');
  }
  sitting = await makeOpenSitting(world);
  caseId = toGlobalId('Case', sitting.caseId);
  const dissent = await callAs(
    ask,
    world.actors.health,
    'recordPosition',
    {
      agendaItemId: toGlobalId('AgendaItem', sitting.agendaItemId),
      stance: 'DO_NOT_SUPPORT',
      reason: `I dissent, since ${AUNT} and ${FATHER}.`,
      passages: [third(AUNT)],
    },
    'agendaItem { id }',
  );
  expect(dissent.userErrors).toEqual([]);
});

test('P3: a passage that does not stand in what is said is refused with where; nothing is kept, and M1 judges the whole', async () => {
  const said = {
    rationale: RATIONALE,
    departures: [{ subject: 'OUTCOME', reason: `The dissent rests on what ${NEIGHBOUR} said.` }],
  };
  const wrong = await recordDecisionAsChair(ask, world, {
    ...decisionInput(world, sitting, said),
    passages: [third('her uncle'), safe('fathe'), third('x')],
  });
  expect(codesOf(wrong.userErrors)).toEqual([
    'passages.0.quotation PASSAGE_NOT_IN_TEXT',
    'passages.1.quotation PASSAGE_NOT_IN_TEXT',
    'passages.2.quotation PASSAGE_TOO_SHORT',
  ]);
  expect(JSON.stringify(wrong.userErrors)).not.toContain('uncle');
  expect(await db.asOwner('select source from text_passage')).toEqual([{ source: 'POSITION' }]);
  const passages = [safe(FATHER.toUpperCase()), third(NEIGHBOUR.replace('’', "'"))];
  decisionId = (await decided(ask, world, { ...decisionInput(world, sitting, said), passages })).id;
});

test('P3: no notice of any audience and nothing a family may ask to see holds a tagged word; it is told by class that some are withheld', async () => {
  const exits: string[] = [];
  for (const audience of ['FAMILY', 'HEALTH', 'SOCIAL_CARE', 'PROVIDER']) {
    const { notice, userErrors } = await prepare(audience);
    expect([audience, codesOf(userErrors)]).toEqual([audience, []]);
    exits.push(JSON.stringify(notice));
    const id = fromGlobalId('Notice', notice!.id, []);
    const opened = await openNotice(ctxOf(db, world.actors.officer, clock), id, 'html');
    exits.push(renderHtml(opened.model));
  }
  expect(exits[0]).toContain('[words withheld: to keep somebody safe]');
  expect(exits[0]).toContain('Some words are about somebody else. Some words are left out to keep somebody safe.');
  expect(exits[2]).toContain('Words of the record are withheld: about somebody else; to keep somebody safe.');
  const seen = await access('officer');
  exits.push(told(seen));
  const ctx = ctxOf(db, world.actors.officer, clock);
  const model = await subjectAccessReport.build(ctx, { caseId: sitting.caseId });
  await ctx.end();
  exits.push(renderHtml(model));
  expect((await renderPdf(model)).subarray(0, 5).toString()).toBe('%PDF-');
  for (const exit of exits) {
    for (const words of ['aunt Placeholder', 'father waits', 'neighbour']) expect(exit).not.toContain(words);
  }
  // Dissent and reasons are disclosable in principle; what is withheld is counted by class.
  expect(told(seen)).toContain('I dissent, since [words withheld: about somebody else]');
  expect(seen.data.subjectAccess).toMatchObject({
    givenTo: 'PARENT',
    withheld: [
      { kind: 'THIRD_PARTY', texts: 3 },
      { kind: 'SAFEGUARDING', texts: 2 },
    ],
  });
});

test('G5: inside, safeguarding is for officers, chairs, directors and auditors; the rest of the panel reads what is about others', async () => {
  const read = (part: Part) =>
    ask(
      world.actors[part],
      `query ($id: ID!) { node(id: $id) { ... on Decision { rationale reasons { rationale } departures { reason } positions { reason }
         case { passages { kind quotation } } } } }`,
      { id: decisionId },
    );
  for (const part of ['officer', 'chair', 'director', 'auditor'] as const) {
    const whole = told(await read(part));
    expect([part, whole.includes(FATHER), whole.includes('"SAFEGUARDING"')]).toEqual([part, true, true]);
  }
  for (const part of ['education', 'health'] as const) {
    const shown = told(await read(part));
    expect([part, shown.includes('father waits'), shown.includes(AUNT)]).toEqual([part, false, true]);
    expect(shown).toContain('[words withheld: to keep somebody safe]');
    expect(shown).not.toContain('"SAFEGUARDING"');
  }
});

test('P3: words tagged later stop a letter that quotes them; lifted again with a reason, and both are kept', async () => {
  const { notice } = await prepare('FAMILY');
  clock.set('2025-10-06T09:00:00Z');
  expect(codesOf((await tag([])).userErrors)).toEqual(['passages PASSAGES_MISSING']);
  expect(codesOf((await tag([third('not there at all')])).userErrors)).toEqual([
    'passages.0.quotation PASSAGE_NOT_IN_TEXT',
  ]);
  const advice = 'the psychologist’s advice';
  const tagged = await tag([third(advice)]);
  expect(tagged.userErrors).toEqual([]);
  expect(codesOf((await tag([third(advice)])).userErrors)).toEqual(['passages.0.quotation TAGGED_ALREADY']);
  expect(codesOf((await send(notice!.id)).userErrors)).toContain('noticeId WORDS_TAGGED_SINCE');
  const passage = tagged.case!.passages.find(({ source }) => source === 'LATER')!;
  const lift = (reason: string) =>
    callAs<{ case: { passages: readonly ShownPassage[] } | null }>(
      ...[ask, world.actors.director, 'liftPassage', { passageId: passage.id, reason }, CASE],
    );
  expect(codesOf((await lift(' ')).userErrors)).toEqual(['reason TEXT_MISSING']);
  const lifted = await lift('It is about the child herself.');
  expect(lifted.case!.passages.find(({ id }) => id === passage.id)).toMatchObject({
    quotation: advice,
    liftingReason: 'It is about the child herself.',
  });
  expect(codesOf((await lift('Again.')).userErrors)).toEqual(['passageId LIFTED_ALREADY']);
  const again = (await prepare('FAMILY')).notice!;
  expect(JSON.stringify(again)).toContain('advice names both');
  expect((await send(again.id)).userErrors).toEqual([]);
  expect(told(await access('officer'))).toContain('Letter to family');
  // Words of the record that are the letter's own too, in its tables, rules and sentences, do not stop it for ever.
  for (const common of ['the', 'place', 'Placeh']) {
    const code = common === 'Placeh' ? 'PASSAGE_NOT_IN_TEXT' : 'PASSAGE_TOO_SHORT';
    expect([common, codesOf((await tag([third(common)])).userErrors)]).toEqual([
      common,
      [`passages.0.quotation ${code}`],
    ]);
  }
  const own = await tag([third('the place'), third('The school')]);
  expect(own.userErrors).toEqual([]);
  const anew = (await prepare('FAMILY')).notice!;
  expect(JSON.stringify(anew)).toContain('[words withheld: about somebody else] cannot keep her safe');
  expect((await send(anew.id)).userErrors).toEqual([]);
  for (const { id, quotation } of own.case!.passages.filter(
    (one) => one.quotation.startsWith('the place') || one.quotation === 'The school',
  )) {
    const lifting = { passageId: id, reason: `It is about ${quotation}.` };
    await callAs(ask, world.actors.director, 'liftPassage', lifting, CASE);
  }
  // N2: reasons that are withheld to the last word tell nothing.
  const all = await tag([safe(RATIONALE)]);
  expect(all.userErrors).toEqual([]);
  expect(codesOf((await prepare('FAMILY')).userErrors)).toEqual(['decisionId REASON_MISSING']);
  const passageId = all.case!.passages.find(({ quotation }) => quotation === RATIONALE)!.id;
  await callAs(ask, world.actors.director, 'liftPassage', { passageId, reason: 'It can be told.' }, CASE);
});

test('P1, P3: what may be given is the office’s and not the panel’s, each reading on record; another area and a declared interest see no case', async () => {
  // Nor a health body’s: the record is the authority’s.
  for (const part of ['chair', 'member', 'education', 'finance', 'commissioner', 'healthDirector'] as const) {
    const answer = await access(part);
    expect([part, answer.errors.map(({ code }) => code)]).toEqual([part, ['FORBIDDEN']]);
  }
  const reads = await db.asOwner(
    `select subject_id from audit_event where kind = 'read' and detail ->> 'part' = 'subjectAccess' and case_id = $1`,
    [sitting.caseId],
  );
  expect(reads.length).toBeGreaterThanOrEqual(2);
  const other = await makePanelWorld(db, clock, '885');
  const foreign = await ask(other.actors.officer, 'query ($id: ID!) { subjectAccess(caseId: $id) { caseReference } }', {
    id: caseId,
  });
  expect(foreign.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  const { agendaItemId } = sitting;
  const interest = { clientMutationId: null, agendaItemId, kind: 'PERSONAL' as const, reason: 'An invented one.' };
  accepted(await declareInterest(world.as('health'), interest));
  const hidden = await ask(world.actors.health, 'query ($id: ID!) { case(id: $id) { passages { id } } }', {
    id: caseId,
  });
  expect(hidden.data).toEqual({ case: null });
});

test('UK GDPR art. 15: what may be given tells all that is kept of the child, under its other cases too, who was told, how long and what rights there are', async () => {
  const done = async (name: string, input: object, gives: string) =>
    expect(codesOf((await callAs(ask, world.actors.officer, name, { caseId, ...input }, gives)).userErrors)).toEqual(
      [],
    );
  const other = await makeReferredCase(world);
  const referenceOf = async (id: string): Promise<string> =>
    (await db.asOwner<{ reference: string }>('select reference from panel_case where case_id = $1', [id]))[0]!
      .reference;
  await db.asOwner(
    'update panel_case set child_id = (select child_id from panel_case where case_id = $2) where case_id = $1',
    [other, sitting.caseId],
  );
  const partTime = { hoursPerWeek: '12.5', agreedEndDate: '2025-12-05' };
  const timetable = { kind: 'PART_TIME_TIMETABLE', startDate: '2025-09-08', reason: 'HEALTH', partTime };
  const note = 'Tired, as her gran Placeholder says.';
  await done('recordCircumstance', { ...timetable, note }, 'circumstance { id }');
  const sessions = { sessionsPossible: 120, sessionsAttended: 114, sessionsAuthorised: 4 };
  const term = { academicYear: '2024/25', term: 'SUMMER', suspensions: 0, sessionsSuspended: 0 };
  await done('recordSchoolAttendance', { ...term, ...sessions }, 'case { id }');
  await done('recordCharacteristics', { sex: 'F', ethnicity: 'MWBC' }, 'case { id }');
  const shared = {
    recipient: 'SCHOOL',
    recipientName: 'Invented School',
    subjects: ['REFERRAL'],
    basis: 'PUBLIC_TASK',
  };
  await done('recordDisclosure', { ...shared, disclosedDate: '2025-09-20', reason: 'To plan.' }, 'case { id }');
  const steps = [{ step: 'Visit the farm of uncle Placeholder.', ownerAgencyKind: 'EDUCATION', dueDate: '2026-03-01' }];
  const aim = { outcome: 'EMPLOYMENT', aim: 'A job on the farm of uncle Placeholder.', ownerAgencyKind: 'EDUCATION' };
  await done('setPreparationAim', { ...aim, nextReviewDate: '2026-01-05', steps }, 'aim { id }');
  await db.asOwner(
    `insert into placement_review (local_area_code, placement_review_id, placement_id, case_id, due_date, review_date, attendees, outcome, reason,
                                   next_review_date, recorded_by, recorded_at)
     select local_area_code, gen_random_uuid(), placement_id, case_id, '2025-10-06', '2025-10-06', '{CHILD}', 'MAINTAIN', $2, '2026-04-06', $3, now()
       from placement where case_id = $1`,
    [sitting.caseId, 'Settled since uncle Placeholder left.', world.actors.officer.personId],
  );
  await db.asOwner('update cost_line set description = $1', ['Paid to uncle Placeholder']);
  const tagged = await tag([safe('uncle Placeholder'), third('her gran Placeholder')]);
  expect(tagged.userErrors).toEqual([]);
  const { subjectAccess } = (await access('officer')).data;
  const lines = subjectAccess!.sections.flatMap(({ heading, entries }) =>
    entries.map(({ label, text }) => `${heading} | ${label}: ${text}`),
  );
  const otherReference = await referenceOf(other);
  const whole = lines.join('\n');
  for (const words of [
    `Cases: ${await referenceOf(sitting.caseId)}; ${otherReference}`,
    `${otherReference}: What was asked for | Summary:`,
    'Ethnicity: White and Black Caribbean',
    'Part time timetable | Started, 8 September 2025: because: health; 12.5 hours a week, agreed until 5 December 2025',
    'Tired, as [words withheld: about somebody else] says.',
    'Summer term of 2024/25: at school 114 of 120 half days, away with leave 4, away without 2',
    'School, 20 September 2025: referral; rests on: public task',
    'Employment, answered for by education: A job on the farm of [words withheld: to keep somebody safe].',
    'Step, by 1 March 2026: Visit the farm of [words withheld: to keep somebody safe].',
    'What the review rests on: Settled since [words withheld: to keep somebody safe] left.',
    'Paid to [words withheld: to keep somebody safe]',
    'How long it is kept | Name, day of birth and numbers: ',
    'complain to the Information Commissioner',
  ])
    expect(whole).toContain(words);
  expect(whole).not.toContain('uncle');
});

test('G5: the same words are marked inside where places, prices and growing up tell them', async () => {
  const read = async (part: Part) =>
    told(
      await ask(
        world.actors[part],
        `query ($id: ID!) { case(id: $id) { placements { reviews { reason } costLines { description } option { costLines { description } } }
           preparingForAdulthood { aims { aim steps { step } } } } }`,
        { id: caseId },
      ),
    );
  expect((await read('officer')).match(/uncle/gu)?.length).toBeGreaterThanOrEqual(4);
  for (const part of ['education', 'commissioner', 'finance'] as const) {
    expect([part, (await read(part)).includes('uncle')]).toEqual([part, false]);
  }
  expect(await read('education')).toContain('Settled since [words withheld: to keep somebody safe] left.');
});

test('UK GDPR art. 12A: a request has its day; past compulsory school age a parent asks for nobody', async () => {
  const record = (askedBy: string, more: object = {}) =>
    callAs<{ case: { subjectRequests: readonly { id: string; dueDate: string; status: string }[] } | null }>(
      ...[ask, world.actors.officer, 'recordSubjectRequest'],
      { caseId, askedBy, receivedDate: '2025-10-03', ...more },
      'case { subjectRequests { id dueDate status isOverdue askedBy steps { kind } } }',
    );
  const first = await record('PARENT');
  expect(first.case!.subjectRequests).toMatchObject([{ dueDate: '2025-11-03', status: 'OPEN' }]);
  const waiting = async (): Promise<readonly string[]> => {
    const { data } = await ask<{ viewer: { worklist: readonly { dueDate: string }[] } }>(
      ...([world.actors.officer, '{ viewer { worklist(kinds: [SUBJECT_REQUEST]) { dueDate } } }'] as const),
    );
    return data.viewer.worklist.map(({ dueDate }) => dueDate);
  };
  expect(await waiting()).toEqual(['2025-11-03']);
  expect(codesOf((await record('PARENT')).userErrors)).toEqual(['askedBy REQUEST_OPEN']);
  expect(codesOf((await record('REPRESENTATIVE')).userErrors)).toEqual(['hasAuthority AUTHORITY_MISSING']);
  const subjectRequestId = first.case!.subjectRequests[0]!.id;
  const step = (kind: string, stepDate: string, reason: string | null = null) =>
    callAs<{ case: { subjectRequests: readonly object[] } | null }>(
      ...[ask, world.actors.officer, 'recordSubjectRequestStep', { subjectRequestId, kind, stepDate, reason }],
      'case { subjectRequests { status dueDate isOverdue steps { kind reason recordedBy { id } } recordedBy { id } } }',
    );
  expect((await step('IDENTITY_ASKED', '2025-10-04')).case!.subjectRequests).toMatchObject([
    { status: 'WAITING_FOR_IDENTITY', steps: [{ kind: 'IDENTITY_ASKED' }] },
  ]);
  expect(await waiting()).toHaveLength(1);
  expect((await step('IDENTITY_SHOWN', '2025-10-04')).case!.subjectRequests).toMatchObject([{ dueDate: '2025-11-04' }]);
  expect(codesOf((await step('EXTENDED', '2025-10-06')).userErrors)).toEqual(['reason REASON_MISSING']);
  expect((await step('EXTENDED', '2025-10-06', 'Many papers.')).case!.subjectRequests).toMatchObject([
    { dueDate: '2026-01-05', status: 'OPEN', isOverdue: false },
  ]);
  expect((await step('ANSWERED', '2025-10-06')).case!.subjectRequests).toMatchObject([{ status: 'ANSWERED' }]);
  expect(await waiting()).toEqual([]);
  const hidden = await ask(world.actors.chair, 'query ($id: ID!) { case(id: $id) { subjectRequests { id } } }', {
    id: caseId,
  });
  expect(hidden.data).toEqual({ case: { subjectRequests: null } });
  // Nor does the history tell it to who may not know of it.
  const history = async (part: Part) =>
    told(
      await ask(world.actors[part], 'query ($id: ID!) { case(id: $id) { history { action changed } } }', {
        id: caseId,
      }),
    );
  for (const part of ['officer', 'director', 'auditor'] as const) {
    expect([part, (await history(part)).includes('subject-request.recorded')]).toEqual([part, true]);
  }
  for (const part of ['chair', 'education'] as const) {
    const shown = await history(part);
    expect([part, shown.includes('passages.tagged'), /subject.?request/iu.test(shown)]).toEqual([part, true, false]);
  }
});
