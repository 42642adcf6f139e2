import { asId, type CaseId } from '../../../kernel/ids';
import { type Tx } from '../../../platform/db';
import { type HistoryEntry } from '../rules/case';
import { byCase } from './by-case';

/** How many of a case's latest events are read at most. */
export const MOST_HISTORY = 100;

interface HistoryRow {
  readonly audit_event_id: string;
  readonly case_id: string;
  readonly action: string;
  readonly occurred_at: Date;
  readonly person_id: string;
  readonly version: number | null;
  readonly changed: string[] | null;
}

// What an event says about itself comes from many features: a version that is no number is no version.
const HISTORY_COLUMNS = `
  event.audit_event_id, event.case_id, event.action, event.occurred_at, event.person_id,
  case when jsonb_typeof(event.detail -> 'version') = 'number' then (event.detail ->> 'version')::int end as version,
  case when jsonb_typeof(event.detail -> 'changed') = 'array' then
    array(select jsonb_array_elements_text(event.detail -> 'changed')) end as changed`;

/** The latest changes to the cases, newest first, by case; none for a reader who may not see their papers. */
export async function findHistoryByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, HistoryEntry[]>> {
  const rows = await tx.query<HistoryRow>(
    `select ${HISTORY_COLUMNS}
       from unnest($1::uuid[]) as wanted(case_id)
      cross join lateral (
              select found.audit_event_id, wanted.case_id, found.action, found.occurred_at, found.person_id, found.detail
                from ((select * from audit_event
                        where audit_event.case_id = wanted.case_id and audit_event.kind = 'write'
                        order by audit_event.occurred_at desc, audit_event.audit_event_id desc
                        limit $2)
                      union all
                      -- Uplifts of many placements are decided at once: what is done with a round is done to each of its cases.
                      select * from audit_event
                       where audit_event.subject_type = 'UpliftRound' and audit_event.kind = 'write' and audit_event.case_id is null
                         and audit_event.subject_id in (select line.uplift_round_id::text from uplift_round_line line
                                                         where line.case_id = wanted.case_id)) as found
               order by found.occurred_at desc, found.audit_event_id desc
               limit $2) as event
      order by event.case_id, event.occurred_at desc, event.audit_event_id desc`,
    [caseIds, MOST_HISTORY],
  );
  return byCase(rows, toEntry);
}

/** One change since a version of the case, and who made it. */
export interface ChangeSince {
  readonly action: string;
  readonly occurredAt: Date;
  readonly by: string;
  readonly version: number;
  readonly changed: readonly string[];
}

/** What was done to the case after the version, oldest first. */
export async function listChangesSince(tx: Tx, caseId: string, version: number): Promise<ChangeSince[]> {
  const rows = await tx.query<HistoryRow & { readonly display_name: string | null }>(
    `select * from (
       select ${HISTORY_COLUMNS}, person.display_name
         from audit_event event
         left join person on person.local_area_code = event.local_area_code and person.person_id = event.person_id
        where event.case_id = $1 and event.kind = 'write') as change
      where change.version > $2 order by change.version limit ${MOST_HISTORY}`,
    [caseId, version],
  );
  return rows.map((row) => ({
    action: row.action,
    occurredAt: row.occurred_at,
    by: row.display_name ?? 'the system',
    version: row.version ?? version,
    changed: row.changed ?? [],
  }));
}

function toEntry(row: HistoryRow): HistoryEntry {
  return {
    eventId: row.audit_event_id,
    caseId: asId<CaseId>(row.case_id),
    action: row.action,
    occurredAt: row.occurred_at,
    personId: row.person_id,
    version: row.version,
    changed: row.changed ?? [],
  };
}
