import { formatDecimal } from '../../../kernel/decimal';
import type { WriteTx } from '../../../platform/db';
import type { LineCoding } from '../rules/coding';
import type { OpenSpan, PlacementSpan } from '../rules/line-days';
import type { PriceTerms } from '../rules/price';
import type { Share } from '../rules/shares';

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
  await tx.execute(
    `insert into cost_line_version (local_area_code, cost_line_version_id, cost_line_id, case_id, funding_agreement_id,
                                    active_span, unit, amount_pence, spread, year, hours_per_week)
     select $1, line.version_id, line.line_id, $2, $3, daterange(line.start_date, line.end_date, '[]'),
            line.unit, line.amount, line.spread, line.year, line.hours
       from jsonb_to_recordset($4::jsonb) as line(line_id uuid, version_id uuid, start_date date, end_date date,
                                                  unit text, amount bigint, spread text, year text, hours numeric)`,
    [
      tx.actor.localArea,
      owner.caseId,
      owner.fundingAgreementId,
      JSON.stringify(
        lines.map((line) => ({
          line_id: line.costLineId,
          version_id: line.costLineVersionId,
          start_date: line.ownSpan.startDate,
          end_date: line.ownSpan.endDate,
          ...priceColumns(line.price),
        })),
      ),
    ],
  );
  await insertShareRows(tx, owner.caseId, lines);
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

async function insertShareRows(tx: WriteTx, caseId: string, lines: readonly NewLine[]): Promise<void> {
  const shares = lines.flatMap((line) =>
    line.shares.map((share, index) => ({
      version_id: line.costLineVersionId,
      ordinal: index + 1,
      holder: share.payer,
      parts: share.parts?.toString() ?? null,
      cap: share.cap?.toString() ?? null,
      residual: share.residual,
      ...(share.fixed === null ? {} : priceColumns(share.fixed)),
    })),
  );
  await tx.execute(
    `insert into cost_line_share (local_area_code, cost_line_version_id, case_id, ordinal, budget_holder_id, parts,
                                  fixed_unit, fixed_amount_pence, fixed_spread, fixed_year, fixed_hours_per_week, cap_pence, is_residual)
     select $1, share.version_id, $2, share.ordinal, share.holder, share.parts,
            share.unit, share.amount, share.spread, share.year, share.hours, share.cap, share.residual
       from jsonb_to_recordset($3::jsonb) as share(version_id uuid, ordinal integer, holder uuid, parts bigint, cap bigint,
                                                   residual boolean, unit text, amount bigint, spread text, year text, hours numeric)`,
    [tx.actor.localArea, caseId, JSON.stringify(shares)],
  );
}

function priceColumns(price: PriceTerms): Readonly<Record<string, string | null>> {
  return {
    unit: price.unit,
    amount: price.amount.toString(),
    spread: price.spread,
    year: price.year,
    hours: price.hoursPerWeek === null ? null : formatDecimal(price.hoursPerWeek),
  };
}
