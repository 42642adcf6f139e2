import { formatDecimal } from '../../../kernel/decimal';
import type { Day } from '../../../kernel/dates';
import type { WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import type { Whereabouts } from '../rules/area';
import { placementKey, type ImportedPlacement } from '../rules/imported';

/** Keeps other imports of placements of the area out until the write ends: two that bring the same child would make it twice. */
export async function lockImports(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, `placements import:${tx.actor.localArea}`);
}

/** The ids of the placements with these keys, locked until the write ends, by `placementKey`. */
export async function lockImportedPlacements(
  tx: WriteTx,
  keys: readonly Pick<ImportedPlacement, 'source' | 'sourceReference'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ placement_id: string; source: string; source_reference: string }>(
    `select placement_id, source, source_reference from placement
      where (source, source_reference) in (select * from unnest($1::text[], $2::text[]))
      order by placement_id for update`,
    [keys.map(({ source }) => source), keys.map(({ sourceReference }) => sourceReference)],
  );
  return new Map(
    rows.map((row) => [placementKey({ source: row.source, sourceReference: row.source_reference }), row.placement_id]),
  );
}

/** A placement to store as another system has it. */
export interface NewImportedPlacement {
  readonly placementId: string;
  readonly caseId: string;
  readonly provisionType: string;
  readonly where: Whereabouts;
  readonly placement: ImportedPlacement;
}

/** Stores placements that were decided elsewhere, started and ended as they are there. */
export async function insertImportedPlacements(
  tx: WriteTx,
  placements: readonly NewImportedPlacement[],
): Promise<void> {
  await tx.execute(
    `insert into placement (local_area_code, placement_id, case_id, provider_urn, sen_setting, provision_type, residential,
                            responsible_la_code, host_la_code, area_class, distance_miles, distance_basis, active_span, started_date,
                            ended_date, end_reason, created_at, source, source_reference)
     select $1, one.id, one.case_id, one.urn, one.sen_setting, one.provision_type, one.residential, one.responsible_la, one.host_la,
            one.area_class, one.miles, one.basis, daterange(one.start_date, one.end_date, '[]'), one.started_date, one.ended_date,
            one.end_reason, $2, one.source, one.source_reference
       from jsonb_to_recordset($3::jsonb) as one(
            id uuid, case_id uuid, urn text, sen_setting text, provision_type text, residential text, responsible_la text, host_la text,
            area_class text, miles numeric, basis text, start_date date, end_date date, started_date date, ended_date date,
            end_reason text, source text, source_reference text)`,
    [tx.actor.localArea, tx.clock.now(), JSON.stringify(placements.map(placementColumns))],
  );
}

function placementColumns({
  placementId,
  caseId,
  provisionType,
  where,
  placement,
}: NewImportedPlacement): Readonly<Record<string, string | null>> {
  return {
    id: placementId,
    case_id: caseId,
    urn: placement.providerUrn,
    sen_setting: placement.senSetting,
    provision_type: provisionType,
    residential: placement.residential,
    responsible_la: where.responsibleLaCode,
    host_la: where.hostLaCode,
    area_class: where.areaClass,
    miles: where.distanceMiles === null ? null : formatDecimal(where.distanceMiles),
    basis: where.distanceBasis,
    start_date: placement.startDate,
    end_date: placement.endDate,
    started_date: placement.status === 'PLANNED' ? null : placement.startDate,
    ended_date: placement.status === 'ENDED' ? placement.endDate : null,
    end_reason: placement.status === 'ENDED' ? placement.endReason : null,
    source: placement.source,
    source_reference: placement.sourceReference,
  };
}

/** The dates of an imported placement, as the other system has them now. */
export interface ImportedDates {
  readonly startDate: Day;
  readonly endDate: Day | null;
  readonly startedDate: Day | null;
  readonly endedDate: Day | null;
  readonly endReason: string | null;
}

/** Notes the dates of an imported placement anew. */
export async function updateImportedDates(tx: WriteTx, placementId: string, dates: ImportedDates): Promise<void> {
  await tx.execute(
    `update placement set active_span = daterange($2::date, $3::date, '[]'), started_date = $4::date, ended_date = $5::date,
                          end_reason = $6, version = version + 1
      where placement_id = $1`,
    [placementId, dates.startDate, dates.endDate, dates.startedDate, dates.endedDate, dates.endReason],
  );
}
