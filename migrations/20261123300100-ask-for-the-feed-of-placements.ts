import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What says where children are, for how much and who pays: read alike by whoever may know of the money of cases. */
const MONEY = [
  ...[
    'placement',
    'placement_start',
    'placement_end',
    'placement_interruption',
    'placement_journey',
    'placement_review',
  ],
  ...['attended_setting', 'out_of_area_reason', 'adult_handover', 'adult_handover_notice', 'pooled_fund_placement'],
  ...['cost_line', 'cost_line_version', 'cost_line_share', 'cost_line_carrier', 'cost_line_carry', 'succession_share'],
  ...['funding_agreement', 'funding_agreement_line', 'funding_agreement_share', 'contribution', 'uplift_round_line'],
  ...['dispute', 'dispute_line', 'recharge_entry', 'recharge_invoice'],
];

/** What the files of placements and of their prices write. */
const WRITTEN = {
  insert: [
    ...['placement', 'funding_agreement', 'contribution', 'cost_line', 'cost_line_version', 'cost_line_share'],
    ...['cost_line_history', 'posting', 'uplift_round', 'uplift_round_line'],
  ],
  update: ['placement', 'funding_agreement', 'contribution', 'cost_line', 'cost_line_version'],
};
/** What both they and the return of the special educational needs team begin for a child whom nobody knew. */
const OF_CHILDREN = ['child', 'panel_case', 'referral'];

/** Whose files: the roles that a session holds of an integration. */
interface Feeds {
  readonly placements: string;
  readonly ofChildren: string;
  readonly returns: string;
  readonly attendance: string;
}
const ANY: Feeds = {
  ...{ placements: `'INTEGRATION'`, ofChildren: `'INTEGRATION'` },
  ...{ returns: `'INTEGRATION'`, attendance: `'INTEGRATION'` },
};
const GRANTED: Feeds = {
  placements: `'INTEGRATION:placements'`,
  ofChildren: `'INTEGRATION:placements', 'INTEGRATION:sen2'`,
  returns: `'INTEGRATION:sen2'`,
  attendance: `'INTEGRATION:school-attendance'`,
};

const IN_AREA = 'local_area_code = (select app_area())';
const withRole = (...roles: readonly string[]): string => `(select app_has_role(${roles.join(', ')}))`;

const READERS = `'CASE_OFFICER', 'DIRECTOR', 'AUDITOR', 'FINANCE', 'COMMISSIONER', 'BUDGET_HOLDER'`;
const ofChild = (feed: string): string =>
  `${IN_AREA} and ((${withRole(`'CASE_OFFICER', 'DIRECTOR', 'AUDITOR'`, feed)}
    or (child_id in (select app_open_children()) and child_id not in (select app_unshared_children()))) and child_id not in (select app_recused_children()))`;

function policies({ placements, ofChildren, returns, attendance }: Feeds): string {
  const money = `(${withRole(READERS, placements)} or case_id in (select app_open_cases())) and case_id not in (select app_recused_cases())`;
  const mayImport = (feed: string): string => `${IN_AREA} and ${withRole(feed)}`;
  const inserted = (table: string, feed: string): string =>
    `alter policy ${table}_app_insert_import on ${table} with check (${mayImport(feed)});`;
  const updated = (table: string, feed: string): string =>
    `alter policy ${table}_app_update_import on ${table} using (${mayImport(feed)}) with check (${mayImport(feed)});`;
  return [
    ...MONEY.map((table) => `alter policy ${table}_app_read on ${table} using (${IN_AREA} and (${money}));`),
    `alter policy responsibility_transfer_app_read on responsibility_transfer using (${IN_AREA} and (${money} and child_id not in (select app_recused_children())));`,
    `alter policy uplift_round_app_read_import on uplift_round using (${mayImport(placements)} and uplift_round_id not in (select app_recused_rounds()));`,
    ...WRITTEN.insert.map((table) => inserted(table, placements)),
    ...WRITTEN.update.map((table) => updated(table, placements)),
    `alter policy contribution_app_new on contribution with check (status = 'PROPOSED' or (is_imported and ${withRole(placements)}));`,
    `alter policy contribution_app_own on contribution
  using (${withRole(`'DIRECTOR'`)} or budget_holder_id in (select app_budget_holders()) or (is_imported and ${withRole(placements)}));`,
    `alter policy full_year_cost_app_insert on full_year_cost
  with check (${IN_AREA} and ${withRole(`'PANEL_CHAIR', 'BUDGET_HOLDER', 'DIRECTOR', 'FINANCE', 'COMMISSIONER'`, placements)});`,
    ...[...OF_CHILDREN, 'case_number'].map((table) => inserted(table, ofChildren)),
    updated('case_number', ofChildren),
    `alter policy child_reference_app_insert on child_reference with check (${mayImport(ofChildren)});`,
    `alter policy sen2_record_app_read on sen2_record using (${ofChild(returns)});`,
    `alter policy sen2_record_app_insert on sen2_record with check (${mayImport(returns)});`,
    `alter policy sen2_record_app_update on sen2_record using (${mayImport(returns)}) with check (${mayImport(returns)});`,
    `alter policy school_attendance_app_read on school_attendance using (${ofChild(attendance)});`,
    `alter policy school_attendance_app_insert on school_attendance with check (${IN_AREA} and ${withRole(`'CASE_OFFICER'`, attendance)});`,
  ].join('\n');
}

/** Who finds a case by what its placements say, as 20261122160300 has it. */
const searched = (from: string, to: string): string => `
do $$ begin
  execute replace(pg_get_functiondef('search_cases(text, text[], jsonb)'::regprocedure), $role$${from}$role$, $role$${to}$role$);
end $$;`;

/**
 * Another system reads and writes placements, and what is told of children in files, only where it was granted that feed, as the API has it: a session holds, beside its roles, each feed that was
 * granted with INTEGRATION as INTEGRATION:feed. What follows in an area from a register or a calendar is brought about by the system.
 */
export class AskForTheFeedOfPlacements20261123300100 implements MigrationInterface {
  name = 'AskForTheFeedOfPlacements20261123300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies(GRANTED) + searched(ANY.placements, GRANTED.placements));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(policies(ANY) + searched(GRANTED.placements, ANY.placements));
  }
}
