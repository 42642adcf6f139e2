import { transitionTasksJob } from '../src/features/placements/job';
import { toGlobalId } from '../src/platform/global-id';
import { adultServicesOf } from './support/adult-services';
import { useGrowingUp } from './support/growing-up-world';
import { makeNhsNumber, makeUpn } from './support/make-case';
import { runCommand, toCsv, useFiles } from './support/import-files';
import { placementRow } from './support/placement-files';
import { runJobs } from './support/run-jobs';
import { sendChange } from './support/referral-mutations';
import type { RunningPlacement } from './support/running-placement';

/* What adult services decide on, and take over from, somebody of whom little is known, or who died. */

const grown = useGrowingUp();
const { db, clock, ask, world, growingUp, send, read, ofCase, caseOf } = grown;
const { event, decide, handOver } = adultServicesOf(grown);
const files = useFiles();

/** A placement of three years that an import brought with somebody of the school year 2008-09, of whom nobody gave a name. */
async function imported(reference: string): Promise<RunningPlacement> {
  const [officer] = await db.asOwner<{ name: string }>('select display_name as name from person where person_id = $1', [
    world.actors.officer.personId,
  ]);
  const payers = 'EDUCATION budget 311=50; SOCIAL_CARE budget 311=30; HEALTH budget 311=20';
  const row = {
    ...{ source_reference: reference, child_reference: reference, birth_month: '2008-11', case_officer: officer!.name },
    ...{ start_date: '2025-10-01', end_date: '2028-08-31', payers },
  };
  // One of its lines ends long before the share of another goes over.
  const rows = [
    placementRow({ ...row, line_reference: 'fee' }),
    placementRow({ ...row, line_reference: 'early', category: 'CARE', line_end: '2026-03-31', amount: '3650.00' }),
  ];
  const path = files.write(`${reference}.csv`, toCsv(rows));
  const ran = await runCommand(db, clock, '--kind', 'placements', '--area', world.code, path);
  expect([ran.problems, ran.counts]).toEqual([[], 'read 2 accepted 2 refused 0 unchanged 0']);
  const [made] = await db.asOwner<{ placement_id: string; case_id: string }>(
    'select placement_id, case_id from placement where source_reference = $1',
    [reference],
  );
  const { placement_id: placementId, case_id: caseId } = made!;
  return { id: toGlobalId('Placement', placementId), placementId, caseId };
}

interface OfChild {
  readonly version: number;
  readonly childOrYoungPerson: { readonly id: string };
}

it('whom an import of placements brought is 18 by the school year, until a referral under its id says who it is', async () => {
  const made = await imported('C-1');
  clock.set('2026-04-27T09:00:00Z');
  expect((await event(made, 'CARE_ACT_REFERRED', '2026-04-10')).refused).toEqual([]);
  const decided = await decide(world.actors.socialCare, made);
  expect(decided.refused).toEqual([]);
  const over = (fromDate: string, changes: object = {}) =>
    handOver(decided.payload.decision?.id ?? '', made, { fromDate, preview: true, ...changes });
  // All that is wrong is told at once.
  expect((await over('2026-08-31', { reason: '' })).refused).toEqual(['fromDate BEFORE_18', 'reason REASON_MISSING']);
  const unknown = await over('2026-11-15');
  expect(unknown.refused).toEqual(['fromDate BIRTHDAY_UNKNOWN']);
  expect(unknown.messages[0]).toMatch(/between 1 September 2026 and 31 August 2027\. .*\(referCase, child\.childId\)/);
  // Everybody of the school year is 18 by then; what ended before stays with who paid it.
  expect((await over('2027-08-31')).refused).toEqual([]);
  const ended = await over('2028-09-01');
  expect([ended.refused, ended.messages[0]]).toEqual([
    ['fromDate OUTSIDE_PLACEMENT'],
    expect.stringMatching(/^The placement ends on 31 August 2028/),
  ]);
  expect((await over('2025-09-30')).refused).toEqual([
    ...['toHolderId HOLDER_UNSUITABLE', 'fromDate BEFORE_18', 'fromDate OUTSIDE_PLACEMENT'],
  ]);

  // Its case has no referral to change; by the child's id another says who it is.
  const { childOrYoungPerson, version } = await ofCase<OfChild>('officer', made, 'version childOrYoungPerson { id }');
  const changed = { caseId: caseOf(made), expectedVersion: version, primaryNeed: 'SLD' };
  const unchanged = await send('officer', 'updateReferral', changed, 'case { id }');
  expect([unchanged.error, unchanged.refused]).toEqual([null, ['caseId NOT_EDITABLE']]);
  const refer = (child: object) =>
    sendChange<{ readonly case: OfChild | null }>(
      ask,
      world.actors.officer,
      'referCase',
      {
        ...{ panelId: toGlobalId('Panel', world.panelId), requestType: 'PLACEMENT', requestDate: '2026-04-01' },
        ...{ primaryNeed: 'ASD', child: { childId: childOrYoungPerson.id, ...child } },
      },
      'case { childOrYoungPerson { id identity { __typename ... on ChildIdentity { givenName dateOfBirth } } } }',
    );
  const children = () => db.asOwner('select count(*)::integer as count from child');
  const before = await children();
  const named = { givenName: 'Testa', familyName: 'Placeholder' };
  expect((await refer({ dateOfBirth: '2008-08-15', givenName: 'Testa' })).refused).toEqual([
    ...['child.familyName CHILD_NAME_MISSING', 'child.childId IDENTITY_MISMATCH'],
  ]);
  expect((await refer({})).refused).toEqual([
    ...['child.givenName CHILD_NAME_MISSING', 'child.familyName CHILD_NAME_MISSING'],
    'child.dateOfBirth DATE_OF_BIRTH_MISSING',
  ]);
  const known = await refer({ ...named, dateOfBirth: '2008-11-15' });
  expect([known.refused, known.payload.case?.childOrYoungPerson]).toEqual([
    [],
    {
      id: childOrYoungPerson.id,
      identity: { __typename: 'ChildIdentity', givenName: 'Testa', dateOfBirth: '2008-11-15' },
    },
  ]);
  expect(await children()).toEqual(before);
  // Said once, it is who it is.
  expect((await refer({ ...named, givenName: 'Other', dateOfBirth: '2008-11-15' })).refused).toEqual([
    'child.childId IDENTITY_MISMATCH',
  ]);
  expect((await over('2026-11-14')).refused).toEqual(['fromDate BEFORE_18']);
  expect((await over('2026-11-15', { preview: false })).refused).toEqual([]);
});

it('two who were brought unnamed, and one who is known, are not made one by the numbers of a referral', async () => {
  const one = await imported('C-2');
  const nhsNumber = makeNhsNumber(71);
  const { childOrYoungPerson } = await ofCase<OfChild>('officer', one, 'childOrYoungPerson { id }');
  const refer = async (child: object) =>
    (
      await send(
        'officer',
        'referCase',
        {
          ...{ panelId: toGlobalId('Panel', world.panelId), requestType: 'PLACEMENT', requestDate: '2026-04-01' },
          ...{
            primaryNeed: 'ASD',
            child: { givenName: 'Testa', familyName: 'Twin', dateOfBirth: '2008-11-15', ...child },
          },
        },
        'case { id }',
      )
    ).refused;
  const childId = childOrYoungPerson.id;
  expect(await refer({ nhsNumber })).toEqual([]);
  expect(await refer({ childId, nhsNumber })).toEqual(['child.nhsNumber IDENTITY_MISMATCH']);
  const upn = makeUpn(72);
  await imported(upn);
  expect(await refer({ childId, upn })).toEqual(['child.upn IDENTITY_MISMATCH']);
  expect(await refer({ childId, upn: makeUpn(73) })).toEqual([]);
});

it('after a death nothing is assessed under the Care Act, goes over or is asked of the young person; what was before is recorded as before', async () => {
  const made = await growingUp('2008-02-20');
  const happens = (kind: string, eventDate: string, more: object = {}) =>
    send('officer', 'recordPlanEvent', { caseId: caseOf(made), kind, eventDate, ...more }, 'case { id }');
  clock.set('2026-01-10T09:00:00Z');
  await runJobs(db, clock, transitionTasksJob.name);
  clock.set('2026-06-10T09:00:00Z');
  for (const kind of ['CARE_ACT_REFERRED', 'ADULT_CHECKLIST_RECEIVED']) {
    expect((await event(made, kind, '2026-04-10')).refused).toEqual([]);
  }
  const decided = await decide(world.actors.socialCare, made, { decidedDate: '2026-04-20' });
  const TASKS = 'transitionTasks { kind status isOverdue notNeededReason closedBy { id } }';
  interface Tasks {
    readonly transitionTasks: readonly { readonly kind: string; readonly status: string }[];
  }
  const tasks = async () =>
    (await ofCase<Tasks>('officer', made, TASKS)).transitionTasks.filter(({ kind }) => kind === 'HANDOVER_18');
  const open = { kind: 'HANDOVER_18', status: 'OPEN', isOverdue: true, notNeededReason: null, closedBy: null };
  expect(await tasks()).toEqual([open, open]);
  const ask18 = async (filter: object) => {
    const query = 'query ($filter: TransitionTaskFilter) { transitionTasks(filter: $filter) { totalCount } }';
    const of = { kind: { eq: 'HANDOVER_18' }, caseId: { eq: caseOf(made) }, ...filter };
    const found = await read<{ readonly transitionTasks: { readonly totalCount: number } }>('officer', query, {
      filter: of,
    });
    return found.transitionTasks.totalCount;
  };
  const counts = async () => [
    await ask18({ status: { eq: 'OPEN' } }),
    await ask18({ status: { eq: 'NOT_NEEDED' } }),
    await ask18({ overdue: true }),
  ];
  expect(await counts()).toEqual([2, 0, 2]);
  expect((await happens('FINAL_PLAN_SENT', '2025-11-03')).refused).toEqual([]);
  expect((await happens('PLAN_CEASED', '2026-05-15', { ceaseReason: 'DECEASED' })).refused).toEqual([]);
  // The steps that nobody has prepared end by it, in what is read.
  const over = { ...open, status: 'NOT_NEEDED', isOverdue: false };
  const reason = 'The young person died by 15 May 2026.';
  expect(await tasks()).toEqual([
    { ...over, notNeededReason: reason },
    { ...over, notNeededReason: reason },
  ]);
  expect(await counts()).toEqual([0, 2, 0]);
  // What was decided before is put right by a day before; continuing healthcare is decided looking back (C27).
  const replacesId = decided.payload.decision?.id ?? '';
  const late = await decide(world.actors.socialCare, made, { decidedDate: '2026-06-01', replacesId });
  expect(late.refused).toEqual(['decidedDate CHILD_DIED']);
  expect(late.messages[0]).toMatch(/^The record says that the young person died by 15 May 2026: .*proposeContribution/);
  const right = await decide(world.actors.socialCare, made, { decidedDate: '2026-05-15', replacesId });
  expect(right.refused).toEqual([]);
  const health = { kind: 'CONTINUING_HEALTHCARE', decidedDate: '2026-06-01' };
  expect((await decide(world.actors.health, made, health)).refused).toEqual([]);
  // A share goes over for the days that were, and for none after them.
  const by = right.payload.decision?.id ?? '';
  expect((await handOver(by, made, { fromDate: '2026-05-16', preview: true })).refused).toEqual([
    'fromDate CHILD_DIED',
  ]);
  expect((await handOver(by, made, { fromDate: '2026-02-20', preview: true })).refused).toEqual([]);
  // Of the young person nobody asks any more; a bereaved family may say how it was.
  const feedback = { caseId: caseOf(made), stage: 'REVIEW', method: 'IN_WRITING', respondent: 'YOUNG_PERSON' };
  const asks = (askedDate: string, more: object = {}) =>
    sendChange<{ readonly feedback: { readonly id: string } | null }>(
      ask,
      world.actors.officer,
      'askFeedback',
      { ...feedback, askedDate, ...more },
      'feedback { id }',
    );
  expect((await asks('2026-05-16')).refused).toEqual(['askedDate CHILD_DIED']);
  expect((await asks('2026-05-16', { respondent: 'FAMILY' })).refused).toEqual([]);
  const asked = await asks('2026-05-02');
  const answers = (answeredDate: string) => {
    const scores = [{ question: 'OVERALL', score: 4 }];
    const input = { feedbackRequestId: asked.payload.feedback?.id, answeredDate, isDeclined: false, scores };
    return send('officer', 'recordFeedback', input, 'feedback { id }');
  };
  expect((await answers('2026-05-16')).refused).toEqual(['answeredDate CHILD_DIED']);
  expect((await answers('2026-05-15')).refused).toEqual([]);
});
