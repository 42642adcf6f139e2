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
import { makeOpenSitting, makePanelWorld, type OpenSitting, type PanelWorld, type Part } from './support/make-panel';
import { callAs, codesOf, decided, decisionInput, recordDecisionAsChair } from './support/panel-client';
import { wholeSchema } from './support/whole-schema';

/* Words about others and of safeguarding (P3): tagged as they are written or later, withheld from everybody outside, told by class; and what a family may see. */

const db = useDatabase();
const clock = setClock('2025-10-01T09:00:00Z');
const ask = useSchema({ database: db, clock, schema: wholeSchema() });

const AUNT = 'her aunt Placeholder drinks';
const FATHER = 'the father waits at the gate';
const NEIGHBOUR = 'the neighbour’s son';
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
  readonly sections: readonly { readonly heading: string; readonly entries: readonly { readonly text: string }[] }[];
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
    rationale: `The school cannot keep her safe while ${FATHER}, and ${AUNT}: the psychologist's advice names both as why she needs the place.`,
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
});

test('P1, P3: what may be given is the office’s and not the panel’s, each reading on record; another area and a declared interest see no case', async () => {
  for (const part of ['chair', 'member', 'education', 'finance', 'commissioner'] as const) {
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

test('UK GDPR art. 12A: a request has its day; past compulsory school age a parent asks for nobody', async () => {
  const record = (askedBy: string, more: object = {}) =>
    callAs<{ case: { subjectRequests: readonly { id: string; dueDate: string; status: string }[] } | null }>(
      ...[ask, world.actors.officer, 'recordSubjectRequest'],
      { caseId, askedBy, receivedDate: '2025-10-03', ...more },
      'case { subjectRequests { id dueDate status isOverdue askedBy steps { kind } } }',
    );
  const first = await record('PARENT');
  expect(first.case!.subjectRequests).toMatchObject([{ dueDate: '2025-11-03', status: 'OPEN' }]);
  expect(codesOf((await record('PARENT')).userErrors)).toEqual(['askedBy REQUEST_OPEN']);
  expect(codesOf((await record('REPRESENTATIVE')).userErrors)).toEqual(['hasAuthority AUTHORITY_MISSING']);
  const subjectRequestId = first.case!.subjectRequests[0]!.id;
  const step = (kind: string, stepDate: string, reason: string | null = null) =>
    callAs<{ case: { subjectRequests: readonly object[] } | null }>(
      ...[ask, world.actors.officer, 'recordSubjectRequestStep', { subjectRequestId, kind, stepDate, reason }],
      'case { subjectRequests { status dueDate isOverdue steps { kind reason recordedBy { id } } recordedBy { id } } }',
    );
  expect(codesOf((await step('EXTENDED', '2025-10-06')).userErrors)).toEqual(['reason REASON_MISSING']);
  expect((await step('EXTENDED', '2025-10-06', 'Many papers.')).case!.subjectRequests).toMatchObject([
    { dueDate: '2026-01-05', status: 'OPEN', isOverdue: false },
  ]);
  expect((await step('ANSWERED', '2025-10-06')).case!.subjectRequests).toMatchObject([{ status: 'ANSWERED' }]);
  const hidden = await ask(world.actors.chair, 'query ($id: ID!) { case(id: $id) { subjectRequests { id } } }', {
    id: caseId,
  });
  expect(hidden.data).toEqual({ case: { subjectRequests: null } });
});
