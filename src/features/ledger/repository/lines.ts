import type { Day } from '../../../kernel/dates';
import { parseDecimal, type Decimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import { pence } from '../../../kernel/money';
import { instantOf } from '../../../platform/clock';
import type { Tx, WriteTx } from '../../../platform/db';
import type { CostElement, LineCoding } from '../rules/coding';
import type { PlacementSpan } from '../rules/line-days';
import type { PriceTerms } from '../rules/price';
import type { Share } from '../rules/shares';
import type { StoredCarry, StoredLine, StoredVersion } from '../rules/stored-line';

/** A line's prices and shares as `jsonb` gives them; amounts are text, which a JSON number could not hold. */
export interface VersionDocument {
  readonly costLineVersionId: string;
  readonly fundingAgreementId: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly recordedAt: string | null;
  readonly supersededAt: string | null;
  readonly price: PriceDocument;
  readonly shares: readonly {
    readonly payer: string;
    readonly parts: string | null;
    readonly fixed: PriceDocument | null;
    readonly cap: string | null;
    readonly residual: boolean;
    readonly succeeds: readonly string[];
  }[];
}

/** A carried share of a line as `jsonb` gives it. */
export interface CarryDocument {
  readonly disputeId: string;
  readonly holder: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly accepted: PriceDocument | null;
  readonly carriers: readonly string[];
}

/** Days of a placement that are charged at less than its price, as `jsonb` gives them. */
export interface InterruptionDocument {
  readonly startDate: string;
  readonly endDate: string | null;
  readonly chargedPercent: number;
}

export interface PriceDocument {
  readonly unit: string;
  readonly amount: string;
  readonly spread: string | null;
  readonly year: string | null;
  readonly hoursPerWeek: string | null;
}

/** A line as the statements that read whole lines give it. */
export interface LineRow {
  readonly cost_line_id: string;
  readonly placement_id: string;
  readonly case_id: string;
  readonly child_id: string;
  readonly decision_id: string | null;
  readonly ordinal: number;
  readonly placement_start_date: string;
  readonly placement_end_date: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly committed_at: Date | null;
  readonly primary_need: string;
  readonly birth_cohort: number;
  readonly provision_type: string;
  readonly residential: string;
  readonly provider_urn: string | null;
  readonly provider_type_code: string | null;
  readonly area_class: string;
  readonly host_la_code: string | null;
  readonly category: string;
  readonly element: CostElement | null;
  readonly is_direct_payment: boolean;
  readonly description: string | null;
  readonly versions: readonly VersionDocument[];
  readonly carries: readonly CarryDocument[];
  readonly interruptions: readonly InterruptionDocument[];
}

/** The whole of a line in one row: a fixed number of statements, however many lines, versions and shares there are. */
const SELECT_LINES = `
select line.cost_line_id, line.placement_id, line.case_id, line.child_id, line.decision_id, line.ordinal,
       lower(line.placement_span)::text as placement_start_date, (upper(line.placement_span) - 1)::text as placement_end_date,
       lower(line.active_span)::text as start_date, (upper(line.active_span) - 1)::text as end_date,
       line.committed_at, line.primary_need, line.birth_cohort, line.provision_type, line.residential, line.provider_urn,
       provider.type_code as provider_type_code, line.area_class, line.host_la_code, line.category, line.element, line.is_direct_payment,
       line.description,
       coalesce(agreed.versions, '[]') as versions, cost_line_carries(line, null) as carries,
       cost_line_interruptions(line, null) as interruptions
  from cost_line line
  left join establishment provider on provider.urn = line.provider_urn
  left join lateral (
    select jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first) as versions
      from cost_line_version dated
     where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
       and dated.superseded_at is null) agreed on true`;

/** The lines of each placement, in their order, with every dated agreement. */
export async function listLinesByPlacementIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const rows = await tx.query<LineRow>(
    `${SELECT_LINES} where line.placement_id = any($1::uuid[]) order by line.placement_id, line.ordinal`,
    [placementIds],
  );
  return groupBy(rows.map(toLine), ({ placementId }) => placementId);
}

/** Every line of the placements that these lines are of, by placement, in their order. */
export async function listLinesBesideLines(
  tx: Tx,
  costLineIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredLine[]>> {
  const rows = await tx.query<LineRow>(
    `${SELECT_LINES} where line.placement_id in (select own.placement_id from cost_line own where own.cost_line_id = any($1::uuid[]))
      order by line.placement_id, line.ordinal`,
    [costLineIds],
  );
  return groupBy(rows.map(toLine), ({ placementId }) => placementId);
}

/** The lines with these ids, in no order. */
export async function findLinesByIds(tx: Tx, costLineIds: readonly string[]): Promise<ReadonlyMap<string, StoredLine>> {
  const rows = await tx.query<LineRow>(`${SELECT_LINES} where line.cost_line_id = any($1::uuid[])`, [costLineIds]);
  return new Map(rows.map(toLine).map((line) => [line.costLineId, line]));
}

/** The next lines of the area after `costLineId` in the order of ids, for reading them all in pages. */
export async function listLinesAfter(tx: Tx, costLineId: string | null, limit: number): Promise<readonly StoredLine[]> {
  const rows = await tx.query<LineRow>(
    `${SELECT_LINES} where $1::uuid is null or line.cost_line_id > $1::uuid order by line.cost_line_id limit $2`,
    [costLineId, limit],
  );
  return rows.map(toLine);
}

/** The committed lines of a child, of whatever case, that a day belongs to. */
export async function listLinesOfChildOn(tx: Tx, childId: string, day: Day): Promise<readonly StoredLine[]> {
  const rows = await tx.query<LineRow>(
    `${SELECT_LINES}
      where line.child_id = $1 and line.committed_at is not null and line.placement_span * line.active_span @> $2::date
      order by line.placement_id, line.ordinal`,
    [childId, day],
  );
  return rows.map(toLine);
}

/** Ids of the area's committed lines, in order; with a provider's URN, of those whose calendar could be that provider's. */
export async function listCommittedLineIds(tx: Tx, providerUrn: string | null): Promise<readonly string[]> {
  const rows = await tx.query<{ cost_line_id: string }>(
    `select cost_line_id from cost_line
      where committed_at is not null and ($1::text is null or provider_urn = $1) order by cost_line_id`,
    [providerUrn],
  );
  return rows.map((row) => row.cost_line_id);
}

/** Locks the lines of a placement against every other change, in the order of their ids. */
export async function lockLinesOfPlacement(tx: WriteTx, placementId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ cost_line_id: string }>(
    'select cost_line_id from cost_line where placement_id = $1 order by cost_line_id for update',
    [placementId],
  );
  return rows.map((row) => row.cost_line_id);
}

/** Locks these lines against every other change, in the order of their ids. */
export async function lockLines(tx: WriteTx, costLineIds: readonly string[]): Promise<void> {
  await tx.query(
    'select cost_line_id from cost_line where cost_line_id = any($1::uuid[]) order by cost_line_id for update',
    [costLineIds],
  );
}

/** Every dated agreement there was of these lines and that stands no longer, the latest to be superseded first. */
export async function listFormerVersions(
  tx: Tx,
  costLineIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredVersion[]>> {
  const rows = await tx.query<{ cost_line_id: string; version: VersionDocument }>(
    `select dated.cost_line_id, cost_line_version_document(dated) as version from cost_line_version dated
      where dated.cost_line_id = any($1::uuid[]) and dated.superseded_at is not null
      order by dated.superseded_at desc, lower(dated.active_span) nulls first`,
    [costLineIds],
  );
  const versions = new Map<string, StoredVersion[]>();
  for (const row of rows) {
    versions.set(row.cost_line_id, [...(versions.get(row.cost_line_id) ?? []), ...toVersions([row.version], [])]);
  }
  return versions;
}

/** The interruptions of a stored row, as a part of its placement's days; left out where there are none. */
export function toInterruptions(documents: readonly InterruptionDocument[]): Pick<PlacementSpan, 'interruptions'> {
  if (documents.length === 0) return {};
  return {
    interruptions: documents.map(({ startDate, endDate, chargedPercent }) => ({
      startDate: startDate as Day,
      endDate: endDate as Day | null,
      chargedPercent,
    })),
  };
}

/** A stored row's carried shares as the rules take them. */
export function toCarries(documents: readonly CarryDocument[]): readonly StoredCarry[] {
  return documents.map(({ disputeId, holder, startDate, endDate, accepted, carriers }) => ({
    disputeId,
    holder,
    span: { startDate: startDate as Day | null, endDate: endDate as Day | null },
    accepted: accepted === null ? null : toPrice(accepted),
    carriers,
  }));
}

/** A stored row's dated agreements as the rules take them, each with what is carried of its line. */
export function toVersions(
  documents: readonly VersionDocument[],
  carries: readonly StoredCarry[],
): readonly StoredVersion[] {
  return documents.map((version) => ({
    ...(carries.length === 0 ? {} : { carries }),
    recordedAt: version.recordedAt === null ? null : instantOf(version.recordedAt),
    supersededAt: version.supersededAt === null ? null : instantOf(version.supersededAt),
    costLineVersionId: version.costLineVersionId,
    fundingAgreementId: version.fundingAgreementId,
    span: { startDate: version.startDate as Day | null, endDate: version.endDate as Day | null },
    price: toPrice(version.price),
    shares: version.shares.map((share): Share => ({
      payer: share.payer,
      parts: share.parts === null ? null : BigInt(share.parts),
      fixed: share.fixed === null ? null : toPrice(share.fixed),
      cap: share.cap === null ? null : pence(BigInt(share.cap)),
      residual: share.residual,
      ...(share.succeeds.length === 0 ? {} : { succeeds: share.succeeds }),
    })),
  }));
}

/** The row as the rules take it. */
export function toLine(row: LineRow): StoredLine {
  const carries = toCarries(row.carries);
  return {
    costLineId: row.cost_line_id,
    placementId: row.placement_id,
    caseId: row.case_id,
    childId: row.child_id,
    decisionId: row.decision_id,
    ordinal: row.ordinal,
    placementSpan: {
      startDate: row.placement_start_date as Day,
      endDate: row.placement_end_date as Day | null,
      ...toInterruptions(row.interruptions),
    },
    ownSpan: { startDate: row.start_date as Day | null, endDate: row.end_date as Day | null },
    committedAt: row.committed_at,
    coding: toCoding(row),
    providerTypeCode: row.provider_type_code,
    category: row.category,
    element: row.element,
    isDirectPayment: row.is_direct_payment,
    description: row.description,
    versions: toVersions(row.versions, carries),
    carries,
  };
}

/** How a line is coded, from the columns that say it. */
export function toCoding(
  row: Pick<
    LineRow,
    'primary_need' | 'birth_cohort' | 'provision_type' | 'residential' | 'provider_urn' | 'area_class' | 'host_la_code'
  >,
): LineCoding {
  return {
    primaryNeed: row.primary_need,
    birthCohort: row.birth_cohort,
    provisionType: row.provision_type,
    residential: row.residential,
    providerUrn: row.provider_urn,
    areaClass: row.area_class,
    hostLaCode: row.host_la_code,
  };
}

/** What is stored was proved by `checkPriceTerms` on its way in, and by the table's checks. */
export function toPrice(price: PriceDocument): PriceTerms {
  return {
    unit: price.unit as PriceTerms['unit'],
    amount: pence(BigInt(price.amount)),
    spread: price.spread as PriceTerms['spread'],
    year: price.year as PriceTerms['year'],
    hoursPerWeek: price.hoursPerWeek === null ? null : toDecimal(price.hoursPerWeek),
  };
}

function toDecimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new Error('A stored number of hours a week is not a decimal');
  return parsed.value;
}
