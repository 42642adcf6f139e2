import type { Day } from '../../../kernel/dates';
import { parseDecimal } from '../../../kernel/decimal';
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
import { allOf, sql, toStatement, type Sql, typedList } from '../../../platform/sql';
import { OPEN_STATUS_CODES } from '../../providers/rules/register';
import type { AreaClass, PlacementStatus, Residential, SenSetting } from '../rules/codes';
import { factsOfKinds, PlacementKind } from '../rules/kind';
import type { Placement } from '../rules/placement';

interface PlacementRow {
  readonly placement_id: string;
  readonly case_id: string;
  readonly decision_id: string | null;
  readonly option_id: string | null;
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
  readonly notice_given_date: Day | null;
  readonly notice_days: number | null;
  readonly last_attended_date: Day | null;
  readonly source: string | null;
  readonly source_reference: string | null;
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
  placement.ended_date, placement.end_reason, placement.notice_given_date, placement.notice_days, placement.last_attended_date, placement.source, placement.source_reference, placement.version, ${IS_COMMITTED} as is_committed,
  placement.cancelled_at is not null as is_cancelled`;

const SELECT_PLACEMENT = `select ${toStatement(COLUMNS).text} from placement`;

/** Which placements to list; every condition that is given must hold. */
export interface PlacementFilter {
  readonly status?: EqualityFilter<PlacementStatus> | null;
  readonly areaClass?: EqualityFilter<AreaClass> | null;
  readonly provisionType?: EqualityFilter<string> | null;
  readonly kind?: EqualityFilter<PlacementKind> | null;
  readonly providerUrn?: EqualityFilter<string> | null;
  readonly caseId?: EqualityFilter<string> | null;
  readonly providerIsOpen?: { readonly eq?: boolean | null } | null;
  readonly isOutOfAreaReasonDue?: { readonly eq?: boolean | null } | null;
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
    ...kindConditions(filter.kind),
    ...equalityConditions(sql`placement.provider_urn`, 'text', filter.providerUrn),
    ...equalityConditions(sql`placement.case_id`, 'uuid', filter.caseId),
    ...rangeConditions(sql`lower(placement.active_span)`, 'date', filter.startDate),
    ...openConditions(filter.providerIsOpen?.eq ?? null),
    ...reasonConditions(filter.isOutOfAreaReasonDue?.eq ?? null),
    ...(ofNeed.length === 0
      ? []
      : [
          sql`exists (select from panel_case held where held.local_area_code = placement.local_area_code
                         and held.case_id = placement.case_id and ${allOf(ofNeed)})`,
        ]),
  ];
}

/** A question for kinds as one for what they are told from, which is what is stored. */
function kindConditions(filter: EqualityFilter<PlacementKind> | null | undefined): Sql[] {
  if (filter === null || filter === undefined) return [];
  const { eq, in: several } = filter;
  const isAsked = (kind: PlacementKind): boolean =>
    (eq === null || eq === undefined || kind === eq) &&
    (several === null || several === undefined || several.includes(kind));
  const facts = factsOfKinds(new Set(Object.values(PlacementKind).filter(isAsked))).map(
    ({ provisionType, residential, senSetting }) => [provisionType, residential, senSetting ?? ''].join(' '),
  );
  return equalityConditions(
    sql`concat_ws(' ', placement.provision_type, placement.residential, coalesce(placement.sen_setting, ''))`,
    'text',
    { in: facts },
  );
}

function openConditions(isOpen: boolean | null): Sql[] {
  if (isOpen === null) return [];
  const open = sql`school.status_code = any(${typedList(OPEN_STATUS_CODES, 'text')})`;
  return [
    sql`exists (select from establishment school where school.urn = placement.provider_urn and ${isOpen ? open : sql`not ${open}`})`,
  ];
}

/** As rules/local-options.ts needsLocalOptions has it, of what was not cancelled, while no reason is recorded. */
function reasonConditions(isDue: boolean | null): Sql[] {
  if (isDue === null) return [];
  const due = sql`(placement.cancelled_at is null
    and (placement.area_class <> 'IN_AREA' or placement.provision_type in ('INDEPENDENT_SPECIAL', 'INDEPENDENT_MAINSTREAM'))
    and not exists (select from out_of_area_reason given where given.local_area_code = placement.local_area_code
                     and given.placement_id = placement.placement_id))`;
  return [isDue ? due : sql`not ${due}`];
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

/** The ids of the next placements after one in the order of ids, for reading them all in pages. */
export async function listPlacementIdsAfter(
  tx: Tx,
  placementId: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx.query<{ placement_id: string }>(
    `select placement_id from placement where $1::uuid is null or placement_id > $1::uuid order by placement_id limit $2`,
    [placementId, limit],
  );
  return rows.map((row) => row.placement_id);
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
  return new Map(
    rows.flatMap((row) => (row.decision_id === null ? [] : [[row.decision_id, toPlacement(row)] as const])),
  );
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
    notice: { givenDate: row.notice_given_date, days: row.notice_days, lastAttendedDate: row.last_attended_date },
    source: row.source,
    sourceReference: row.source_reference,
    version: row.version,
    isCommitted: row.is_committed,
    isCancelled: row.is_cancelled,
  };
}
