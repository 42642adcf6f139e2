import type { Day } from '../../../kernel/dates';
import { formatDecimal, parseDecimal } from '../../../kernel/decimal';
import { groupBy } from '../../../kernel/group';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import type { Tx, WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { allOf, sql, toStatement, type Sql } from '../../../platform/sql';
import type { AreaClass, PlacementStatus, Residential, SenSetting } from '../rules/codes';
import type { Placement } from '../rules/placement';

interface PlacementRow {
  readonly placement_id: string;
  readonly case_id: string;
  readonly decision_id: string;
  readonly option_id: string;
  readonly provider_urn: string | null;
  readonly sen_setting: SenSetting | null;
  readonly provision_type: Placement['provisionType'];
  readonly residential: Residential;
  readonly responsible_la_code: string;
  readonly host_la_code: string | null;
  readonly area_class: AreaClass;
  readonly distance_miles: string | null;
  readonly distance_basis: Placement['distanceBasis'];
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly started_date: Day | null;
  readonly ended_date: Day | null;
  readonly end_reason: string | null;
  readonly version: number;
  readonly is_committed: boolean;
  readonly is_cancelled: boolean;
}

const IS_COMMITTED = sql`exists (select from funding_agreement agreed
  where agreed.local_area_code = placement.local_area_code and agreed.placement_id = placement.placement_id
    and agreed.kind = 'INITIAL' and agreed.committed_at is not null)`;
const COLUMNS = sql`placement.placement_id, placement.case_id, placement.decision_id, placement.option_id, placement.provider_urn,
  placement.sen_setting, placement.provision_type, placement.residential, placement.responsible_la_code, placement.host_la_code,
  placement.area_class, placement.distance_miles::text as distance_miles, placement.distance_basis,
  lower(placement.active_span) as start_date, upper(placement.active_span) - 1 as end_date, placement.started_date,
  placement.ended_date, placement.end_reason, placement.version, ${IS_COMMITTED} as is_committed,
  placement.cancelled_at is not null as is_cancelled`;
const SELECT_PLACEMENT = `select ${toStatement(COLUMNS).text} from placement`;

/** Which placements to list; every condition that is given must hold. */
export interface PlacementFilter {
  readonly status?: EqualityFilter<PlacementStatus> | null;
  readonly areaClass?: EqualityFilter<AreaClass> | null;
  readonly provisionType?: EqualityFilter<string> | null;
  readonly providerUrn?: EqualityFilter<string> | null;
  readonly caseId?: EqualityFilter<string> | null;
  readonly primaryNeed?: EqualityFilter<string> | null;
  readonly startDate?: RangeFilter<Day> | null;
}

/** The placements the reader may know of, by their start; statuses are those on `today`. */
export async function findPlacementPage(
  tx: Tx,
  filter: PlacementFilter,
  direction: 'asc' | 'desc',
  today: Day,
  args: PageArguments,
): Promise<Page<Placement>> {
  const page = await findPage<PlacementRow>(
    tx,
    {
      select: COLUMNS,
      from: sql`placement`,
      where: conditions(filter, today),
      order: [
        { sql: sql`lower(placement.active_span)`, type: 'date', direction },
        { sql: sql`placement.placement_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, toPlacement);
}

function conditions(filter: PlacementFilter, today: Day): Sql[] {
  const ofNeed = equalityConditions(sql`held.primary_need`, 'text', filter.primaryNeed);
  // As rules/life.ts statusOn has it.
  const status = sql`case when placement.cancelled_at is not null then 'CANCELLED' when not ${IS_COMMITTED} then 'PENDING' when upper(placement.active_span) <= ${today}::date then 'ENDED'
                          when placement.started_date <= ${today}::date then 'LIVE' else 'DECIDED' end`;
  return [
    ...equalityConditions(status, 'text', filter.status),
    ...equalityConditions(sql`placement.area_class`, 'text', filter.areaClass),
    ...equalityConditions(sql`placement.provision_type`, 'text', filter.provisionType),
    ...equalityConditions(sql`placement.provider_urn`, 'text', filter.providerUrn),
    ...equalityConditions(sql`placement.case_id`, 'uuid', filter.caseId),
    ...rangeConditions(sql`lower(placement.active_span)`, 'date', filter.startDate),
    ...(ofNeed.length === 0
      ? []
      : [
          sql`exists (select from panel_case held where held.local_area_code = placement.local_area_code
                         and held.case_id = placement.case_id and ${allOf(ofNeed)})`,
        ]),
  ];
}

/** Placements by id; one the reader may not know of has no entry. */
export async function findPlacementsByIds(
  tx: Tx,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, Placement>> {
  const rows = await tx.query<PlacementRow>(`${SELECT_PLACEMENT} where placement.placement_id = any($1::uuid[])`, [
    placementIds,
  ]);
  return new Map(rows.map((row) => [row.placement_id, toPlacement(row)]));
}

/** The placements of each case, by their start. */
export async function listPlacementsByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Placement[]>> {
  const rows = await tx.query<PlacementRow>(
    `${SELECT_PLACEMENT} where placement.case_id = any($1::uuid[])
      order by placement.case_id, lower(placement.active_span), placement.placement_id`,
    [caseIds],
  );
  return groupBy(rows.map(toPlacement), ({ caseId }) => caseId);
}

/** The placement that each decision made; a decision without money made none. */
export async function findPlacementsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, Placement>> {
  const rows = await tx.query<PlacementRow>(`${SELECT_PLACEMENT} where placement.decision_id = any($1::uuid[])`, [
    decisionIds,
  ]);
  return new Map(rows.map((row) => [row.decision_id, toPlacement(row)]));
}

/** Locks a placement until the write ends, after its case; it may have changed since it was read. */
export async function lockPlacement(tx: WriteTx, placementId: string): Promise<Placement> {
  const [locked] = await tx.query<{ placement_id: string }>(
    'select placement_id from placement where placement_id = $1 for update',
    [placementId],
  );
  const placement = locked === undefined ? undefined : (await findPlacementsByIds(tx, [placementId])).get(placementId);
  if (placement === undefined) throw new NotFound('There is no such placement.');
  return placement;
}

/** A placement as it is decided. */
export type NewPlacement = Omit<
  Placement,
  'startedDate' | 'endedDate' | 'endReason' | 'version' | 'isCommitted' | 'isCancelled'
>;

/** Stores a placement as it is decided. */
export async function insertPlacement(tx: WriteTx, placement: NewPlacement): Promise<void> {
  await tx.execute(
    `insert into placement (local_area_code, placement_id, case_id, decision_id, option_id, provider_urn, sen_setting,
                            provision_type, residential, responsible_la_code, host_la_code, area_class, distance_miles,
                            distance_basis, active_span, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, daterange($15::date, $16::date, '[]'), $17)`,
    [
      tx.actor.localArea,
      placement.placementId,
      placement.caseId,
      placement.decisionId,
      placement.optionId,
      placement.providerUrn,
      placement.senSetting,
      placement.provisionType,
      placement.residential,
      placement.responsibleLaCode,
      placement.hostLaCode,
      placement.areaClass,
      placement.distanceMiles === null ? null : formatDecimal(placement.distanceMiles),
      placement.distanceBasis,
      placement.startDate,
      placement.endDate,
      tx.clock.now(),
    ],
  );
}

/** Notes the actual start: the days it covers begin there. */
export async function updateStarted(tx: WriteTx, placementId: string, startedDate: Day): Promise<void> {
  await tx.execute(
    `update placement
        set started_date = $2::date, active_span = daterange($2::date, upper(active_span)), version = version + 1
      where placement_id = $1`,
    [placementId, startedDate],
  );
}

/** Notes the actual end, and why: the days it covers end there. */
export async function updateEnded(tx: WriteTx, placementId: string, endedDate: Day, reason: string): Promise<void> {
  await tx.execute(
    `update placement
        set ended_date = $2::date, end_reason = $3, active_span = daterange(lower(active_span), $2::date, '[]'),
            version = version + 1
      where placement_id = $1`,
    [placementId, endedDate, reason],
  );
}

/** Notes that a placement never was: its decision stood no longer before its first day. A start recorded ahead is taken back with it. */
export async function updateCancelled(tx: WriteTx, placementId: string, reason: string): Promise<void> {
  await tx.execute(
    `update placement set cancelled_at = $2, end_reason = $3, started_date = null, version = version + 1 where placement_id = $1`,
    [placementId, tx.clock.now(), reason],
  );
}

function toPlacement(row: PlacementRow): Placement {
  const miles = row.distance_miles === null ? null : parseDecimal(row.distance_miles);
  return {
    placementId: row.placement_id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    optionId: row.option_id,
    providerUrn: row.provider_urn,
    senSetting: row.sen_setting,
    provisionType: row.provision_type,
    residential: row.residential,
    responsibleLaCode: row.responsible_la_code,
    hostLaCode: row.host_la_code,
    areaClass: row.area_class,
    distanceMiles: miles?.ok === true ? miles.value : null,
    distanceBasis: row.distance_basis,
    startDate: row.start_date,
    endDate: row.end_date,
    startedDate: row.started_date,
    endedDate: row.ended_date,
    endReason: row.end_reason,
    version: row.version,
    isCommitted: row.is_committed,
    isCancelled: row.is_cancelled,
  };
}
