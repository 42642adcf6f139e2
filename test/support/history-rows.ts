import { APPEND_ONLY } from './database-guards';
import { type TestDatabase } from './database';

/** A value for a column, by its type; whatever stands for nothing else. */
const VALUES: Readonly<Record<string, string>> = {
  bigint: '1',
  boolean: 'true',
  date: "'2025-04-01'",
  daterange: "'[2025-04-01,2026-04-01)'",
  integer: '1',
  jsonb: "'{}'",
  numeric: '1',
  'numeric(9,4)': 'null',
  text: "'made'",
  'text[]': "'{}'",
  'timestamp with time zone': "'2025-04-01T09:00:00Z'",
  uuid: 'gen_random_uuid()',
  'uuid[]': "'{}'",
};

/** The columns whose values a check constraint limits. */
const CHECKED: Readonly<Record<string, string>> = {
  'actual.financial_year': "'2025-26'",
  'actual.kind': "'INVOICE'",
  'attendance.status': "'PRESENT'",
  'attended_setting.provider_urn': 'null',
  'attended_setting.sen_setting': "'OTH'",
  'audit_event.kind': "'write'",
  'budget_entry.financial_year': "'2025-26'",
  'budget_entry.kind': "'ALLOCATION'",
  'child_reference.scheme': "'OWN'",
  'capacity_record.assessed_date': "'2025-04-01'",
  'capacity_record.capacity': "'LACKS_CAPACITY'",
  'capacity_record.decider': "'PARENT'",
  'case_trigger.kind': "'BREAKDOWN'",
  'disclosure.basis': "'CONSENT'",
  'disclosure.consent_by': "'PARENT'",
  'disclosure.recipient': "'PANEL'",
  'disclosure.subjects': "'{IDENTITY}'",
  'family_view.method': "'IN_WRITING'",
  'family_view.whose': "'PARENT'",
  'decision.basis': "'PANEL'",
  'decision.is_escalated': 'false',
  'decision.is_over_delegation': 'false',
  'decision.lapses_on': 'null',
  'decision.order_date': 'null',
  'decision.order_reference': 'null',
  'commitment_ceiling.financial_year': "'2025-26'",
  'decision.outcome': "'AGREED'",
  'decision_action.owner_agency_id': 'null',
  'decision_action_event.status': "'DONE'",
  'decision_condition_event.status': "'MET'",
  'decision_departure.subject': "'AMOUNT'",
  'decision_quorum.share_rounding': "'UP'",
  'decision_ending.ending_decision_id': 'null',
  'decision_ending.kind': "'DECLINED'",
  'interest_declaration.kind': "'NONE'",
  'child_home.postcode_sector': "'ZZ1 1'",
  'out_of_area_reason.reason': "'NO_PLACE_FREE'",
  'panel_position.stance': "'SUPPORT'",
  'paper_pack.cause': "'PUBLISHED'",
  'placement_review.next_review_date': "'2026-04-01'",
  'placement_review.outcome': "'MAINTAIN'",
  'placement_review_views.child_view_reason': 'null',
  'placement_review_views.parent_view_reason': 'null',
  'placement_visit.kind': "'VISIT'",
  'paper_pack.digest': "repeat('0', 64)",
  'paper_pack_entry.digest': "repeat('0', 64)",
  'paper_pack_entry.disclosure_subject': "'REFERRAL'",
  'paper_pack_entry.kind': "'REFERRAL'",
  'funding_agreement_line.amount_pence': 'null',
  'funding_agreement_line.unit': 'null',
  'funding_agreement_line.spread': 'null',
  'funding_agreement_line.year': 'null',
  'funding_agreement_share.parts': '1',
  'funding_agreement_share.is_residual': 'false',
  'funding_agreement_share.fixed_year': 'null',
  'funding_agreement_share.fixed_spread': 'null',
  'funding_agreement_share.fixed_amount_pence': 'null',
  'funding_agreement_share.fixed_unit': 'null',
  'dispute_line.accepted_amount_pence': 'null',
  'dispute_line.accepted_year': 'null',
  'dispute_line.accepted_spread': 'null',
  'dispute_line.accepted_unit': 'null',
  'funding_statement.kind': "'REFUSAL'",
  'recharge_entry.kind': "'RECEIPT'",
  'recharge_invoice.active_span': "'[2025-11-01,2025-12-01)'",
  'place_commission.kind': "'SPECIAL_PRE_16'",
  'place_count.kind': "'SPECIAL_PRE_16'",
  'provider_note.kind': "'CONCERN'",
  'looked_after_record.legal_basis': "'SECTION_20'",
  'looked_after_record.placing_la_code': "'311'",
  'recoupment_claim.active_span': "'[2026-09-01,2027-04-01)'",
  'recoupment_claim.direction': "'CLAIMED_BY_US'",
  'recoupment_claim.grant_pence': '0',
  'recoupment_claim.other_la_code': "'885'",
  'recoupment_entry.kind': "'PAID'",
  'responsibility_transfer.from_la_code': "'311'",
  'responsibility_transfer.to_la_code': "'885'",
  'posting.financial_year': "'2025-26'",
  'succession.kind': "'MERGE'",
  'posting.cause': "'NEW_PLACEMENT'",
};

/** One row in every append-only table, of made values that refer to nothing: keys and triggers are off while it is made. */
export async function makeHistoryRows(database: TestDatabase): Promise<void> {
  const columns = await database.asOwner<{ table: string; name: string; type: string }>(
    `select attrelid::regclass::text as table, attname as name, format_type(atttypid, null) as type
       from pg_attribute where attrelid = any ($1::regclass[]) and attnum > 0 and not attisdropped order by 1, attnum`,
    [APPEND_ONLY],
  );
  const inserts = APPEND_ONLY.map((table) => {
    const own = columns.filter((column) => column.table === table);
    const values = own.map(({ name, type }) => CHECKED[`${table}.${name}`] ?? VALUES[type]!);
    return `insert into ${table} (${own.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`;
  });
  await database.asSuperuser(`set session_replication_role = replica; ${inserts.join('; ')}`);
}
