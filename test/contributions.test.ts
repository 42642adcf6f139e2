import { accessNodeTypes, accessResolvers } from '../src/features/access/resolver/access';
import { casesNodeTypes } from '../src/features/cases/resolver/queries';
import { casesResolvers } from '../src/features/cases/resolver/root';
import { contributionsNodeTypes, contributionsResolvers } from '../src/features/contributions/resolver';
import { ratifyContributionIn, releaseAgreementIn } from '../src/features/contributions/service/commit-agreement';
import { proposeAgreementIn } from '../src/features/contributions/service/propose-agreement';
import { ledgerNodeTypes, ledgerResolvers } from '../src/features/ledger/resolver';
import { createLinesIn, previewLines } from '../src/features/ledger/service/lines';
import type { PlacementSpan } from '../src/features/ledger/rules/line-days';
import type { Share } from '../src/features/ledger/rules/shares';
import { ok } from '../src/kernel/result';
import { systemActor, type Actor } from '../src/platform/actor';
import type { WriteTx } from '../src/platform/db';
import { toGlobalId } from '../src/platform/global-id';
import { useApi } from './support/ask';
import { useDatabase } from './support/database';
import { accepted } from './support/make-area';
import {
  actorWith,
  CODING,
  ctxOf,
  day,
  line,
  makeArea,
  makePlacement,
  money,
  parts,
  setClock,
  terms,
  type MadeArea,
} from './support/make-ledger';

const db = useDatabase();
const clock = setClock('2025-10-01T10:00:00Z');
const ask = useApi({
  database: db,
  clock,
  resolvers: [...accessResolvers, ...casesResolvers, ...ledgerResolvers, ...contributionsResolvers],
  nodeTypes: [...accessNodeTypes, ...casesNodeTypes, ...ledgerNodeTypes, ...contributionsNodeTypes],
});
const SPAN: PlacementSpan = { startDate: day('2025-11-01'), endDate: day('2026-10-31') };

let areas = 400;
let area: MadeArea;

beforeEach(async () => {
  areas += 1;
  clock.set('2025-10-01T10:00:00Z');
  area = await makeArea(db, String(areas));
});

/** The three holders' ceilings a year on the day of the decision; a holder that is left out has none. */
async function limit(holder: string, basis: string, ceiling: string, span = '[2025-04-01,)'): Promise<void> {
  await db.asOwner(
    `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, decision_type, amount_basis, ceiling_pence,
                                  active_span, set_by, set_at)
     values ($1, gen_random_uuid(), $2, 'PLACEMENT_FUNDING', $3, $4, $5, $6, '2025-04-01T00:00:00Z')`,
    [area.code, holder, basis, money(ceiling), span, area.personId],
  );
}

interface Agreed {
  readonly caseId: string;
  readonly agreementId: string;
  readonly overLimit: readonly { readonly budgetHolderId: string; readonly message: string }[];
}

async function inWrite<Value>(work: (tx: WriteTx) => Promise<Value>): Promise<Value> {
  const done: Value[] = [];
  const ctx = ctxOf(db, systemActor(area.code), clock);
  await ctx.write({ event: 'test.done', clientMutationId: null, input: {} }, async (tx) => {
    done.push(await work(tx));
    return ok(null);
  });
  return done[0] as Value;
}

/** An agreement on £182,500.00 a year, as a decision of 1 October 2025 proposes it. */
async function propose(
  options: { readonly isHeld?: boolean; readonly shares?: readonly Share[]; readonly span?: PlacementSpan } = {},
): Promise<Agreed> {
  const placed = await makePlacement(db, area, { agreement: false });
  const shares = options.shares ?? parts([area.education, 50n], [area.socialCare, 30n], [area.health, 20n]);
  const input = {
    ...placed,
    placementSpan: options.span ?? SPAN,
    coding: CODING,
    lines: [line(terms('182500.00'), shares)],
  };
  return inWrite(async (tx) => {
    const preview = accepted(await previewLines(tx, input));
    const agreed = accepted(
      await proposeAgreementIn(tx, {
        ...placed,
        decisionDate: day('2025-10-01'),
        method: 'NEEDS_LED',
        methodEvidence: 'Weighed at the panel',
        isHeld: options.isHeld ?? false,
        amounts: preview.holders,
      }),
    );
    accepted(await createLinesIn(tx, { ...input, fundingAgreementId: agreed.agreementId }));
    return { ...agreed, caseId: placed.caseId };
  });
}

const holderOf = (holder: string): Actor =>
  actorWith(area, 'BUDGET_HOLDER', holder, ['contribution:approve', 'case:read']);

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly weekly: string;
  readonly annual: string;
  readonly wholeLife: string | null;
  readonly overLimit: string | null;
  readonly version: number;
  readonly budgetHolder: { readonly name: string };
  readonly approvedBy: { readonly displayName: string } | null;
}
interface AgreementShown {
  readonly status: string;
  readonly method: string;
  readonly committedAt: string | null;
  readonly contributions: readonly Shown[];
  readonly lines: readonly {
    readonly committedAt: string | null;
    readonly versions: readonly {
      readonly shares: readonly {
        readonly parts: string;
        readonly percent: string;
        readonly budgetHolder: { name: string };
      }[];
    }[];
  }[];
}

const CASE = `query ($id: ID!) { case(id: $id) { status fundingAgreements {
  status method committedAt
  contributions { id status weekly annual wholeLife overLimit version budgetHolder { name } approvedBy { displayName } }
  lines { committedAt versions { shares { parts percent budgetHolder { name } } } } } } }`;
const APPROVE = `mutation ($input: ApproveContributionInput!) { approveContribution(input: $input) {
  clientMutationId contribution { status overLimit fundingAgreement { status } } userErrors { code field message } } }`;

async function show(agreed: Agreed, actor = actorWith(area, 'FINANCE', null, ['case:read'])) {
  const { data, errors } = await ask<{
    readonly case: { readonly status: string; readonly fundingAgreements: readonly AgreementShown[] } | null;
  }>(actor, CASE, { id: toGlobalId('Case', agreed.caseId) });
  expect(errors).toEqual([]);
  return { found: data.case, status: data.case?.status, agreement: data.case?.fundingAgreements[0] };
}

interface Approved {
  readonly approveContribution: {
    readonly contribution: { readonly status: string; readonly fundingAgreement: { readonly status: string } } | null;
    readonly userErrors: readonly {
      readonly code: string;
      readonly field: readonly string[];
      readonly message: string;
    }[];
  };
}

async function approve(agreed: Agreed, holder: string, actor = holderOf(holder), more: Record<string, unknown> = {}) {
  const [row] = await db.asOwner<{ contribution_id: string }>(
    'select contribution_id from contribution where funding_agreement_id = $1 and budget_holder_id = $2',
    [agreed.agreementId, holder],
  );
  const contributionId = toGlobalId('Contribution', row!.contribution_id);
  const { data, errors } = await ask<Approved | null>(actor, APPROVE, { input: { contributionId, ...more } });
  return { payload: data?.approveContribution, errors };
}

const postings = async (): Promise<number> =>
  (await db.asOwner('select 1 from posting where local_area_code = $1', [area.code])).length;

/** Ceilings that £182,500.00 at 50 : 30 : 20 just reaches. */
async function limitAll(changes: Partial<Record<'education' | 'socialCare' | 'health', string>> = {}): Promise<void> {
  await limit(area.education, 'ANNUAL', changes.education ?? '91250.00');
  await limit(area.socialCare, 'ANNUAL', changes.socialCare ?? '54750.00');
  await limit(area.health, 'ANNUAL', changes.health ?? '36500.00');
}

test('each holder approves its own share, and the last approval commits: ledger, agreement and case', async () => {
  await limitAll();
  const agreed = await propose();
  expect(agreed.overLimit).toEqual([]);
  expect((await show(agreed)).agreement).toMatchObject({
    status: 'PROPOSED',
    method: 'NEEDS_LED',
    committedAt: null,
    contributions: [
      {
        status: 'PROPOSED',
        weekly: '1750.00',
        annual: '91250.00',
        wholeLife: '91250.00',
        version: 1,
        approvedBy: null,
      },
      { status: 'PROPOSED', weekly: '1050.00', annual: '54750.00', budgetHolder: { name: 'Placements' } },
      { status: 'PROPOSED', weekly: '700.00', annual: '36500.00' },
    ],
    lines: [
      {
        committedAt: null,
        versions: [
          {
            shares: [
              { parts: '50', percent: '50', budgetHolder: { name: 'High needs block' } },
              { parts: '30', percent: '30' },
              { parts: '20', percent: '20' },
            ],
          },
        ],
      },
    ],
  });
  expect((await approve(agreed, area.education)).payload?.contribution).toMatchObject({ status: 'APPROVED' });
  expect((await approve(agreed, area.health)).payload?.userErrors).toEqual([]);
  expect([await postings(), (await show(agreed)).status]).toEqual([0, 'DECIDED']);

  clock.set('2025-10-02T10:00:00Z');
  const last = await approve(agreed, area.socialCare);
  expect(last.payload).toMatchObject({ contribution: { fundingAgreement: { status: 'COMMITTED' } }, userErrors: [] });
  const shown = await show(agreed);
  expect([await postings(), shown.status]).toEqual([36, 'COMMITTED']);
  expect(shown.agreement).toMatchObject({ status: 'COMMITTED', committedAt: '2025-10-02T10:00:00.000Z' });
  const [sum] = await db.asOwner<{ pence: string }>(
    `select sum(amount_pence)::text as pence from posting where budget_holder_id = $1 and financial_year = '2025-26'`,
    [area.education],
  );
  expect(sum?.pence).toBe('3775000');
});

describe('G8 delegated limits are those in force on the day of the decision', () => {
  test('equal passes', async () => {
    await limitAll();
    expect((await propose()).overLimit).toEqual([]);
  });

  test.each([
    ['ANNUAL', '36499.99', 'is £0.01 over the delegated limit of £36499.99'],
    ['WEEKLY', '699.99', '£700.00 a week is £0.01 over'],
    ['WHOLE_LIFE', '36499.99', 'over its whole life is £0.01 over'],
  ])('a penny over the %s limit waits for ratification and commits nothing', async (basis, ceiling, message) => {
    await limit(area.education, 'ANNUAL', '91250.00');
    await limit(area.socialCare, 'ANNUAL', '54750.00');
    await limit(area.health, basis, ceiling);
    const agreed = await propose();
    expect(agreed.overLimit.map((one) => one.budgetHolderId)).toEqual([area.health]);
    expect(agreed.overLimit[0]?.message).toContain(message);
    await approve(agreed, area.education);
    await approve(agreed, area.socialCare);
    const health = await approve(agreed, area.health);
    expect(health.payload).toMatchObject({
      contribution: { status: 'AWAITING_RATIFICATION', fundingAgreement: { status: 'AWAITING_RATIFICATION' } },
      userErrors: [],
    });
    expect([await postings(), (await show(agreed)).status]).toEqual([0, 'DECIDED']);

    const ratified = await inWrite((tx) =>
      ratifyContributionIn(tx, { agreementId: agreed.agreementId, budgetHolderId: area.health }),
    );
    expect(ratified).toMatchObject({ ok: true, value: { isCommitted: true } });
    expect([await postings(), (await show(agreed)).status]).toEqual([36, 'COMMITTED']);
  });

  test('a ratification before the approval still waits for it, and is not given twice', async () => {
    await limitAll({ health: '36499.99' });
    const agreed = await propose();
    const ratify = () =>
      inWrite((tx) => ratifyContributionIn(tx, { agreementId: agreed.agreementId, budgetHolderId: area.health }));
    expect(await ratify()).toEqual({ ok: true, value: { isCommitted: false } });
    expect(await ratify()).toMatchObject({ ok: false, refusals: [{ code: 'NOT_OVER_LIMIT' }] });
    await approve(agreed, area.education);
    await approve(agreed, area.socialCare);
    expect((await approve(agreed, area.health)).payload?.contribution).toMatchObject({ status: 'APPROVED' });
    expect(await postings()).toBe(36);
  });

  test('without a limit in force nothing is delegated; a limit of another day does not count; a share of nothing passes', async () => {
    await limit(area.education, 'ANNUAL', '1000000.00', '[2025-10-02,)');
    await limit(area.socialCare, 'ANNUAL', '1000000.00', '[2025-04-01,2025-10-01)');
    const agreed = await propose({
      shares: parts([area.education, 1n], [area.socialCare, 1n], [area.health, 0n]),
    });
    expect(agreed.overLimit.map(({ budgetHolderId }) => budgetHolderId)).toEqual([area.education, area.socialCare]);
    expect(agreed.overLimit[0]?.message).toContain('No delegated limit is in force on 2025-10-01');
  });

  test('no expected end is over any whole-life limit', async () => {
    await limitAll();
    await limit(area.health, 'WHOLE_LIFE', '1000000.00');
    const agreed = await propose({ span: { startDate: day('2025-11-01'), endDate: null } });
    expect(agreed.overLimit.map(({ message }) => message)).toEqual([
      'The placement has no expected end, and the limit is £1000000.00 over its whole life.',
    ]);
    expect((await show(agreed)).agreement?.contributions.map(({ wholeLife }) => wholeLife)).toEqual([null, null, null]);
  });
});

describe('G9 only a holder’s own person agrees its share', () => {
  test('another holder’s person is refused, and nothing changes', async () => {
    await limitAll();
    const agreed = await propose();
    const refused = await approve(agreed, area.health, holderOf(area.education));
    expect(refused.payload).toMatchObject({
      contribution: null,
      userErrors: [{ code: 'NOT_YOUR_SHARE', field: ['contributionId'] }],
    });
    expect((await show(agreed)).agreement?.contributions.map(({ status }) => status)).toEqual([
      'PROPOSED',
      'PROPOSED',
      'PROPOSED',
    ]);
  });

  test('an officer of the council can not agree the health share, with or without the permission', async () => {
    const agreed = await propose();
    const officer = await approve(agreed, area.health, actorWith(area, 'CASE_OFFICER', null, ['case:read']));
    expect(officer.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const director = await approve(agreed, area.health, actorWith(area, 'DIRECTOR', null, ['contribution:approve']));
    expect(director.payload?.userErrors.map(({ code }) => code)).toEqual(['NOT_YOUR_SHARE']);
  });

  test('a person with a declared interest does not find the contribution', async () => {
    const agreed = await propose();
    await db.asOwner(
      `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
       select local_area_code, gen_random_uuid(), agenda_item_id, case_id, $2, 'PERSONAL', '2025-10-01T10:00:00Z'
         from agenda_item where case_id = $1`,
      [agreed.caseId, area.personId],
    );
    expect((await approve(agreed, area.health)).errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect((await show(agreed, holderOf(area.health))).found).toBeNull();
  });

  test('a person of another area does not find it either', async () => {
    const agreed = await propose();
    const other = await makeArea(db, '399');
    const actor = actorWith(other, 'BUDGET_HOLDER', area.health, ['contribution:approve']);
    expect((await approve(agreed, area.health, actor)).errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });
});

test('an approval is given once, and a version that is behind is a conflict that says where it stands', async () => {
  await limitAll();
  const agreed = await propose();
  const behind = await approve(agreed, area.health, holderOf(area.health), { expectedVersion: 7 });
  expect(behind.errors.map(({ code, message }) => `${code} ${message}`).join()).toContain(
    'CONFLICT This contribution is at version 1',
  );
  const key = { expectedVersion: 1, clientMutationId: 'approve-1' };
  const first = await approve(agreed, area.health, holderOf(area.health), key);
  const repeated = await approve(agreed, area.health, holderOf(area.health), key);
  expect(repeated.payload).toEqual(first.payload);
  const again = await approve(agreed, area.health);
  expect(again.payload?.userErrors.map(({ code }) => code)).toEqual(['ALREADY_APPROVED']);
});

test('two last approvals at once commit once', async () => {
  await limitAll();
  const agreed = await propose();
  await approve(agreed, area.health);
  const both = await Promise.all([approve(agreed, area.education), approve(agreed, area.socialCare)]);
  expect(both.flatMap(({ errors, payload }) => [...errors, ...(payload?.userErrors ?? [])])).toEqual([]);
  expect([await postings(), (await show(agreed)).status]).toEqual([36, 'COMMITTED']);
});

test('G2 an agreement held for the decision’s own ratification commits when it is released', async () => {
  await limitAll();
  const agreed = await propose({ isHeld: true });
  for (const holder of [area.education, area.socialCare, area.health]) await approve(agreed, holder);
  expect([await postings(), (await show(agreed)).agreement?.status]).toEqual([0, 'AWAITING_RATIFICATION']);
  expect(await inWrite((tx) => releaseAgreementIn(tx, agreed.agreementId))).toMatchObject({
    ok: true,
    value: { isCommitted: true },
  });
  expect(await postings()).toBe(36);
});

test('J1 need agreed and funding agreed are separate facts of a decision, and funding never stands without need', async () => {
  const columns = await db.asOwner<{ column_name: string }>(
    `select column_name from information_schema.columns
      where table_name = 'decision' and column_name in ('need_agreed', 'funding_agreed') order by 1`,
  );
  expect(columns.map(({ column_name: name }) => name)).toEqual(['funding_agreed', 'need_agreed']);
  await makePlacement(db, area);
  await expect(
    db.asOwner(
      `insert into decision select (jsonb_populate_record(null::decision, to_jsonb(decision) ||
         jsonb_build_object('decision_id', gen_random_uuid(), 'supersedes_decision_id', decision_id, 'need_agreed', false))).*
         from decision where local_area_code = $1`,
      [area.code],
    ),
  ).rejects.toMatchObject({ constraint: 'decision_funding_needs_need_check' });
});

test('J3 shares are amounts in pence that add up to the line exactly; a percentage is only shown', async () => {
  const agreed = await propose({ shares: parts([area.education, 1n], [area.socialCare, 1n], [area.health, 1n]) });
  const { agreement } = await show(agreed);
  // Five months of one base year and seven of the next, each exact: 75,500.00 and 107,000.00 in thirds.
  expect(agreement?.contributions.map(({ annual }) => annual)).toEqual(['60833.34', '60833.34', '60833.32']);
  const whole = agreement?.contributions.reduce((all, { annual }) => all + money(annual), 0n);
  expect(whole).toBe(money('182500.00'));
  expect(agreement?.lines[0]?.versions[0]?.shares.map(({ percent }) => percent)).toEqual(['33.33', '33.33', '33.33']);
});

test('an unknown method, and an agreement that nobody pays, are refused together', async () => {
  const placed = await makePlacement(db, area, { agreement: false });
  const refused = await inWrite((tx) =>
    proposeAgreementIn(tx, {
      ...placed,
      decisionDate: day('2025-10-01'),
      method: 'DEFAULT',
      methodEvidence: null,
      isHeld: false,
      amounts: [],
    }),
  );
  expect(refused.ok ? [] : refused.refusals.map(({ code }) => code)).toEqual(['METHOD_UNKNOWN', 'NOBODY_PAYS']);
});
