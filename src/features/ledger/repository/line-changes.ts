import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { CostElement, LineCoding } from '../rules/coding';
import type { PlacementSpan } from '../rules/line-days';
import type { OpenSpan } from '../rules/open-span';
import type { PriceTerms } from '../rules/price';
import type { Share } from '../rules/shares';
import { insertVersions } from './version-changes';

/** A line to store, with its first dated agreements: one over all its days, or more where who pays is followed. Its id is given by the caller. */
export interface NewLine {
  readonly costLineId: string;
  readonly category: string;
  readonly element?: CostElement | null;
  readonly isDirectPayment?: boolean;
  readonly description: string | null;
  readonly ownSpan: OpenSpan;
  readonly versions: readonly {
    readonly span: OpenSpan;
    readonly price: PriceTerms;
    readonly shares: readonly Share[];
  }[];
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

/** Stores lines, each with versions over all its days and their shares, after the lines the placement has. */
export async function insertLines(tx: WriteTx, owner: NewLinesOwner, lines: readonly NewLine[]): Promise<void> {
  await insertLineRows(tx, owner, lines);
  await insertFirstVersions(
    tx,
    lines.map((line) => ({ ...line, owner })),
  );
}

/** Stores the first dated agreements of lines that are stored. */
export async function insertFirstVersions(
  tx: WriteTx,
  lines: readonly (Pick<NewLine, 'costLineId' | 'versions'> & {
    readonly owner: Pick<NewLinesOwner, 'caseId' | 'fundingAgreementId'>;
  })[],
): Promise<void> {
  await insertVersions(
    tx,
    lines.flatMap(({ costLineId, owner, versions }) =>
      versions.map(({ span, price, shares }) => ({
        costLineVersionId: newId(),
        costLineId,
        caseId: owner.caseId,
        fundingAgreementId: owner.fundingAgreementId,
        ownSpan: span,
        price,
        shares,
        recordedAt: null,
      })),
    ),
  );
}

/** Moves the placement's days of every line of the placement. */
export async function updatePlacementSpan(tx: WriteTx, placementId: string, span: PlacementSpan): Promise<void> {
  await tx.execute(
    `update cost_line set placement_span = daterange($2::date, $3::date, '[]') where placement_id = $1`,
    [placementId, span.startDate, span.endDate],
  );
}

/** Ends lines on days of their own. */
export async function updateLineEnds(
  tx: WriteTx,
  lines: readonly { readonly costLineId: string; readonly startDate: Day | null; readonly endDate: Day }[],
): Promise<void> {
  await tx.execute(
    `update cost_line line set active_span = daterange(given.start_date, given.end_date, '[]')
       from jsonb_to_recordset($1::jsonb) as given(line_id uuid, start_date date, end_date date)
      where line.cost_line_id = given.line_id`,
    [
      JSON.stringify(
        lines.map(({ costLineId, startDate, endDate }) => ({
          line_id: costLineId,
          start_date: startDate,
          end_date: endDate,
        })),
      ),
    ],
  );
}

/** Says anew what lines are, in a few words. */
export async function updateDescriptions(
  tx: WriteTx,
  lines: readonly { readonly costLineId: string; readonly description: string | null }[],
): Promise<void> {
  await tx.execute(
    `update cost_line line set description = given.description
       from unnest($1::uuid[], $2::text[]) as given(line_id, description) where line.cost_line_id = given.line_id`,
    [lines.map(({ costLineId }) => costLineId), lines.map(({ description }) => description)],
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
                            category, element, is_direct_payment, description, active_span)
     select $1, line.line_id, $2, $3, $4, $5,
            line.position + coalesce((select max(ordinal) from cost_line where placement_id = $2), 0),
            daterange($6::date, $7::date, '[]'), $8, $9, $10, $11, $12, $13, $14,
            line.category, line.element, line.is_direct_payment, line.description, daterange(line.start_date, line.end_date, '[]')
       from jsonb_to_recordset($15::jsonb) as line(position integer, line_id uuid, category text, element text,
                                                   is_direct_payment boolean, description text, start_date date, end_date date)`,
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
          element: line.element ?? null,
          is_direct_payment: line.isDirectPayment ?? false,
          description: line.description,
          start_date: line.ownSpan.startDate,
          end_date: line.ownSpan.endDate,
        })),
      ),
    ],
  );
}
