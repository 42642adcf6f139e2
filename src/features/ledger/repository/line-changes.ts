import type { WriteTx } from '../../../platform/db';
import type { LineCoding } from '../rules/coding';
import type { PlacementSpan } from '../rules/line-days';
import type { OpenSpan } from '../rules/open-span';
import type { PriceTerms } from '../rules/price';
import type { Share } from '../rules/shares';
import { insertVersions } from './version-changes';

/** A line to store, with its first dated agreement; ids are given by the caller. */
export interface NewLine {
  readonly costLineId: string;
  readonly costLineVersionId: string;
  readonly category: string;
  readonly description: string | null;
  readonly ownSpan: OpenSpan;
  readonly price: PriceTerms;
  readonly shares: readonly Share[];
}

/** What the lines of one placement have in common. */
export interface NewLinesOwner {
  readonly placementId: string;
  readonly caseId: string;
  readonly childId: string;
  readonly decisionId: string;
  readonly fundingAgreementId: string;
  readonly placementSpan: PlacementSpan;
  readonly coding: LineCoding;
}

/** Stores lines, each with one version over all its days and that version's shares, after the lines the placement has. */
export async function insertLines(tx: WriteTx, owner: NewLinesOwner, lines: readonly NewLine[]): Promise<void> {
  await insertLineRows(tx, owner, lines);
  await insertVersions(
    tx,
    lines.map((line) => ({
      ...line,
      caseId: owner.caseId,
      fundingAgreementId: owner.fundingAgreementId,
      recordedAt: null,
    })),
  );
}

/** Moves the placement's days of every line of the placement. */
export async function updatePlacementSpan(tx: WriteTx, placementId: string, span: PlacementSpan): Promise<void> {
  await tx.execute(
    `update cost_line set placement_span = daterange($2::date, $3::date, '[]') where placement_id = $1`,
    [placementId, span.startDate, span.endDate],
  );
}

/** Marks the lines that are not yet committed as committed from an instant on. */
export async function updateCommitted(tx: WriteTx, costLineIds: readonly string[], committedAt: Date): Promise<void> {
  await tx.execute(
    'update cost_line set committed_at = $2 where cost_line_id = any($1::uuid[]) and committed_at is null',
    [costLineIds, committedAt],
  );
}

/** Marks lines as committed no longer; gives the ids of those that were. */
export async function updateWithdrawn(tx: WriteTx, costLineIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ cost_line_id: string }>(
    `update cost_line set committed_at = null where cost_line_id = any($1::uuid[]) and committed_at is not null
     returning cost_line_id`,
    [costLineIds],
  );
  return rows.map((row) => row.cost_line_id);
}

/** Changes how the lines of a placement are coded. */
export async function updateCoding(tx: WriteTx, placementId: string, coding: LineCoding): Promise<void> {
  await tx.execute(
    `update cost_line set primary_need = $2, birth_cohort = $3, provision_type = $4, residential = $5, provider_urn = $6,
                          area_class = $7, host_la_code = $8
      where placement_id = $1`,
    [
      placementId,
      coding.primaryNeed,
      coding.birthCohort,
      coding.provisionType,
      coding.residential,
      coding.providerUrn,
      coding.areaClass,
      coding.hostLaCode,
    ],
  );
}

async function insertLineRows(tx: WriteTx, owner: NewLinesOwner, lines: readonly NewLine[]): Promise<void> {
  const { coding, placementSpan } = owner;
  await tx.execute(
    `insert into cost_line (local_area_code, cost_line_id, placement_id, case_id, child_id, decision_id, ordinal, placement_span,
                            primary_need, birth_cohort, provision_type, residential, provider_urn, area_class, host_la_code,
                            category, description, active_span)
     select $1, line.line_id, $2, $3, $4, $5,
            line.position + coalesce((select max(ordinal) from cost_line where placement_id = $2), 0),
            daterange($6::date, $7::date, '[]'), $8, $9, $10, $11, $12, $13, $14,
            line.category, line.description, daterange(line.start_date, line.end_date, '[]')
       from jsonb_to_recordset($15::jsonb) as line(position integer, line_id uuid, category text, description text,
                                                   start_date date, end_date date)`,
    [
      tx.actor.localArea,
      owner.placementId,
      owner.caseId,
      owner.childId,
      owner.decisionId,
      placementSpan.startDate,
      placementSpan.endDate,
      coding.primaryNeed,
      coding.birthCohort,
      coding.provisionType,
      coding.residential,
      coding.providerUrn,
      coding.areaClass,
      coding.hostLaCode,
      JSON.stringify(
        lines.map((line, index) => ({
          position: index + 1,
          line_id: line.costLineId,
          category: line.category,
          description: line.description,
          start_date: line.ownSpan.startDate,
          end_date: line.ownSpan.endDate,
        })),
      ),
    ],
  );
}
