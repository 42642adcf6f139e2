import { randomUUID } from 'node:crypto';
import type { Clock, Day } from '../../src/kernel/dates';
import { parseMoney, type Pence } from '../../src/kernel/money';
import { systemActor, type Actor } from '../../src/platform/actor';
import { createCtx, type Ctx } from '../../src/platform/context';
import type { LineCoding } from '../../src/features/ledger/rules/coding';
import type { PriceTerms } from '../../src/features/ledger/rules/price';
import type { Share } from '../../src/features/ledger/rules/shares';
import type { PlacementSpan } from '../../src/features/ledger/rules/line-days';
import { commitLinesIn } from '../../src/features/ledger/service/commitments';
import { createLinesIn, type LineInput } from '../../src/features/ledger/service/lines';
import type { TestDatabase } from './database';

/*
 * The least rows under which a placement can be funded, put in as the owner of the tables: the ledger stands below cases and panels and
 * is tested without their rules.
 */

/** A clock that is set. */
export interface SetClock extends Clock {
  set(instant: string): void;
  /** Goes on by whole days of 24 hours. */
  goOn(days: number): void;
}

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** A clock that stands still until it is set. */
export function setClock(instant: string): SetClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
    goOn: (days) => {
      now = new Date(now.getTime() + days * DAY_MILLIS);
    },
  };
}

/** A log that says nothing. */
export const quietLog: Ctx['log'] = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** An area with a high needs block, a social care and a health budget, and a panel with terms. */
export interface MadeArea {
  readonly code: string;
  readonly education: string;
  readonly socialCare: string;
  readonly health: string;
  /** The chair of the panel. */
  readonly personId: string;
  /** The officer of its cases. */
  readonly officerId: string;
  readonly panelId: string;
  readonly panelTermsId: string;
}

/** A decided case with a placement, its lines still to be made. */
export interface MadePlacement {
  readonly caseId: string;
  readonly childId: string;
  readonly decisionId: string;
  readonly placementId: string;
  readonly agreementId: string;
}

/** Makes an area; its horizon is the last day of March 2031 unless said otherwise. */
export async function makeArea(db: TestDatabase, code: string, horizon = '2031-03-31'): Promise<MadeArea> {
  const ids = Array.from({ length: 10 }, () => randomUUID());
  const [agencyE = '', agencyS = '', agencyH = '', education = '', socialCare = '', health = ''] = ids;
  const [, , , , , , personId = '', panelId = '', panelTermsId = '', officerId = ''] = ids;
  await db.asOwner(
    `insert into local_area (local_area_code, name, case_prefix, ledger_horizon_date, created_at)
     values ($1, $2, 'TST', $3, '2024-01-01T00:00:00Z')`,
    [code, `Test Area ${code}`, horizon],
  );
  await db.asOwner('insert into outbox_counter (local_area_code) values ($1)', [code]);
  await db.asOwner(
    `insert into agency (local_area_code, agency_id, kind, name, start_date)
     values ($1, $2, 'EDUCATION', 'Education', '2015-04-01'), ($1, $3, 'SOCIAL_CARE', 'Social care', '2015-04-01'),
            ($1, $4, 'HEALTH', 'Health', '2015-04-01')`,
    [code, agencyE, agencyS, agencyH],
  );
  await db.asOwner(
    `insert into budget_holder (local_area_code, budget_holder_id, agency_id, name, is_high_needs_block, start_date)
     values ($1, $2, $5, 'High needs block', true, '2015-04-01'), ($1, $3, $6, 'Placements', false, '2015-04-01'),
            ($1, $4, $7, 'Continuing care', false, '2015-04-01')`,
    [code, education, socialCare, health, agencyE, agencyS, agencyH],
  );
  await db.asOwner(
    `insert into person (local_area_code, person_id, subject, display_name, job_title, grade, agency_id, created_at)
     values ($1, $2, $3, 'Testa Placeholder-One', 'Chair', 15, $4, '2024-01-01T00:00:00Z'),
            ($1, $5, $6, 'Testa Placeholder-Officer', 'Case officer', 9, $4, '2024-01-01T00:00:00Z')`,
    [code, personId, `${code}-chair`, agencyE, officerId, `${code}-officer`],
  );
  await db.asOwner(
    `insert into role_grant (local_area_code, role_grant_id, person_id, role, active_span, granted_by, granted_at)
     values ($1, gen_random_uuid(), $2, 'PANEL_CHAIR', '[2020-01-01,)', $2, '2024-01-01T00:00:00Z')`,
    [code, personId],
  );
  await db.asOwner(
    `insert into panel (local_area_code, panel_id, name, remit, created_at) values ($1, $2, 'Panel', 'All', '2024-01-01T00:00:00Z')`,
    [code, panelId],
  );
  await db.asOwner(
    `insert into panel_terms (local_area_code, panel_terms_id, panel_id, decision_model, quorum_number, checklist, active_span, set_at)
     values ($1, $2, $3, 'CHAIR_DECIDES', 1, '{}', '[2020-01-01,)', '2024-01-01T00:00:00Z')`,
    [code, panelTermsId, panelId],
  );
  return { code, education, socialCare, health, personId, officerId, panelId, panelTermsId };
}

/** Makes the officer of a made area a case officer from 2020 on. */
export async function grantCaseOfficer(
  db: Pick<TestDatabase, 'asOwner'>,
  { code, officerId, personId }: MadeArea,
): Promise<void> {
  await db.asOwner(
    `insert into role_grant (local_area_code, role_grant_id, person_id, role, active_span, granted_by, granted_at)
     values ($1, gen_random_uuid(), $2, 'CASE_OFFICER', '[2020-01-01,)', $3, '2024-01-01T00:00:00Z')`,
    [code, officerId, personId],
  );
}

/** How the lines of a made placement are coded unless said otherwise: a child of eleven on 31 August 2025. */
export const CODING: LineCoding = {
  primaryNeed: 'ASD',
  birthCohort: 2014,
  provisionType: 'INDEPENDENT_SPECIAL',
  residential: 'DAY',
  providerUrn: null,
  areaClass: 'OUT_OF_AREA',
  hostLaCode: null,
};

let caseNumber = 0;

/** Makes a decided case with a placement and an agreement nobody has contributed to. */
export async function makePlacement(
  db: TestDatabase,
  area: MadeArea,
  options: { readonly status?: string; readonly agreement?: boolean } = {},
): Promise<MadePlacement> {
  caseNumber += 1;
  const ids = Array.from({ length: 8 }, () => randomUUID());
  const [caseId = '', childId = '', meetingId = '', itemId = '', decisionId = '', optionId = ''] = ids;
  const [, , , , , , placementId = '', agreementId = ''] = ids;
  const { code, personId, officerId, panelId, panelTermsId } = area;
  await db.asOwner(
    `insert into child (local_area_code, child_id, birth_cohort, created_at) values ($1, $2, 2014, '2025-01-01T00:00:00Z')`,
    [code, childId],
  );
  await db.asOwner(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                             ehc_plan_status, responsible_la_code, case_officer_id, created_at)
     values ($1, $2, $3, $4, $5, $6, 'PLACEMENT', '2025-09-01', 'ASD', 'FINAL', $1, $7, '2025-09-01T00:00:00Z')`,
    [code, caseId, childId, panelId, `TST-2025-${String(caseNumber)}`, options.status ?? 'DECIDED', officerId],
  );
  await db.asOwner(
    `insert into panel_meeting (local_area_code, meeting_id, panel_id, starts_at, meeting_date, capacity, status)
     values ($1, $2, $3, '2025-10-01T09:00:00Z', '2025-10-01', 10, 'OPEN')`,
    [code, meetingId, panelId],
  );
  await db.asOwner(
    `insert into agenda_item (local_area_code, agenda_item_id, meeting_id, case_id, ordinal, status, listed_at, listed_by)
     values ($1, $2, $3, $4, 1, 'DECIDED', '2025-09-20T09:00:00Z', $5)`,
    [code, itemId, meetingId, caseId, personId],
  );
  await db.asOwner(
    `insert into placement_option (local_area_code, option_id, case_id, ordinal, sen_setting, label, provision_type, residential,
                                   expected_span, added_by, added_at)
     values ($1, $2, $3, 1, 'OPA', 'An option', 'INDEPENDENT_SPECIAL', 'DAY', '[2025-11-01,2026-11-01)', $4, '2025-09-20T09:00:00Z')`,
    [code, optionId, caseId, personId],
  );
  await seatChair(db, area, { caseId, meetingId, itemId });
  // One statement: the decision wants its quorum record at its end. The member comes first, since the record seals it.
  await db.asOwner(
    `with decided as (
       insert into decision (local_area_code, decision_id, case_id, agenda_item_id, outcome, need_agreed, funding_agreed, option_id,
                             decided_by, decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification)
       values ($1, $2, $3, $4, 'AGREED', true, true, $5, $6, 15, $7, 'Terms of reference', '2025-10-01T10:00:00Z', '2025-10-01', false)),
     recorded as (
       insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements,
                                    terms_number, seats, share_required)
       values ($1, $2, $7, 1, 1, '[]', 1, 1, 0))
     insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, grade, counted, why)
     values ($1, $2, $6, 'CHAIR', 'EDUCATION', 15, true, 'COUNTED')`,
    [code, decisionId, caseId, itemId, optionId, personId, panelTermsId],
  );
  await db.asOwner(
    `insert into placement (local_area_code, placement_id, case_id, decision_id, option_id, sen_setting, provision_type, residential,
                            responsible_la_code, area_class, active_span, created_at)
     values ($1, $2, $3, $4, $5, 'OPA', 'INDEPENDENT_SPECIAL', 'DAY', $1, 'OUT_OF_AREA', '[2025-11-01,2026-11-01)', '2025-10-01T10:00:00Z')`,
    [code, placementId, caseId, decisionId, optionId],
  );
  if (options.agreement !== false) {
    await db.asOwner(
      `insert into funding_agreement (local_area_code, funding_agreement_id, case_id, decision_id, placement_id, method, is_held, created_at)
       values ($1, $2, $3, $4, $5, 'NEEDS_LED', false, '2025-10-01T10:00:00Z')`,
      [code, agreementId, caseId, decisionId, placementId],
    );
  }
  return { caseId, childId, decisionId, placementId, agreementId };
}

/** The chair, alone a quorum by the terms, is invited, there and cleared. */
async function seatChair(
  db: TestDatabase,
  { code, personId }: MadeArea,
  { caseId, meetingId, itemId }: { readonly caseId: string; readonly meetingId: string; readonly itemId: string },
): Promise<void> {
  await db.asOwner(
    `insert into meeting_invitation (local_area_code, meeting_id, person_id, capacity, agency_id, invited_at)
     select local_area_code, $3, person_id, 'CHAIR', agency_id, '2025-09-20T09:00:00Z' from person where local_area_code = $1 and person_id = $2`,
    [code, personId, meetingId],
  );
  await db.asOwner(
    `insert into interest_declaration (local_area_code, interest_declaration_id, agenda_item_id, case_id, person_id, kind, declared_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'NONE', '2025-09-25T09:00:00Z')`,
    [code, itemId, caseId, personId],
  );
  await db.asOwner(
    `insert into attendance (local_area_code, attendance_id, meeting_id, person_id, status, recorded_at, recorded_by)
     values ($1, gen_random_uuid(), $2, $3, 'PRESENT', '2025-10-01T09:00:00Z', $3)`,
    [code, meetingId, personId],
  );
}

/** A context of an actor on a database, with a clock of its own. */
export function ctxOf(db: TestDatabase, actor: Actor, clock: Clock): Ctx {
  return createCtx({ database: db.database, actor, clock, requestId: randomUUID(), log: quietLog });
}

/** An actor with one role; for a budget holder, of one budget. */
export function actorWith(
  area: Pick<MadeArea, 'code' | 'personId'>,
  role: string,
  budgetHolderId: string | null = null,
  permissions: readonly string[] = [],
): Actor {
  return {
    kind: 'person',
    localArea: area.code,
    personId: area.personId,
    roles: [{ role, agencyId: null, agencyKind: null, budgetHolderId, feeds: [] }],
    permissions: new Set(permissions),
  };
}

/** Pounds as text, in pence. */
export function money(text: string): Pence {
  const parsed = parseMoney(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

/** A date. */
export const day = (text: string): Day => text as Day;

/** A price by days; YEAR of the financial year unless said otherwise. */
export function terms(amount: string, changes: Partial<PriceTerms> = {}): PriceTerms {
  return { unit: 'YEAR', amount: money(amount), spread: 'DAYS', year: 'FINANCIAL', hoursPerWeek: null, ...changes };
}

/** Shares by parts. */
export function parts(...shares: readonly (readonly [payer: string, parts: bigint])[]): Share[] {
  return shares.map(([payer, share]) => ({ payer, parts: share, fixed: null, cap: null, residual: false }));
}

/** A line as long as its placement. */
export function line(price: PriceTerms, shares: readonly Share[], changes: Partial<LineInput> = {}): LineInput {
  return { category: 'EDUCATION', description: null, span: null, price, shares, ...changes };
}

/** What a funded placement is made with; left out: £182,500.00 a year from 1 November 2025 on, at 50 : 30 : 20. */
interface FundingSaid {
  readonly lines?: readonly LineInput[];
  readonly placementSpan?: PlacementSpan;
  readonly coding?: LineCoding;
  /** False: its line is stored, and nothing is posted. */
  readonly isCommitted?: boolean;
}

/** A placement whose one line is committed unless it is said otherwise (money.md sections 2 and 3). */
export async function fundPlacement(
  db: TestDatabase,
  clock: Clock,
  area: MadeArea,
  said: FundingSaid = {},
): Promise<MadePlacement & { readonly lineId: string }> {
  const placed = await makePlacement(db, area);
  const { education, socialCare, health } = area;
  const ctx = ctxOf(db, systemActor(area.code), clock);
  const done = await ctx.write({ event: 'test.committed', clientMutationId: null, input: {} }, async (tx) => {
    tx.record({ type: 'Case', id: placed.caseId, caseId: placed.caseId });
    const created = await createLinesIn(tx, {
      ...placed,
      fundingAgreementId: placed.agreementId,
      placementSpan: said.placementSpan ?? { startDate: day('2025-11-01'), endDate: null },
      coding: said.coding ?? CODING,
      lines: said.lines ?? [line(terms('182500.00'), parts([education, 50n], [socialCare, 30n], [health, 20n]))],
    });
    if (!created.ok || said.isCommitted === false) return created;
    const committed = await commitLinesIn(tx, placed.placementId, placed.decisionId);
    return committed.ok ? created : committed;
  });
  await ctx.end();
  if (!done.ok) throw new Error(`the placement was not funded: ${JSON.stringify(done.refusals)}`);
  return { ...placed, lineId: done.value[0] ?? '' };
}
