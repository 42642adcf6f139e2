import { getNamedType, isEnumType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { permissionsOf } from '../src/features/access/rules/role-permissions';
import { Role } from '../src/features/access/rules/roles';
import { CaseFlag } from '../src/features/cases/rules/flags';
import { CaseStatus } from '../src/features/cases/rules/codes';
import { type Day } from '../src/kernel/dates';
import { type Actor } from '../src/platform/actor';
import { toGlobalId } from '../src/platform/global-id';
import { useSchema } from './support/ask';
import { useDatabase } from './support/database';
import { COMPLETE_REFERRAL, ctxOf, makeCase, makeCaseArea, makeTerms, makePanel } from './support/make-case';
import { setClock } from './support/make-ledger';
import { runJobs } from './support/run-jobs';
import { sendChange } from './support/referral-mutations';
import { permissionOf, rootFields } from './support/schema-guards';
import { wholeSchema } from './support/whole-schema';

/*
 * R9: criteria only flag. Nothing in the product refuses a request by itself: a referral with everything against it is submitted and waits
 * for people, the nightly work decides nothing, and whatever can carry an outcome is asked by a person with a right to decide.
 */

const db = useDatabase();
const clock = setClock('2025-11-03T09:30:00Z');
const schema = wholeSchema();
const ask = useSchema({ database: db, clock, schema });
const OUTCOMES = ['AGREED', 'DECLINED'];

/** The enums an input takes, at any depth. */
function enumsOf(type: GraphQLInputType, seen = new Set<string>()): string[][] {
  const named = getNamedType(type);
  if (isEnumType(named)) return [named.getValues().map(({ name }) => name)];
  if (!isInputObjectType(named) || seen.has(named.name)) return [];
  seen.add(named.name);
  return Object.values(named.getFields()).flatMap((field) => enumsOf(field.type, seen));
}

test('R9: only what a person with a right to decide sends can carry an outcome', () => {
  const deciding = rootFields(schema).filter(
    ({ name, field }) =>
      name.startsWith('Mutation.') &&
      field.args.some(({ type }) => enumsOf(type).some((values) => OUTCOMES.every((one) => values.includes(one)))),
  );
  expect(deciding.map(({ name }) => name)).toContain('Mutation.recordDecision');
  const mayDecide = new Set<string>([Role.PANEL_CHAIR, Role.DIRECTOR]);
  for (const { name, field } of deciding) {
    const permission = permissionOf(field) ?? '';
    const holders = Object.values(Role).filter((role) =>
      [...permissionsOf([role])].some((held) => held === permission),
    );
    expect([name, holders.filter((role) => !mayDecide.has(role))]).toEqual([name, []]);
  }
});

test('R9: a case has no status that says it was turned down, and a flag is read only', () => {
  expect(Object.values(CaseStatus).filter((status) => /REFUS|DECLIN|REJECT|DENI/.test(status))).toEqual([]);
  const flags: string[] = Object.values(CaseFlag);
  const takers = rootFields(schema).filter(({ field }) =>
    field.args.some(({ type }) => enumsOf(type).some((values) => values.every((value) => flags.includes(value)))),
  );
  expect(takers).toEqual([]);
});

test('R9: a referral with everything against it is submitted, and nothing but people decides on it', async () => {
  const area = await makeCaseArea(db, clock, '311');
  const officer: Actor = await area.actorOf('CASE_OFFICER');
  const panelId = await makePanel(db, '311', 'Asks for little');
  await makeTerms(db, '311', panelId, ['SUMMARY'], '[2020-01-01,)');
  const made = await makeCase(ctxOf(db, officer, clock), {
    panelId,
    child: { dateOfBirth: '2007-03-05' as Day, isLookedAfter: true },
    terms: { ehcPlanStatus: 'REQUESTED', requestDate: '2025-01-06' as Day },
    referral: { ...COMPLETE_REFERRAL, localOptionsTried: null },
  });
  const caseId = toGlobalId('Case', made);
  const change = (mutation: string, input: object) => sendChange(ask, officer, mutation, { caseId, ...input });
  await change('recordCapacity', { capacity: 'HAS_CAPACITY', decider: 'YOUNG_PERSON' });
  const advice = { agencyKind: 'HEALTH', kind: 'MEDICAL', contributor: 'An invented team', askedDate: '2025-02-03' };
  await change('recordAdviceRequest', advice);
  const version = { expectedVersion: 3 };
  expect((await change('submitReferral', version)).refused).toEqual([]);
  const answer = await ask<{ case: { status: string; flags: string[] } }>(
    officer,
    'query ($id: ID!) { case(id: $id) { status flags } }',
    { id: caseId },
  );
  expect(answer.data.case).toEqual({
    status: 'SUBMITTED',
    flags: [
      ...['LOOKED_AFTER', 'YOUNG_PERSON', 'CLOCK_OVERDUE', 'NO_LOCAL_OPTION_TRIED', 'VIEWS_NOT_OBTAINED'],
      ...['ADVICE_OUTSTANDING', 'ADVICE_OVERDUE'],
    ],
  });
  clock.set('2026-11-03T09:30:00Z');
  await runJobs(db, clock);
  const [row] = await db.asOwner(
    `select status, (select count(*)::int from decision) as decisions from panel_case where case_id = $1`,
    [made],
  );
  expect(row).toEqual({ status: 'SUBMITTED', decisions: 0 });
});
