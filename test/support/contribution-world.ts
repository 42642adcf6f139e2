import { randomUUID } from 'node:crypto';
import { permissionsOf } from '../../src/features/access/rules/role-permissions';
import type { Role } from '../../src/features/access/rules/roles';
import { proposeAgreementIn } from '../../src/features/contributions/service/propose-agreement';
import type { InterimArrangement } from '../../src/features/contributions/rules/approval';
import { listLinesByPlacementIds } from '../../src/features/ledger/repository/lines';
import { sumPostingsOfLines } from '../../src/features/ledger/repository/postings';
import type { PlacementSpan } from '../../src/features/ledger/rules/line-days';
import type { Share } from '../../src/features/ledger/rules/shares';
import { createLinesIn, previewLines, type LineInput } from '../../src/features/ledger/service/lines';
import { formatMoney, sum } from '../../src/kernel/money';
import { ok } from '../../src/kernel/result';
import type { Actor } from '../../src/platform/actor';
import type { WriteTx } from '../../src/platform/db';
import { toGlobalId } from '../../src/platform/global-id';
import { useSchema, type Ask } from './ask';
import { useLedger, YEAR_FROM_NOVEMBER, type LedgerWorld } from './ledger-world';
import { accepted } from './make-area';
import { actorWith, CODING, day, line, makePlacement, terms, type MadePlacement } from './make-ledger';
import { wholeSchema } from './whole-schema';

/** The budgets of the area, as tests name them. */
export type HolderName = 'education' | 'socialCare' | 'health';
export const HOLDERS: readonly HolderName[] = ['education', 'socialCare', 'health'];

/** The people of these tests, each a person of their own. */
export type PersonName =
  HolderName | 'officer' | 'commissioner' | 'finance' | 'healthDirector' | 'administrator' | 'auditor';

const ROLES: Readonly<Record<PersonName, Role>> = {
  education: 'BUDGET_HOLDER',
  socialCare: 'BUDGET_HOLDER',
  health: 'BUDGET_HOLDER',
  officer: 'CASE_OFFICER',
  commissioner: 'COMMISSIONER',
  finance: 'FINANCE',
  healthDirector: 'DIRECTOR',
  administrator: 'ADMINISTRATOR',
  auditor: 'AUDITOR',
};

/** A refusal as the schema gives it. */
export interface Shown {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

/** A payload of any mutation: what was asked of it beside its errors. */
export interface Payload {
  readonly userErrors: readonly Shown[];
  readonly [field: string]: unknown;
}

/** An agreed or proposed placement. */
export interface Placed extends MadePlacement {
  readonly lineIds: readonly string[];
}

/** What tests of contributions do, in a local area of its own for each test. */
export interface ContributionWorld extends LedgerWorld {
  readonly ask: Ask;
  readonly as: (name: PersonName) => Actor;
  readonly holder: (name: HolderName) => string;
  /** Global id of a budget holder, as an input takes it. */
  readonly holderId: (name: HolderName) => string;
  /** An agreement that nobody has approved yet; by one line of £182,500.00 a year at 50 : 30 : 20 unless said otherwise. */
  readonly propose: (options?: ProposeOptions) => Promise<Placed>;
  /** The same, approved by everybody and committed. */
  readonly agree: (options?: ProposeOptions) => Promise<Placed>;
  readonly contributionId: (agreementId: string, holder: HolderName) => Promise<string>;
  /** A mutation that gives a payload, whatever was refused; errors of the request as a whole fail the test. */
  readonly mutate: (name: PersonName, mutation: string, input: object, selection?: string) => Promise<Payload>;
  /** The same, and nothing may be refused. */
  readonly done: (name: PersonName, mutation: string, input: object, selection?: string) => Promise<Payload>;
  /** The codes that a mutation is refused with. */
  readonly refused: (name: PersonName, mutation: string, input: object) => Promise<string[]>;
  readonly approve: (agreementId: string, ...holders: HolderName[]) => Promise<void>;
  /** What the ledger holds for each holder in a financial year, in pounds; other holders are left out. */
  readonly held: (placed: Pick<Placed, 'placementId'>, year?: string) => Promise<Readonly<Record<HolderName, string>>>;
  /** What each cause has posted to each holder, years together. */
  readonly causes: (placed: Pick<Placed, 'placementId'>) => Promise<Readonly<Record<string, string>>>;
  readonly limit: (holder: HolderName, ceiling: string, basis?: string) => Promise<void>;
  readonly ceiling: (holder: HolderName, year: string, amount: string) => Promise<void>;
}

interface ProposeOptions {
  readonly shares?: readonly Share[];
  readonly span?: PlacementSpan;
  readonly lines?: readonly LineInput[];
  readonly interim?: InterimArrangement;
}

/** Gives the calling test file all of that. Call it at the top of the file. */
export function useContributions(): ContributionWorld {
  const ledger = useLedger();
  const { db, clock, write } = ledger;
  const ask = useSchema({ database: db, clock, schema: wholeSchema() });
  const people = new Map<PersonName, string>();
  let agencies: Readonly<Record<string, string>> = {};

  beforeEach(async () => {
    const rows = await db.asOwner<{ kind: string; agency_id: string }>(
      'select kind, agency_id from agency where local_area_code = $1',
      [ledger.area.code],
    );
    agencies = Object.fromEntries(rows.map((row) => [row.kind, row.agency_id]));
    for (const name of Object.keys(ROLES) as PersonName[]) people.set(name, randomUUID());
    await db.asOwner(
      `insert into person (local_area_code, person_id, subject, display_name, job_title, grade, agency_id, created_at)
       select $1, id::uuid, $1 || '-life-' || name, 'Testa Placeholder-' || name, name, 12, $4::uuid, '2024-01-01T00:00:00Z'
         from unnest($2::text[], $3::text[]) as person(id, name)`,
      [ledger.area.code, [...people.values()], [...people.keys()], agencies['EDUCATION']],
    );
    // Every holder may bind far more than these tests come to, unless one says otherwise.
    for (const name of HOLDERS) await setLimit(name, '9000000.00', 'ANNUAL');
  });

  const holder = (name: HolderName): string => ledger.area[name];
  const as = (name: PersonName): Actor => {
    const role = ROLES[name];
    const isHolder = role === 'BUDGET_HOLDER';
    const actor = actorWith(ledger.area, role, isHolder ? holder(name as HolderName) : null, [
      ...permissionsOf([role]),
    ]);
    const agencyId = name === 'healthDirector' ? (agencies['HEALTH'] ?? null) : null;
    return {
      ...actor,
      personId: people.get(name) ?? '',
      roles: actor.roles.map((held) => ({ ...held, agencyId: isHolder ? null : agencyId })),
    };
  };
  const setLimit = async (name: HolderName, ceiling: string, basis: string): Promise<void> => {
    await db.asOwner('delete from delegated_limit where local_area_code = $1 and budget_holder_id = $2', [
      ledger.area.code,
      holder(name),
    ]);
    await db.asOwner(
      `insert into delegated_limit (local_area_code, delegated_limit_id, budget_holder_id, decision_type, amount_basis, ceiling_pence,
                                    active_span, set_by, set_at)
       values ($1, gen_random_uuid(), $2, 'PLACEMENT_FUNDING', $3, ($4::numeric * 100)::bigint, '[2024-04-01,)', $5, '2024-04-01T00:00:00Z')`,
      [ledger.area.code, holder(name), basis, ceiling, ledger.area.personId],
    );
  };

  const contributionId: ContributionWorld['contributionId'] = async (agreementId, name) => {
    const [row] = await db.asOwner<{ contribution_id: string }>(
      'select contribution_id from contribution where funding_agreement_id = $1 and budget_holder_id = $2',
      [agreementId, holder(name)],
    );
    return toGlobalId('Contribution', row?.contribution_id ?? '');
  };
  const mutate: ContributionWorld['mutate'] = async (name, mutation, input, selection = '') => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} userErrors { code field message } } }`;
    const { data, errors } = await ask<Readonly<Record<string, Payload>> | null>(as(name), document, { input });
    expect(errors).toEqual([]);
    return data?.[mutation] ?? { userErrors: [] };
  };
  const done: ContributionWorld['done'] = async (...args) => {
    const payload = await mutate(...args);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };
  const approve: ContributionWorld['approve'] = async (agreementId, ...names) => {
    for (const name of names) {
      await done(name, 'approveContribution', { contributionId: await contributionId(agreementId, name) });
    }
  };
  const propose: ContributionWorld['propose'] = async (options = {}) => {
    const placed = await makePlacement(db, ledger.area, { agreement: false });
    const input = {
      ...placed,
      placementSpan: options.span ?? YEAR_FROM_NOVEMBER,
      coding: CODING,
      lines: options.lines ?? [line(terms('182500.00'), options.shares ?? ledger.fiftyThirtyTwenty())],
    };
    await db.asOwner(`update placement set active_span = daterange($2::date, $3::date, '[]') where placement_id = $1`, [
      placed.placementId,
      input.placementSpan.startDate,
      input.placementSpan.endDate,
    ]);
    return write(async (tx: WriteTx) => {
      const preview = accepted(await previewLines(tx, input));
      const agreed = accepted(
        await proposeAgreementIn(tx, {
          ...placed,
          decisionDate: day('2025-10-01'),
          method: 'NEEDS_LED',
          methodEvidence: 'Weighed at the panel',
          isHeld: false,
          amounts: preview.holders,
          interim: options.interim ?? null,
        }),
      );
      const lineIds = accepted(await createLinesIn(tx, { ...input, fundingAgreementId: agreed.agreementId }));
      return ok({ ...placed, agreementId: agreed.agreementId, lineIds });
    });
  };

  return {
    ...ledger,
    // Written out, since a getter does not survive being spread.
    get area() {
      return ledger.area;
    },
    ask,
    as,
    holder,
    holderId: (name) => toGlobalId('BudgetHolder', holder(name)),
    propose,
    agree: async (options = {}) => {
      const placed = await propose(options);
      const rows = await db.asOwner<{ budget_holder_id: string }>(
        'select budget_holder_id from contribution where funding_agreement_id = $1 order by ordinal',
        [placed.agreementId],
      );
      const names = rows.map((row) => HOLDERS.find((name) => holder(name) === row.budget_holder_id) ?? 'education');
      await approve(placed.agreementId, ...names);
      return placed;
    },
    contributionId,
    mutate,
    done,
    refused: async (name, mutation, input) => (await mutate(name, mutation, input)).userErrors.map(({ code }) => code),
    approve,
    held: async ({ placementId }, year = '2025-26') =>
      ledger.read(async (tx) => {
        const lines = (await listLinesByPlacementIds(tx, [placementId])).get(placementId) ?? [];
        const sums = await sumPostingsOfLines(
          tx,
          lines.map(({ costLineId }) => costLineId),
        );
        const of = (name: HolderName): string =>
          formatMoney(
            sum(
              [...sums.values()]
                .flat()
                .filter((one) => one.payer === holder(name) && one.financialYear === year)
                .map(({ amount }) => amount),
            ),
          );
        return { education: of('education'), socialCare: of('socialCare'), health: of('health') };
      }),
    causes: async ({ placementId }) => {
      const rows = await db.asOwner<{ cause: string; budget_holder_id: string; pounds: string }>(
        `select cause, budget_holder_id, (sum(amount_pence) / 100.0)::numeric(14, 2)::text as pounds from posting
          where placement_id = $1 group by 1, 2 having sum(amount_pence) <> 0 order by 1, 2`,
        [placementId],
      );
      const name = (id: string): string => HOLDERS.find((one) => holder(one) === id) ?? id;
      return Object.fromEntries(
        rows.map((row) => [`${row.cause} ${name(row.budget_holder_id)}`, row.pounds] as const).sort(),
      );
    },
    limit: (name, ceiling, basis = 'ANNUAL') => setLimit(name, ceiling, basis),
    ceiling: async (name, year, amount) => {
      await db.asOwner(
        `insert into commitment_ceiling (local_area_code, commitment_ceiling_id, budget_holder_id, financial_year, ordinal, ceiling_pence,
                                         reason, set_by, set_at)
         values ($1, gen_random_uuid(), $2, $3, 1, ($4::numeric * 100)::bigint, 'A test', $5, '2025-04-01T00:00:00Z')`,
        [ledger.area.code, holder(name), year, amount, ledger.area.personId],
      );
    },
  };
}
