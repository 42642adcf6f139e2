import { accessResolvers } from '../src/features/access/resolver/access';
import { casesNodeTypes } from '../src/features/cases/resolver/queries';
import { casesResolvers } from '../src/features/cases/resolver/root';
import { contributionsResolvers } from '../src/features/contributions/resolver/root';
import { ledgerResolvers } from '../src/features/ledger/resolver';
import { placementsNodeTypes, placementsResolvers } from '../src/features/placements/resolver';
import { providersResolvers } from '../src/features/providers/resolver';
import { raiseTriggersJob } from '../src/features/placements/job';
import { toGlobalId } from '../src/platform/global-id';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import type { Role } from '../src/features/access/rules/roles';
import { type Actor } from '../src/platform/actor';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { actorWith, makeArea, makePlacement, setClock, type MadeArea, type MadePlacement } from './support/make-ledger';
import { sendChange } from './support/referral-mutations';
import { runJobs } from './support/run-jobs';

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const ask = useApi({
  database: db,
  clock,
  resolvers: [
    ...accessResolvers,
    ...providersResolvers,
    ...ledgerResolvers,
    ...casesResolvers,
    ...contributionsResolvers,
    ...placementsResolvers,
  ],
  nodeTypes: [...casesNodeTypes, ...placementsNodeTypes],
});

let area: MadeArea;
let code = 700;
beforeEach(async () => {
  clock.set('2025-11-03T09:30:00Z');
  code += 1;
  area = await makeArea(db, String(code));
});

const as = (role: Role): Actor => actorWith(area, role, null, [...permissionsOf([role])]);
/** A placement from 1 November 2025 to 31 October 2026 that has started, of a child born on 20 May 2014 unless said otherwise. */
async function running(said: { born?: string; started?: string; ends?: string | null } = {}): Promise<MadePlacement> {
  const made = await makePlacement(db, area, { status: 'PLACED' });
  const { placementId, caseId, childId, agreementId } = made;
  const { born = '2014-05-20', started = '2025-11-01', ends = '2026-10-31' } = said;
  await db.asOwner(
    `update placement set started_date = $2, active_span = daterange($2::date, $3::date, '[]') where placement_id = $1`,
    [placementId, started, ends],
  );
  await db.asOwner(`update funding_agreement set committed_at = now() where funding_agreement_id = $1`, [agreementId]);
  await db.asOwner(
    `insert into child_identity (local_area_code, child_id, given_name, family_name, date_of_birth)
     values ($1, $2, 'Testa', 'Placeholder-Trigger', $3)`,
    [area.code, childId, born],
  );
  await db.asOwner(`insert into referral (local_area_code, case_id, summary) values ($1, $2, 'An earlier summary')`, [
    area.code,
    caseId,
  ]);
  await db.asOwner(
    `insert into ehc_plan (local_area_code, case_id, named_setting, request_outcome) values ($1, $2, 'OLA', 'Y')`,
    [area.code, caseId],
  );
  return made;
}

/** The morning's work on a day; only this test's area has anything to do. */
async function onDay(day: string): Promise<void> {
  clock.set(`${day}T05:15:00Z`);
  await runJobs(db, clock, raiseTriggersJob.name);
}
const raisedFrom = async ({ placementId }: MadePlacement): Promise<string[]> =>
  (
    await db.asOwner<{ kind: string; due: string; type: string; status: string }>(
      `select kind, due_date::text as due, request_type as type, status from case_trigger
         join panel_case on panel_case.case_id = raised_case_id where placement_id = $1 order by raised_at, kind, due_date`,
      [placementId],
    )
  ).map(({ kind, due, type, status }) => `${kind} ${due} ${type} ${status}`);

describe('R10: the nightly work', () => {
  it('R10: a contract that ends within eight weeks raises a case, once', async () => {
    const made = await running({ started: '2026-01-15' });
    await onDay('2026-09-04');
    expect(await raisedFrom(made)).toEqual(['REVIEW_DUE 2026-04-15 REVIEW DRAFT']);
    await onDay('2026-09-05');
    const both = ['REVIEW_DUE 2026-04-15 REVIEW DRAFT', 'CONTRACT_ENDING 2026-10-31 EXTENSION DRAFT'];
    expect(await raisedFrom(made)).toEqual(both);
    await onDay('2026-09-05');
    await onDay('2026-10-31');
    expect(await raisedFrom(made)).toEqual(both);
  });

  it('R10: a review raises one when it is due, and the next a year later, by the panel’s terms in force', async () => {
    const made = await running({ ends: null });
    await onDay('2026-01-31');
    expect(await raisedFrom(made)).toEqual([]);
    await onDay('2026-02-01');
    await onDay('2027-02-01');
    const due = ['REVIEW_DUE 2026-02-01 REVIEW DRAFT', 'REVIEW_DUE 2027-02-01 REVIEW DRAFT'];
    expect(await raisedFrom(made)).toEqual(due);
    await db.asOwner('update panel_terms set review_months = 6 where panel_id = $1', [area.panelId]);
    await onDay('2027-08-01');
    expect(await raisedFrom(made)).toEqual([...due, 'REVIEW_DUE 2027-08-01 REVIEW DRAFT']);
  });

  it('R10: the steps of growing up raise one in their month: 14, 16, 17, 17½, and three months before 18', async () => {
    const made = await running({ born: '2012-05-20', ends: null });
    const steps = ['2026-04-30', '2026-05-01', '2028-05-01', '2029-05-01', '2029-11-01', '2030-02-01', '2030-05-20'];
    for (const day of steps) await onDay(day);
    const transitions = (await raisedFrom(made)).filter((line) => line.startsWith('TRANSITION'));
    expect(transitions).toEqual(
      ['2026-05-01', '2028-05-01', '2029-05-01', '2029-11-01', '2030-02-01'].map(
        (day) => `TRANSITION ${day} REVIEW DRAFT`,
      ),
    );
  });

  it('R10: nothing of a placement that ended, has not started, or whose step was before it', async () => {
    const ended = await running();
    await db.asOwner(`update placement set ended_date = '2026-12-01' where placement_id = $1`, [ended.placementId]);
    const waiting = await running();
    await db.asOwner(`update placement set started_date = null where placement_id = $1`, [waiting.placementId]);
    const passed = await running({ born: '2010-05-20', ends: '2025-11-30' });
    const older = await running({ born: '2009-10-20', ends: null });
    await onDay('2025-12-01');
    for (const made of [ended, waiting, passed, older]) expect(await raisedFrom(made)).toEqual([]);
  });

  it('R10: the case that is raised follows the old one: same child, panel and officer, with needs and plan', async () => {
    const made = await running();
    await onDay('2026-02-01');
    const officer = { ...as('CASE_OFFICER'), personId: area.officerId };
    const answer = await ask<{
      cases: { nodes: { reference: string; trigger: object }[] };
      placements: { nodes: { triggers: { raisedCase: { reference: string } }[] }[] };
    }>(
      officer,
      `{ cases(filter: { status: { eq: DRAFT } }) { nodes {
           reference status requestType requestDate primaryNeed caseOfficer { id } earlierCase { id }
           ehcPlan { status namedSetting requestOutcome } referral { summary } views { child { text } }
           trigger { id kind dueDate placement { id } raisedCase { reference } } } }
         placements { nodes { triggers { kind raisedCase { reference } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    const [raised] = answer.data.cases.nodes;
    expect(raised).toMatchObject({
      status: 'DRAFT',
      requestType: 'REVIEW',
      requestDate: '2026-02-01',
      primaryNeed: 'ASD',
      caseOfficer: { id: toGlobalId('Person', area.officerId) },
      earlierCase: { id: toGlobalId('Case', made.caseId) },
      ehcPlan: { status: 'FINAL', namedSetting: 'OLA', requestOutcome: 'Y' },
      referral: { summary: null },
      views: { child: { text: null } },
      trigger: {
        kind: 'REVIEW_DUE',
        dueDate: '2026-02-01',
        placement: { id: toGlobalId('Placement', made.placementId) },
        raisedCase: { reference: raised!.reference },
      },
    });
    expect(answer.data.placements.nodes[0]!.triggers[0]!.raisedCase.reference).toBe(raised!.reference);
    const [event] = await db.asOwner(
      `select action, subject_type, person_id from audit_event where local_area_code = $1 and action = 'trigger.raised'`,
      [area.code],
    );
    expect(event).toMatchObject({ action: 'trigger.raised', subject_type: 'CaseTrigger' });
  });

  it('R10: a transition tells no birthday: the first of its month, and only to who may see the child', async () => {
    await running({ born: '2012-05-20', ends: null });
    await onDay('2026-05-01');
    const QUERY = '{ placements { nodes { triggers { kind dueDate } } } }';
    const seen = async (role: Role): Promise<string[]> =>
      (
        await ask<{ placements: { nodes: { triggers: { kind: string }[] }[] } }>(as(role), QUERY)
      ).data.placements.nodes.flatMap(({ triggers }) => triggers.map(({ kind }) => kind));
    expect(await seen('CASE_OFFICER')).toEqual(expect.arrayContaining(['TRANSITION', 'REVIEW_DUE']));
    for (const role of ['FINANCE', 'COMMISSIONER'] as const) expect(await seen(role)).toEqual(['REVIEW_DUE']);
    const [row] = await db.asOwner<{ due: string }>(
      `select due_date::text as due from case_trigger where local_area_code = $1 and kind = 'TRANSITION'`,
      [area.code],
    );
    expect(row?.due).toBe('2026-05-01');
  });

  it('R10: two runs at once raise each thing once', async () => {
    const made = await running();
    clock.set('2026-02-01T05:15:00Z');
    await Promise.all([runJobs(db, clock, raiseTriggersJob.name), runJobs(db, clock, raiseTriggersJob.name)]);
    expect(await raisedFrom(made)).toEqual(['REVIEW_DUE 2026-02-01 REVIEW DRAFT']);
  });

  it('R10: an interest in the old case hides what it raised', async () => {
    const made = await running();
    await onDay('2026-02-01');
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', now() from agenda_item where case_id = $1`,
      [made.caseId, area.personId],
    );
    const { data } = await ask<{ cases: { nodes: object[] }; placements: { nodes: object[] } }>(
      as('CASE_OFFICER'),
      '{ cases { nodes { id trigger { id } } } placements { nodes { triggers { id } } } }',
    );
    expect(data).toEqual({ cases: { nodes: [] }, placements: { nodes: [] } });
  });
});

const RAISED = `trigger { id kind dueDate } placement { id }
  case { id status requestType options { label provider { urn } expectedStartDate expectedEndDate costLines { category } } }`;

describe('R10: what is reported', () => {
  const report = (role: Role, made: MadePlacement, reason = 'An invented breakdown.') =>
    sendChange<Record<string, unknown>>(
      ask,
      as(role),
      'reportBreakdown',
      { placementId: toGlobalId('Placement', made.placementId), reason },
      RAISED,
    );

  it.each(['CASE_OFFICER', 'COMMISSIONER'] as const)(
    'R10: a breakdown raises a case for another placement (%s)',
    async (role) => {
      const made = await running();
      expect((await report(role, made, ' ')).refused).toEqual(['reason REASON_MISSING']);
      const { refused, payload } = await report(role, made);
      expect(refused).toEqual([]);
      expect(payload).toMatchObject({
        trigger: { kind: 'BREAKDOWN', dueDate: '2025-11-03' },
        case: { status: 'DRAFT', requestType: 'CHANGE_OF_PLACEMENT' },
      });
      const [row] = await db.asOwner<{ summary: string }>(
        `select summary from referral join case_trigger on raised_case_id = referral.case_id where placement_id = $1`,
        [made.placementId],
      );
      expect(row?.summary).toBe('An invented breakdown.');
      clock.set('2025-11-10T09:30:00Z');
      const again = await report(role, made);
      expect([again.refused, again.messages[0]]).toEqual([
        ['placementId ALREADY_RAISED'],
        expect.stringMatching(/TST-2025-\d+/),
      ]);
    },
  );

  it('R10: not of a placement that has ended', async () => {
    const made = await running({ ends: '2025-11-02' });
    expect((await report('CASE_OFFICER', made)).refused).toEqual(['placementId NOT_RUNNING']);
    expect((await report('FINANCE', made)).error).toBe('FORBIDDEN');
  });
});

describe('R10: an uplift that is asked for', () => {
  const price = { unit: 'YEAR', amount: '200000.00', spread: 'DAYS', year: 'FINANCIAL' };
  const request = (made: MadePlacement, said: object = {}) =>
    sendChange<Record<string, unknown>>(
      ask,
      as('COMMISSIONER'),
      'requestUplift',
      {
        placementId: toGlobalId('Placement', made.placementId),
        fromDate: '2026-04-01',
        reason: 'An invented reason.',
        costLines: [{ category: 'EDUCATION', price }],
        ...said,
      },
      RAISED,
    );

  it('R10: raises its case with the price asked as an option at the same place; the placement stays as it is', async () => {
    const made = await running();
    const before = await db.asOwner('select * from placement where placement_id = $1', [made.placementId]);
    const { refused, payload } = await request(made);
    expect(refused).toEqual([]);
    expect(payload).toMatchObject({
      trigger: { kind: 'UPLIFT_REQUESTED', dueDate: '2026-04-01' },
      case: {
        status: 'DRAFT',
        requestType: 'UPLIFT',
        options: [
          { expectedStartDate: '2026-04-01', expectedEndDate: '2026-10-31', costLines: [{ category: 'EDUCATION' }] },
        ],
      },
    });
    expect(await db.asOwner('select * from placement where placement_id = $1', [made.placementId])).toEqual(before);
    expect((await request(made, { fromDate: '2026-05-01' })).refused).toEqual(['placementId ALREADY_RAISED']);
  });

  it('R10: from one of its days, with a reason and a price that can be one; refused, nothing is raised', async () => {
    const made = await running();
    const wrong = { fromDate: '2026-11-01', reason: ' ' };
    expect((await request(made, wrong)).refused).toEqual(['fromDate FROM_OUTSIDE_PLACEMENT', 'reason REASON_MISSING']);
    const free = { costLines: [{ category: 'EDUCATION', price: { ...price, spread: null } }] };
    const refused = await request(made, free);
    expect(refused.refused[0]).toMatch(/^costLines\.0\.price.* TERMS_INVALID$/);
    expect(await raisedFrom(made)).toEqual([]);
    const cases = await db.asOwner('select from panel_case where local_area_code = $1', [area.code]);
    expect(cases).toHaveLength(1);
  });
});
