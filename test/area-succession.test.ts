import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAdmin } from '../src/commands/admin';
import { runImport } from '../src/commands/import';
import { runVerify } from '../src/commands/verify';
import { useContributions, type Placed } from './support/contribution-world';
import { signIn } from './support/make-area';
import { grantCaseOfficer, line, makeArea, money, parts, quietLog, terms } from './support/make-ledger';

const world = useContributions();
const { db, clock, agree } = world;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'area-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: typeof runAdmin, argv: readonly string[]) {
  const printed: string[] = [];
  const status = await command(argv, {
    database: db.database,
    clock,
    log: quietLog,
    print: (text) => printed.push(text),
  });
  return { status, printed };
}

const DAY = '2026-01-01';
/** What is committed in an area, all years. */
const committed = async (code: string): Promise<bigint> => {
  const [row] = await db.asOwner<{ pence: string | null }>(
    'select sum(amount_pence)::text as pence from posting where local_area_code = $1',
    [code],
  );
  return BigInt(row?.pence ?? '0');
};
const referenceOf = async ({ caseId }: Placed): Promise<string> => {
  const [row] = await db.asOwner<{ reference: string }>('select reference from panel_case where case_id = $1', [
    caseId,
  ]);
  return row?.reference ?? '';
};
function namesFile(rows: readonly string[]): string {
  const path = join(folder, 'names.csv');
  writeFileSync(path, ['case_reference,successor,case_officer,panel', ...rows, ''].join('\n'));
  return path;
}

test('B37 a whole area is divided: each open case is named, placements end here and begin there, and the parts are what it was', async () => {
  const { code } = world.area;
  for (const other of ['942', '943']) await grantCaseOfficer(db, await makeArea(db, other));
  await db.asOwner(
    `insert into local_authority (la_code, gss_code, name, status, opened_date)
     values ($1, 'E10000901', 'Placeholder', 'live', null), ('942', 'E10000902', 'Placeholder East', 'live', $2),
            ('943', 'E10000903', 'Placeholder West', 'live', $2) on conflict do nothing`,
    [code, DAY],
  );
  await db.asOwner(`insert into local_authority_succession values ($1, '942', $2), ($1, '943', $2)`, [code, DAY]);
  const rest = { payer: world.area.education, parts: null, fixed: null, cap: null, residual: true };
  const fixed = { payer: world.area.socialCare, parts: null, fixed: terms('36500.00'), cap: null, residual: false };
  const east = await agree();
  const west = await agree({
    lines: [
      line(terms('73000.00'), [rest, fixed]),
      line(terms('1000.00', { unit: 'ONCE', spread: null, year: null }), parts([world.area.education, 1n])),
    ],
  });
  const asked = await world.propose();
  const [first, second, third] = [await referenceOf(east), await referenceOf(west), await referenceOf(asked)];
  const before = await committed(code);
  const argv = (names: string) => [
    ...['succeed-area', '--from', code, '--names', names, '--date', DAY, '--out', folder],
  ];

  const unnamed = await run(runAdmin, argv(namesFile([`${first},942,942-officer,`, 'TST-1,999,x,'])));
  expect(unnamed.status).toBe(1);
  expect(unnamed.printed.join('\n')).toContain(`${second}: nobody said which authority goes on with it.`);
  expect(unnamed.printed.join('\n')).toContain('999 does not take the area’s place on that day');
  expect(await committed(code)).toBe(before);

  const names = namesFile([
    `${first},942,942-officer,`,
    `${second},943,943-officer,Panel`,
    `${third},943,943-officer,`,
  ]);
  const done = await run(runAdmin, argv(names));
  expect(done).toMatchObject({ status: 0 });
  expect(done.printed.at(-1)).toBe(`Without a placement to bring, to be referred anew there: ${third}.`);
  expect(readFileSync(join(folder, 'area-transfer-942.csv'), 'utf8')).not.toContain('Placeholder');
  for (const to of ['942', '943']) {
    const file = join(folder, `area-transfer-${to}.csv`);
    const imported = await run(runImport, ['--kind', 'placements', file, '--area', to]);
    expect(imported.printed.at(-1)).toBe('read 1 accepted 1 refused 0 unchanged 0');
  }
  const now = [await committed(code), await committed('942'), await committed('943')];
  expect(now.reduce((all, one) => all + one)).toBe(before);
  expect(now.every((one) => one > 0n)).toBe(true);
  const causes = await db.asOwner<{ said: string }>(
    `select distinct local_area_code || ' ' || cause as said from posting where cause <> 'DECISION_FUNDED' order by 1`,
  );
  expect(causes.map(({ said }) => said).filter((said) => !said.includes('APPROVED'))).toEqual(
    expect.arrayContaining([`${code} RESPONSIBILITY_TRANSFERRED`, '942 IMPORTED', '943 IMPORTED']),
  );
  const lines: string[] = [];
  expect(await runVerify({ database: db.database, clock, log: quietLog, print: (text) => lines.push(text) })).toBe(0);
  // Nobody of this area is anybody there.
  const roles = await db.asOwner<{ count: bigint }>(
    `select count(*) from role_grant join person using (local_area_code, person_id) where local_area_code in ('942', '943') and subject like $1 || '-%'`,
    [code],
  );
  expect(roles[0]?.count).toBe(0n);
  expect((await signIn(db.database, clock, `${code}-chair`)).localArea).toBe(code);
});

test('what would not cost the same in two parts stops it, and nothing is done', async () => {
  const { code } = world.area;
  await db.asOwner(
    `insert into local_authority (la_code, gss_code, name, status, opened_date)
     values ($1, 'E10000904', 'Placeholder', 'live', null), ('944', 'E10000905', 'Placeholder North', 'live', $2) on conflict do nothing`,
    [code, DAY],
  );
  await db.asOwner(`insert into local_authority_succession values ($1, '944', $2)`, [code, DAY]);
  // £250.00 a day: by the day 10,000.00 of the cap are used, which the file does not say.
  const capped = { payer: world.area.health, parts: 1n, fixed: null, cap: money('10000.00'), residual: false };
  const other = { payer: world.area.education, parts: 1n, fixed: null, cap: null, residual: false };
  const placed = await agree({ shares: [other, capped] });
  const before = await committed(code);
  const names = namesFile([`${await referenceOf(placed)},944,944-officer,`]);
  const { status, printed } = await run(runAdmin, [
    ...['succeed-area', '--from', code, '--names', names, '--date', DAY, '--out', folder],
  ]);
  expect([status, printed.join('\n')]).toEqual([1, expect.stringContaining('would not cost the same in two parts')]);
  expect(await committed(code)).toBe(before);
});
