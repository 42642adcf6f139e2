import type { Day } from '../../../kernel/dates';
import type { Tx } from '../../../platform/db';
import type { LineState } from '../rules/explained-posting';
import {
  toCarries,
  toInterruptions,
  toVersions,
  type CarryDocument,
  type InterruptionDocument,
  type VersionDocument,
} from './lines';

/** Which line, at which instant. */
export interface LineAt {
  readonly costLineId: string;
  readonly at: Date;
}

interface StateRow {
  readonly asked_at: Date;
  readonly cost_line_id: string;
  readonly decision_id: string | null;
  readonly provider_urn: string | null;
  readonly placement_start_date: string;
  readonly placement_end_date: string | null;
  readonly versions: readonly VersionDocument[];
  readonly carries: readonly CarryDocument[];
  readonly interruptions: readonly InterruptionDocument[];
}

/** What tells a line at an instant from every other. */
export function lineAtKey({ costLineId, at }: LineAt): string {
  return `${costLineId} ${at.toISOString()}`;
}

/**
 * Lines as they stood at instants, by `lineAtKey`: their days, dated agreements, carried shares and interruptions as the ledger knew them then. One
 * that was not committed then, or taken back, has no entry.
 */
export async function findLineStates(tx: Tx, asked: readonly LineAt[]): Promise<ReadonlyMap<string, LineState>> {
  const rows = await tx.query<StateRow>(
    `select asked.at as asked_at, line.cost_line_id, line.decision_id, line.provider_urn,
            lower(known.placement_span)::text as placement_start_date,
            (upper(known.placement_span) - 1)::text as placement_end_date, agreed.versions,
            cost_line_carries(line, asked.at) as carries, cost_line_interruptions(line, asked.at) as interruptions
       from unnest($1::uuid[], $2::timestamptz[]) as asked(cost_line_id, at)
       join cost_line line on line.cost_line_id = asked.cost_line_id
       join lateral (select history.placement_span from cost_line_history history
                      where history.local_area_code = line.local_area_code and history.cost_line_id = line.cost_line_id
                        and history.posted_at <= asked.at
                      order by history.ordinal desc limit 1) known on not isempty(known.placement_span)
       join lateral (select coalesce(jsonb_agg(cost_line_version_document(dated) order by lower(dated.active_span) nulls first), '[]')
                              as versions
                       from cost_line_version dated
                      where dated.local_area_code = line.local_area_code and dated.cost_line_id = line.cost_line_id
                        and coalesce(dated.recorded_at, '-infinity') <= asked.at
                        and (dated.superseded_at is null or dated.superseded_at > asked.at)) agreed on true`,
    [asked.map(({ costLineId }) => costLineId), asked.map(({ at }) => at.toISOString())],
  );
  return new Map(
    rows.map((row) => [lineAtKey({ costLineId: row.cost_line_id, at: row.asked_at }), toLineState(row)] as const),
  );
}

/** A row of a line at an instant as the rules take it. */
export function toLineState(row: Omit<StateRow, 'asked_at'>): LineState {
  return {
    costLineId: row.cost_line_id,
    decisionId: row.decision_id,
    providerUrn: row.provider_urn,
    placementSpan: {
      startDate: row.placement_start_date as Day,
      endDate: row.placement_end_date as Day | null,
      ...toInterruptions(row.interruptions),
    },
    versions: toVersions(row.versions, toCarries(row.carries)),
  };
}
