import { randomUUID } from 'node:crypto';
import type { TestDatabase } from './database';
import { DAYS, KINDS, type Kind, type MadePart, type MadeSitting, type MadeSittings } from './random-sittings';

/*
 * Made sittings as rows, put in past the triggers: what no service would let through is there as well.
 */

/** The ids of the rows of a sitting. */
export interface KeptSitting {
  readonly agendaItemId: string;
  readonly panelTermsId: string;
}

type Rows = Record<string, Record<string, unknown>[]>;

/** Puts them all in at once, in the area of that code; `officerId` keeps the cases that are nobody's of the pool. */
export async function keepSittings(
  db: TestDatabase,
  area: string,
  officerId: string,
  { people, sittings }: MadeSittings,
): Promise<KeptSitting[]> {
  const agencies = new Map(KINDS.map((one) => [one, randomUUID()]));
  const holders = new Map(KINDS.map((one) => [one, randomUUID()]));
  const rows: Rows = {
    agency: KINDS.map((one) => ({
      agency_id: agencies.get(one),
      kind: one,
      name: `Pool ${one}`,
      start_date: '2020-01-01',
    })),
    budget_holder: KINDS.map((one) => ({
      ...{ budget_holder_id: holders.get(one), agency_id: agencies.get(one), name: `Pool ${one}` },
      ...{ is_high_needs_block: false, start_date: '2020-01-01' },
    })),
    person: people.map(({ id, works, profession, grade }, index) => ({
      ...{ person_id: id, profession, grade, agency_id: agencies.get(works), subject: `pool-${String(index)}` },
      ...{
        display_name: `Testa Placeholder-${String(index)}`,
        job_title: 'Placeholder',
        created_at: '2025-01-01',
        version: 1,
      },
    })),
    role_grant: people.flatMap(({ id, held }) =>
      held.map(({ role, of, untilDay }) => ({
        ...{
          role_grant_id: randomUUID(),
          person_id: id,
          role,
          feeds: [],
          granted_by: officerId,
          granted_at: '2025-01-01',
          version: 1,
        },
        agency_id: role === 'BUDGET_HOLDER' || of === null ? null : agencies.get(of),
        budget_holder_id: role === 'BUDGET_HOLDER' && of !== null ? holders.get(of) : null,
        active_span: `[2025-01-01,${untilDay === null ? '' : DAYS[untilDay]!}${untilDay === null ? ')' : ']'}`,
      })),
    ),
    child: [{ child_id: randomUUID(), birth_cohort: 2014, looked_after: false, created_at: '2025-01-01' }],
    ...Object.fromEntries(SITTING_TABLES.map((table) => [table, []])),
  };
  const kept = sittings.map((sitting, index) => addSitting(rows, sitting, index, { agencies, officerId }));
  for (const [table, some] of Object.entries(rows)) {
    const json = JSON.stringify(some.map((row) => ({ local_area_code: area, ...row })));
    const columns = Object.keys({ local_area_code: area, ...some[0] }).join(', ');
    if (some.length === 0) continue;
    await db.asSuperuser(
      `set session_replication_role = replica;
       insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $rows$${json}$rows$)`,
    );
  }
  return kept;
}

const SITTING_TABLES = [
  'panel',
  'panel_terms',
  'quorum_requirement',
  'panel_case',
  'panel_meeting',
  'agenda_item',
  'meeting_invitation',
  'attendance',
  'interest_declaration',
  'panel_position',
];

function addSitting(
  rows: Rows,
  { day, officer, parts, terms }: MadeSitting,
  index: number,
  { agencies, officerId }: { readonly agencies: ReadonlyMap<Kind, string>; readonly officerId: string },
): KeptSitting {
  const add = adder(rows);
  const [panelId, panelTermsId, caseId, meetingId, agendaItemId] = Array.from({ length: 5 }, () => randomUUID());
  const date = DAYS[day]!;
  const at = (second: number): string => `${date}T10:00:${String(second).padStart(2, '0')}Z`;
  add('panel', { panel_id: panelId, name: `Panel ${String(index)}`, remit: 'Any', created_at: '2025-01-01' });
  addTerms(add, terms, { panelId: panelId!, panelTermsId: panelTermsId! });
  add('panel_case', {
    ...{
      case_id: caseId,
      child_id: rows['child']![0]!['child_id'],
      panel_id: panelId,
      reference: `TST-2025-${String(index)}`,
    },
    ...{
      status: 'LISTED',
      request_type: 'PLACEMENT',
      request_date: '2025-09-01',
      primary_need: 'ASD',
      other_needs: [],
    },
    ...{ ehc_plan_status: 'FINAL', responsible_la_code: '311', case_officer_id: officer?.id ?? officerId },
    ...{ created_at: '2025-09-01', version: 1 },
  });
  add('panel_meeting', {
    ...{
      meeting_id: meetingId,
      panel_id: panelId,
      starts_at: at(0),
      meeting_date: date,
      capacity: 5,
      status: 'OPEN',
      version: 1,
    },
  });
  add('agenda_item', {
    ...{ agenda_item_id: agendaItemId, meeting_id: meetingId, case_id: caseId, ordinal: 1, status: 'LISTED' },
    ...{ listed_at: '2025-09-20', listed_by: officerId, version: 1 },
  });
  for (const part of parts) {
    const agencyId = part.speaksFor === null ? null : agencies.get(part.speaksFor);
    addPart(add, part, { meetingId: meetingId!, agendaItemId: agendaItemId!, caseId: caseId!, agencyId, at });
  }
  return { agendaItemId: agendaItemId!, panelTermsId: panelTermsId! };
}

type Add = (table: string, row: Record<string, unknown>) => void;

function adder(rows: Rows): Add {
  return (table, row) => void rows[table]!.push(row);
}

function addTerms(
  add: Add,
  terms: MadeSitting['terms'],
  { panelId, panelTermsId }: { readonly panelId: string; readonly panelTermsId: string },
): void {
  add('panel_terms', {
    ...{
      panel_terms_id: panelTermsId,
      panel_id: panelId,
      decision_model: 'CHAIR_DECIDES',
      quorum_number: terms.number,
    },
    ...{ papers_open_days: 28, checklist: [], active_span: '[2025-01-01,)', set_at: '2025-01-01', observer_limit: 3 },
    ...{ quorum_share_numerator: terms.share?.of ?? null, quorum_share_denominator: terms.share?.outOf ?? null },
    ...{ quorum_share_rounding: terms.share?.roundsUp === false ? 'DOWN' : 'UP', chair_counts: terms.chairCounts },
    ...{ recused_leave_denominator: terms.barredLeave, abstention_counts: terms.abstainersCount, request_types: [] },
    ...{ lapse_days: 28, in_principle_days: 90, contract_ending_weeks: 8, first_review_months: 3, review_months: 12 },
    ...{ deferral_escalation: 3, suitability_before_cost: true },
  });
  terms.lines.forEach((line, ordinal) => {
    add('quorum_requirement', {
      ...{ panel_terms_id: panelTermsId, ordinal: ordinal + 1, capacity: line.seat, agency_kind: line.kind },
      ...{ profession: line.profession, minimum_grade: line.grade, minimum: line.least },
    });
  });
}

function addPart(
  add: Add,
  part: MadePart,
  where: {
    readonly meetingId: string;
    readonly agendaItemId: string;
    readonly caseId: string;
    readonly agencyId: string | null | undefined;
    readonly at: (second: number) => string;
  },
): void {
  const { meetingId, agendaItemId, caseId, agencyId, at } = where;
  const { id } = part.person;
  add('meeting_invitation', {
    ...{ meeting_id: meetingId, person_id: id, capacity: part.seat, substitute_for: part.standsInFor },
    agency_id: agencyId,
    agenda_item_ids: part.scope === 'ALL' ? null : [part.scope === 'THIS' ? agendaItemId : caseId],
    ...{ invited_at: '2025-09-01', withdrawn_at: part.isWithdrawn ? '2025-09-02' : null },
  });
  part.comings.forEach((status, second) => {
    add('attendance', {
      ...{ attendance_id: randomUUID(), meeting_id: meetingId, person_id: id, status },
      ...{ recorded_at: at(second), recorded_by: id },
    });
  });
  part.declared.forEach((said, second) => {
    add('interest_declaration', {
      ...{ interest_declaration_id: randomUUID(), agenda_item_id: agendaItemId, case_id: caseId, person_id: id },
      ...{ kind: said, declared_at: at(second) },
    });
  });
  part.stances.forEach((stance, second) => {
    add('panel_position', {
      ...{ position_id: randomUUID(), agenda_item_id: agendaItemId, case_id: caseId, person_id: id, stance },
      recorded_at: at(second),
    });
  });
}
