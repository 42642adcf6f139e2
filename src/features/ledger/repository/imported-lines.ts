import type { Tx, WriteTx } from '../../../platform/db';
import { insertFirstVersions, type NewLine, type NewLinesOwner } from './line-changes';

/** A line of one of many placements, with the key it has in the system it comes from. */
export interface NewImportedLine extends NewLine {
  readonly owner: Omit<NewLinesOwner, 'decisionId'>;
  /** Its place among the lines of its placement, from 1. */
  readonly ordinal: number;
  readonly lineReference: string;
}

/** Stores lines of any number of placements, committed from an instant on, each with versions over all its days. */
export async function insertImportedLines(
  tx: WriteTx,
  lines: readonly NewImportedLine[],
  committedAt: Date,
): Promise<void> {
  await tx.execute(
    `insert into cost_line (local_area_code, cost_line_id, placement_id, case_id, child_id, ordinal, placement_span, committed_at,
                            primary_need, birth_cohort, provision_type, residential, provider_urn, area_class, host_la_code,
                            category, element, is_direct_payment, description, active_span, line_reference)
     select $1, line.line_id, line.placement_id, line.case_id, line.child_id, line.ordinal,
            daterange(line.placement_start, line.placement_end, '[]'), $2, line.primary_need, line.birth_cohort, line.provision_type,
            line.residential, line.provider_urn, line.area_class, line.host_la_code, line.category, line.element, false, line.description,
            daterange(line.start_date, line.end_date, '[]'), line.line_reference
       from jsonb_to_recordset($3::jsonb) as line(
            line_id uuid, placement_id uuid, case_id uuid, child_id uuid, ordinal integer, placement_start date, placement_end date,
            primary_need text, birth_cohort integer, provision_type text, residential text, provider_urn text, area_class text,
            host_la_code text, category text, element text, description text, start_date date, end_date date, line_reference text)`,
    [tx.actor.localArea, committedAt, JSON.stringify(lines.map(lineColumns))],
  );
  await insertFirstVersions(tx, lines);
}

function lineColumns(line: NewImportedLine): Readonly<Record<string, string | number | null>> {
  const { owner } = line;
  const { coding, placementSpan } = owner;
  return {
    line_id: line.costLineId,
    placement_id: owner.placementId,
    case_id: owner.caseId,
    child_id: owner.childId,
    ordinal: line.ordinal,
    placement_start: placementSpan.startDate,
    placement_end: placementSpan.endDate,
    primary_need: coding.primaryNeed,
    birth_cohort: coding.birthCohort,
    provision_type: coding.provisionType,
    residential: coding.residential,
    provider_urn: coding.providerUrn,
    area_class: coding.areaClass,
    host_la_code: coding.hostLaCode,
    category: line.category,
    element: line.element ?? null,
    description: line.description,
    start_date: line.ownSpan.startDate,
    end_date: line.ownSpan.endDate,
    line_reference: line.lineReference,
  };
}

/** Takes statistics of what postings name, if it has doubled since they were taken: without them each is looked up the long way. */
export async function takeStatistics(tx: WriteTx): Promise<void> {
  await tx.query('select take_import_statistics()');
}

/** The keys that the lines of placements have in the system they come from, by the line's id. */
export async function findLineReferences(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ cost_line_id: string; line_reference: string }>(
    `select cost_line_id, line_reference from cost_line
      where placement_id = any($1::uuid[]) and line_reference is not null`,
    [placementIds],
  );
  return new Map(rows.map((row) => [row.cost_line_id, row.line_reference]));
}

/** The primary needs that the lines of cases are coded by, by case. */
export async function findCodedNeeds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ case_id: string; needs: string[] }>(
    `select case_id, array_agg(distinct primary_need order by primary_need) as needs from cost_line
      where case_id = any($1::uuid[]) group by case_id`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.case_id, row.needs]));
}
