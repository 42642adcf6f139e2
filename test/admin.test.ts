import { runAdmin } from '../src/commands/admin';
import { useDatabase } from './support/database';
import { signIn } from './support/make-area';
import { quietLog, setClock } from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-09-01T09:00:00Z');

beforeEach(() => db.empty());

/** Runs one command line; a value with spaces stands in double quotes. */
async function admin(line: string): Promise<{ status: number; printed: string[] }> {
  const printed: string[] = [];
  const argv = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const status = await runAdmin(argv, {
    database: db.database,
    clock,
    log: quietLog,
    print: (text) => printed.push(text),
  });
  return { status, printed };
}

async function succeed(line: string): Promise<string> {
  const { status, printed } = await admin(line);
  expect({ status, printed }).toEqual({ status: 0, printed: [expect.any(String) as string] });
  return printed[0] ?? '';
}

/** The option that the last line of a command ends with, as the next command takes it. */
const optionIn = (told: string): string => /--\S+ \S+$/.exec(told)?.[0] ?? '';

async function setUp(): Promise<void> {
  await succeed('create-area --code 311 --name Havering');
  await succeed('create-agency --area 311 --name "Havering education" --kind EDUCATION');
}

const PANEL =
  'create-panel --area 311 --name "Complex needs panel" --remit "Joint placements" --decision-model JOINT_AGENCY --quorum 3 --require CHAIR:1 --require BUDGET_HOLDER/HEALTH:1 --require EDUCATION:2 --checklist CHILD_DETAILS --checklist SUMMARY';

test('a real area is put to work from an empty database, and all of it is in the audit log as the system’s', async () => {
  expect(await succeed('create-area --code 311 --name Havering')).toBe('Opened the area: --area 311');
  await succeed('create-agency --area 311 --name "Havering education" --kind EDUCATION');
  const health = await succeed(
    'create-agency --area 311 --name "North East London ICB" --kind HEALTH --organisation-code QMF --start-date 2025-04-01',
  );
  await succeed(
    'create-budget-holder --area 311 --name "High needs block" --agency "Havering education" --high-needs-block',
  );
  // An id that one command printed is taken by the next, as a name is.
  const holder = await succeed(
    `create-budget-holder --area 311 --name "Continuing care" --serves ALL_AGES ${optionIn(health)}`,
  );
  await succeed(PANEL);
  const person = await succeed(
    'create-person --area 311 --subject 0a1b2c --name "Testa Administrator" --job-title "SEND manager" --grade 12 --agency "Havering education"',
  );
  await succeed(`grant --area 311 ${optionIn(person)} --role ADMINISTRATOR`);
  await succeed(
    `create-person --area 311 --subject 3d4e5f --name "Testa Nurse" --job-title Placeholder --grade 9 ${optionIn(health)}`,
  );
  await succeed(`grant --area 311 --person 3d4e5f --role BUDGET_HOLDER ${optionIn(holder)} --end-date 2026-03-31`);

  const administrator = await signIn(db.database, clock, '0a1b2c');
  expect(administrator.localArea).toBe('311');
  expect(administrator.roles).toMatchObject([{ role: 'ADMINISTRATOR' }]);
  expect((await signIn(db.database, clock, '3d4e5f')).roles).toMatchObject([
    { role: 'BUDGET_HOLDER', agencyKind: 'HEALTH' },
  ]);
  expect(await db.asOwner('select name, serves from budget_holder order by name')).toEqual([
    { name: 'Continuing care', serves: 'ALL_AGES' },
    { name: 'High needs block', serves: 'UP_TO_25' },
  ]);
  const requirements = await db.asOwner(
    'select capacity, agency_kind, minimum from quorum_requirement order by ordinal',
  );
  expect(requirements).toEqual([
    { capacity: 'CHAIR', agency_kind: null, minimum: 1 },
    { capacity: 'BUDGET_HOLDER', agency_kind: 'HEALTH', minimum: 1 },
    { capacity: null, agency_kind: 'EDUCATION', minimum: 2 },
  ]);
  const audited = await db.asOwner<{ action: string }>(
    `select action from audit_event where person_id = '00000000-0000-7000-8000-000000000000' order by audit_event_id`,
  );
  expect(audited.map(({ action }) => action)).toEqual([
    'area.created',
    'agency.created',
    'agency.created',
    'budget-holder.created',
    'budget-holder.created',
    'panel.created',
    'person.created',
    'role.granted',
    'person.created',
    'role.granted',
  ]);
});

test('all that is wrong is told at once, each at its option, and nothing is stored', async () => {
  await setUp();
  const { status, printed } = await admin(
    'create-person --area 311 --subject --name Testa --grade 21 --agency "No such agency" --colour blue astray',
  );
  expect(status).toBe(1);
  expect(printed).toEqual([
    'create-person: nothing was done.',
    '  --colour: there is no such option.',
    '  "astray" stands alone: every value follows an option.',
    '  --subject: needs a value.',
    '  --job-title: is missing: their job.',
    '  --grade: must be a whole number from 1 to 20.',
    '  --agency: there is no agency "No such agency" in this area. It has "Havering education".',
    'What it takes: npm run admin -- help create-person',
  ]);
  expect(await db.asOwner('select from person')).toEqual([]);
});

test('what the services refuse is told in the words of the options', async () => {
  await setUp();
  const refused = async (line: string): Promise<string | undefined> => {
    const { status, printed } = await admin(line);
    expect(status).toBe(1);
    return printed[1]?.trim();
  };
  expect(await refused('create-area --code 311 --name Havering')).toBe('--code: The area 311 is there already.');
  expect(await refused('create-agency --area 311 --name "Havering education" --kind HEALTH')).toMatch(/^--name: /);
  await succeed('create-agency --area 311 --name Health --kind HEALTH');
  expect(await refused('create-budget-holder --area 311 --name Block --agency Health --high-needs-block')).toMatch(
    /^--high-needs-block: .* EDUCATION/,
  );
  expect(
    await refused(
      'create-budget-holder --area 311 --name Block --agency "Havering education" --high-needs-block --serves ADULTS',
    ),
  ).toMatch(/^--serves: The high needs block pays for .* up to 25/);
  await succeed('create-person --area 311 --subject 0a1b2c --name Testa --job-title Placeholder --grade 9');
  expect(await refused('grant --area 311 --person 0a1b2c --role BUDGET_HOLDER')).toMatch(/^--budget-holder: /);
  expect(await refused('grant --area 311 --person 0a1b2c --role INTEGRATION')).toMatch(/^--feed: /);
  expect(await refused('grant --area 311 --person nobody --role AUDITOR')).toMatch(/^--person: nobody/);
  expect(await refused(PANEL.replace('CHAIR:1', 'OBSERVER:1'))).toMatch(/^--require: must say who/);
});

test('an area that is not there is said to be missing; another area’s names are not found', async () => {
  await setUp();
  const missing = await admin('create-agency --area 885 --name Health --kind HEALTH');
  expect(missing.printed[1]).toBe('  --area: there is no area 885. Open it first: npm run admin -- help create-area');
  await succeed('create-area --code 885 --name Worcestershire');
  const strange = await admin('create-budget-holder --area 885 --name Block --agency "Havering education"');
  expect(strange.printed[1]).toBe('  --agency: there is no agency "Havering education" in this area. It has none yet.');
});

test('the horizon is rolled forward once a financial year', async () => {
  await setUp();
  const horizon = async (): Promise<unknown> =>
    (await db.asOwner<{ day: string }>('select ledger_horizon_date as day from local_area'))[0]?.day;
  expect(await horizon()).toBe('2031-03-31');
  clock.set('2026-04-01T09:00:00Z');
  expect(await succeed('roll-forward --area 311')).toBe(
    'Commitments are posted to 2032-03-31: 0 new postings of 0.00 pounds.',
  );
  expect(await horizon()).toBe('2032-03-31');
  await succeed('roll-forward --area 311');
  expect(await horizon()).toBe('2032-03-31');
  clock.set('2025-09-01T09:00:00Z');
});

test('help explains every command and every option; an unknown command is told which there are', async () => {
  const all = await admin('help');
  expect(all.status).toBe(0);
  const text = all.printed.join('\n');
  for (const command of [
    'create-area',
    'create-agency',
    'create-budget-holder',
    'create-panel',
    'create-person',
    'grant',
    'roll-forward',
  ]) {
    expect(text).toContain(`${command}: `);
    expect(text).toContain(`npm run admin -- ${command} `);
  }
  const one = await admin('help grant');
  expect(one.printed.join('\n')).toContain('--role ROLE');
  expect(one.printed.join('\n')).not.toContain('--kind');
  const unknown = await admin('make-tea');
  expect(unknown).toEqual({ status: 1, printed: [expect.stringContaining('create-area') as string] });
});
