import { randomUUID } from 'node:crypto';
import { insertImportedCases, insertNumberedChildren } from '../../src/features/cases/repository/imported';
import { insertImportedAgreements } from '../../src/features/contributions/repository/imported-agreements';
import { insertImportedLines, takeStatistics } from '../../src/features/ledger/repository/imported-lines';
import { lockHorizon, shareLedgerInputs } from '../../src/features/ledger/repository/inputs';
import { changeTermsIn } from '../../src/features/ledger/service/change-terms';
import { rollForwardIn } from '../../src/features/ledger/service/commitments';
import { postDifferencesIn, type PostingReason } from '../../src/features/ledger/service/post-differences';
import { type PriceTerms } from '../../src/features/ledger/rules/price';
import { insertImportedPlacements } from '../../src/features/placements/repository/imported';
import { type Day } from '../../src/kernel/dates';
import { pence, ZERO } from '../../src/kernel/money';
import { ok, type Result } from '../../src/kernel/result';
import { systemActor } from '../../src/platform/actor';
import { createCtx } from '../../src/platform/context';
import { type Database, type WriteTx } from '../../src/platform/db';
import { newId } from '../../src/platform/new-id';
import { makeArea, parts, quietLog, setClock, type MadeArea } from '../support/make-ledger';
import { type TestDatabase } from '../support/database';
import {
  FIRST_DAY,
  planIntakes,
  planProviders,
  UPLIFT_DAY,
  type PlannedLine,
  type PlannedPlacement,
} from './area-plan';

/** The code of the made area: one of the demo's, so that its personas can sign in. */
export const BENCH_AREA = '885';
/** Until the day before the uplift the ledger reaches to the end of March 2028, then a year further. */
const HORIZONS = { before: '2028-03-31', after: '2029-03-31' as Day } as const;
/** What is written at a time: those of the first day by the hundred, later ones as panels decide them. */
const AT_A_TIME = { first: 250, later: 40, uplift: 200 } as const;

/** A database to make the area in: as the server's role, and a statement as the owner of the tables. */
export interface SeedDatabase {
  readonly database: Database;
  readonly asOwner: TestDatabase['asOwner'];
}

/** How large the area is, and whom to tell how far it is. */
export interface SeedOptions {
  readonly live: number;
  readonly say?: (line: string) => void;
}

/** A line that was stored, with what becomes of its fee. */
interface StoredPlan {
  readonly costLineId: string;
  readonly endDate: Day;
  readonly line: PlannedLine;
}

/**
 * Makes an area in which `live` placements run at any time, over five financial years: 75 postings or so for each. Cases, agreements and
 * lines are put in by the hundred, as an import puts them in; postings are made by the ledger itself, in writes that follow each
 * other by the clock, so that `verify` holds and the area has a history: new placements, an uplift of fees, a roll-forward.
 */
export async function seedArea(db: SeedDatabase, { live, say = () => undefined }: SeedOptions): Promise<MadeArea> {
  const area = await makeArea(db as TestDatabase, BENCH_AREA, HORIZONS.before);
  await insertRegister(db);
  await insertStaff(db, area);
  await insertBudgets(db, area);
  const write = writer(db.database);
  const stored: StoredPlan[] = [];
  for (const { startDate, placements } of planIntakes(live)) {
    if (startDate > UPLIFT_DAY) await upliftAndRollForward(write, stored, say);
    const isFirst = startDate === FIRST_DAY;
    const size = isFirst ? AT_A_TIME.first : AT_A_TIME.later;
    for (let first = 0; first < placements.length; first += size) {
      const page = placements.slice(first, first + size);
      const instant = instantAfter(startDate, first / size);
      stored.push(...(await write(instant, 'bench.placed', (tx) => place(tx, area, page, isFirst))));
    }
    say(`${startDate}: ${String(placements.length)} placements`);
  }
  return area;
}

/** Ten minutes apart from nine in the morning of a day, so that each write has an instant of its own. */
function instantAfter(day: Day, position: number): string {
  return new Date(Date.parse(`${day}T08:00:00Z`) + position * 600_000).toISOString();
}

type Write = <Value>(instant: string, event: string, work: (tx: WriteTx) => Promise<Value>) => Promise<Value>;

function writer(database: Database): Write {
  return async <Value>(instant: string, event: string, work: (tx: WriteTx) => Promise<Value>): Promise<Value> => {
    const ctx = createCtx({
      database,
      actor: systemActor(BENCH_AREA),
      clock: setClock(instant),
      requestId: randomUUID(),
      log: quietLog,
    });
    const kept: Value[] = [];
    try {
      await ctx.write({ event, clientMutationId: null, input: {} }, async (tx) => {
        kept.push(await work(tx));
        tx.record({ type: 'LocalArea', id: BENCH_AREA });
        return ok({});
      });
    } finally {
      await ctx.end();
    }
    const [value] = kept;
    if (value === undefined) throw new Error('the write gave nothing');
    return value;
  };
}

async function place(
  tx: WriteTx,
  area: MadeArea,
  planned: readonly PlannedPlacement[],
  isFirst: boolean,
): Promise<readonly StoredPlan[]> {
  const made = planned.map((plan) => ({
    plan,
    ...{ childId: newId(), caseId: newId(), placementId: newId(), agreementId: newId() },
    lines: plan.lines.map((line) => ({ line, endDate: plan.endDate, costLineId: newId() })),
  }));
  await insertNumberedChildren(
    tx,
    made.map(({ childId, plan }) => ({ childId, birthCohort: plan.birthCohort })),
  );
  await insertImportedCases(
    tx,
    made.map(({ caseId, childId, plan }) => ({
      ...{ caseId, childId, panelId: area.panelId, caseOfficerId: area.officerId },
      reference: `BEN-${plan.startDate.slice(0, 4)}-${String(plan.index)}`,
      primaryNeed: plan.need,
      requestDate: plan.startDate,
    })),
  );
  await insertImportedPlacements(tx, made.map(toPlacement));
  await insertImportedAgreements(
    tx,
    made.map(({ agreementId, placementId, caseId, plan }) => ({
      ...{ agreementId, placementId, caseId, method: 'NEEDS_LED' },
      shares: holdersOf(area, plan).map((budgetHolderId) => ({
        ...{ contributionId: newId(), budgetHolderId, weekly: ZERO, annual: ZERO, wholeLife: null },
      })),
    })),
    tx.clock.now(),
  );
  await shareLedgerInputs(tx);
  await insertImportedLines(
    tx,
    made.flatMap((one) => linesOf(area, one)),
    tx.clock.now(),
  );
  await takeStatistics(tx);
  const stored = made.flatMap(({ lines }) => lines);
  await post(tx, stored, { cause: isFirst ? 'IMPORTED' : 'NEW_PLACEMENT', decisionId: null });
  return stored;
}

type Made = {
  readonly plan: PlannedPlacement;
  readonly childId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly agreementId: string;
  readonly lines: readonly StoredPlan[];
};

function toPlacement({ plan, caseId, placementId }: Made): Parameters<typeof insertImportedPlacements>[1][number] {
  return {
    placementId,
    caseId,
    provisionType: plan.provisionType,
    where: {
      ...{ responsibleLaCode: BENCH_AREA, hostLaCode: plan.hostLaCode, areaClass: plan.areaClass },
      ...{ distanceMiles: null, distanceBasis: null },
    },
    placement: {
      ...{ source: 'BENCH', sourceReference: `B-${String(plan.index)}`, childReference: `C-${String(plan.index)}` },
      ...{ birthCohort: plan.birthCohort, primaryNeed: 'ASD', caseOfficer: null, panel: null },
      ...{ providerUrn: plan.providerUrn, senSetting: null, provisionType: null, residential: plan.residential },
      ...{
        startDate: plan.startDate,
        endDate: plan.endDate,
        status: 'LIVE',
        endReason: null,
        fundingMethod: 'NEEDS_LED',
      },
    },
  };
}

function linesOf(area: MadeArea, made: Made): Parameters<typeof insertImportedLines>[1][number][] {
  const { plan, placementId, caseId, childId, agreementId } = made;
  const coding = {
    ...{ primaryNeed: plan.need, birthCohort: plan.birthCohort, provisionType: plan.provisionType },
    ...{ residential: plan.residential, providerUrn: plan.providerUrn, areaClass: plan.areaClass },
    hostLaCode: plan.hostLaCode,
  };
  return made.lines.map(({ costLineId, line }, index) => ({
    ...{ costLineId, category: line.category, description: null, ordinal: index + 1, lineReference: String(index + 1) },
    ownSpan: { startDate: null, endDate: null },
    owner: {
      ...{ placementId, caseId, childId, fundingAgreementId: agreementId, coding },
      placementSpan: { startDate: plan.startDate, endDate: plan.endDate },
    },
    versions: [
      { span: { startDate: null, endDate: null }, price: priceOf(line, line.amount), shares: sharesOf(area, line) },
    ],
  }));
}

function priceOf({ unit }: PlannedLine, amount: PriceTerms['amount']): PriceTerms {
  return { unit, amount, spread: 'DAYS', year: unit === 'YEAR' ? 'FINANCIAL' : null, hoursPerWeek: null };
}

function payersOf(area: MadeArea): readonly string[] {
  return [area.education, area.socialCare, area.health];
}

function sharesOf(area: MadeArea, line: PlannedLine): ReturnType<typeof parts> {
  return parts(
    ...payersOf(area).flatMap((payer, index) => {
      const share = line.parts[index] ?? 0n;
      return share === 0n ? [] : [[payer, share] as const];
    }),
  );
}

function holdersOf(area: MadeArea, { lines }: PlannedPlacement): string[] {
  return payersOf(area).filter((_, index) => lines.some((line) => (line.parts[index] ?? 0n) > 0n));
}

async function upliftAndRollForward(
  write: Write,
  stored: readonly StoredPlan[],
  say: (line: string) => void,
): Promise<void> {
  const risen = stored.filter(({ line, endDate }) => line.uplifted !== null && endDate >= UPLIFT_DAY);
  for (let first = 0; first < risen.length; first += AT_A_TIME.uplift) {
    const lines = risen.slice(first, first + AT_A_TIME.uplift).map(({ costLineId, line }) => ({
      costLineId,
      price: priceOf(line, line.uplifted ?? line.amount),
    }));
    await write(instantAfter('2026-03-16' as Day, first / AT_A_TIME.uplift), 'bench.uplifted', async (tx) =>
      kept(await changeTermsIn(tx, { from: UPLIFT_DAY, lines }, { cause: 'FEE_UPLIFT', decisionId: null })),
    );
  }
  say(`${UPLIFT_DAY}: ${String(risen.length)} fees uplifted`);
  await write('2026-04-01T00:10:00Z', 'bench.rolled-forward', async (tx) => {
    await lockHorizon(tx);
    return kept(await rollForwardIn(tx, HORIZONS.after));
  });
  say(`${UPLIFT_DAY}: rolled forward to ${HORIZONS.after}`);
}

async function post(tx: WriteTx, stored: readonly StoredPlan[], reason: PostingReason): Promise<void> {
  kept(
    await postDifferencesIn(
      tx,
      stored.map(({ costLineId }) => costLineId),
      reason,
    ),
  );
}

function kept<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map(({ message }) => message).join(' '));
}

async function insertRegister({ asOwner }: SeedDatabase): Promise<void> {
  const providers = planProviders();
  const authorities = [...new Set(providers.map(({ laCode }) => laCode))];
  await asOwner(
    `insert into local_authority (la_code, gss_code, name, status)
     select code, 'E0' || code, 'Placeholder Authority ' || code, 'live' from unnest($1::text[]) as made(code) on conflict do nothing`,
    [authorities],
  );
  await asOwner(
    `insert into establishment (urn, la_code, name, type_code, type_name, status_code, status_name)
     select urn, la, name, type, 'Made', '1', 'Open' from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as made(urn, la, name, type)
     on conflict do nothing`,
    [
      providers.map(({ urn }) => urn),
      providers.map(({ laCode }) => laCode),
      providers.map(({ name }) => name),
      providers.map(({ typeCode }) => typeCode),
    ],
  );
}

/** One person for each persona that the bench plays. */
async function insertStaff({ asOwner }: SeedDatabase, { code, education, personId }: MadeArea): Promise<void> {
  for (const [persona, role] of [
    ['finance', 'FINANCE'],
    ['commissioner', 'COMMISSIONER'],
    ['director', 'DIRECTOR'],
    ['auditor', 'AUDITOR'],
    ['education-budget-holder', 'BUDGET_HOLDER'],
  ] as const) {
    const id = newId();
    await asOwner(
      `insert into person (local_area_code, person_id, subject, display_name, job_title, grade, agency_id, created_at)
       select $1, $2, $3, 'Testa Placeholder', $4, 12, agency_id, '2024-01-01T00:00:00Z' from person where local_area_code = $1 and person_id = $5`,
      [code, id, `demo:${code}:${persona}`, persona, personId],
    );
    await asOwner(
      `insert into role_grant (local_area_code, role_grant_id, person_id, role, budget_holder_id, active_span, granted_by, granted_at)
       values ($1, gen_random_uuid(), $2, $3, $4, '[2020-01-01,)', $5, '2024-01-01T00:00:00Z')`,
      [code, id, role, role === 'BUDGET_HOLDER' ? education : null, personId],
    );
  }
}

/** An allocation and a balance for each year; the block's is what its placements come to, or so. */
async function insertBudgets({ database }: SeedDatabase, { education, personId }: MadeArea): Promise<void> {
  const write = writer(database);
  await write('2024-03-28T09:00:00Z', 'bench.budgeted', async (tx) => {
    const amount = pence(45_000_000_000n).toString();
    await tx.execute(
      `insert into budget_entry (local_area_code, budget_entry_id, budget_holder_id, financial_year, kind, label, amount_pence, entered_by, entered_at)
       select $1, gen_random_uuid(), $2, year, 'ALLOCATION', 'December', $3, $4, open_posting($5)
         from unnest(array['2024-25', '2025-26', '2026-27', '2027-28', '2028-29']) as of_year(year)`,
      [tx.actor.localArea, education, amount, personId, tx.clock.now()],
    );
    return true;
  });
}
