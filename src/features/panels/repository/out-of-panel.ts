import type { Day } from '../../../kernel/dates';
import {
  equalityConditions,
  rangeConditions,
  type EqualityFilter,
  type RangeFilter,
} from '../../../platform/conditions';
import type { Tx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, type Sql } from '../../../platform/sql';
import type { DecisionBasis } from '../rules/decision-codes';
import type { BroughtStatus } from '../rules/decision-life';

/** Which decisions taken between sittings to list; every condition that is given must hold. */
export interface OutOfPanelFilter {
  readonly status?: EqualityFilter<BroughtStatus> | null;
  readonly basis?: EqualityFilter<DecisionBasis> | null;
  readonly panelId?: EqualityFilter<string> | null;
  readonly decisionDate?: RangeFilter<Day> | null;
  readonly lapsesOn?: RangeFilter<Day> | null;
  readonly overdue?: boolean | null;
}

/** The ids of the decisions taken between sittings, or ordered, that the reader may know of; where they stand is today's. */
export async function findOutOfPanelPage(
  tx: Tx,
  filter: OutOfPanelFilter,
  direction: 'asc' | 'desc',
  today: Day,
  args: PageArguments,
): Promise<Page<string>> {
  const page = await findPage<{ decision_id: string }>(
    tx,
    {
      select: sql`decision.decision_id`,
      from: sql`decision`,
      where: [sql`decision.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER')`, ...conditions(filter, today)],
      order: [
        { sql: sql`decision.decision_date`, type: 'date', direction },
        { sql: sql`decision.decision_id`, type: 'uuid', direction },
      ],
    },
    args,
  );
  return mapPage(page, (row) => row.decision_id);
}

function conditions(filter: OutOfPanelFilter, today: Day): Sql[] {
  // As rules/decision-life.ts broughtStatusOn has it.
  const status = sql`coalesce(
    (select ended.kind from decision_ending ended
      where ended.local_area_code = decision.local_area_code and ended.decision_id = decision.decision_id),
    (select brought.outcome from decision brought
      where brought.local_area_code = decision.local_area_code and brought.about_decision_id = decision.decision_id
        and brought.basis = 'PANEL' and brought.outcome in ('RATIFIED', 'NOTED', 'DECLINED')
      order by brought.decided_at, brought.decision_id limit 1),
    case when exists (select from decision later where later.local_area_code = decision.local_area_code
                         and later.supersedes_decision_id = decision.decision_id
                         and not exists (select from decision_ending declined
                                          where declined.local_area_code = later.local_area_code
                                            and declined.decision_id = later.decision_id and declined.kind = 'DECLINED')) then 'NOT_NEEDED'
         when decision.lapses_on <= ${today}::date then 'LAPSED' else 'AWAITING' end)`;
  const ofPanel = equalityConditions(sql`terms.panel_id`, 'uuid', filter.panelId);
  return [
    ...equalityConditions(status, 'text', filter.status),
    ...equalityConditions(sql`decision.basis`, 'text', filter.basis),
    ...rangeConditions(sql`decision.decision_date`, 'date', filter.decisionDate),
    ...rangeConditions(sql`decision.lapses_on`, 'date', filter.lapsesOn),
    ...ofPanel.map(
      (condition) => sql`exists (select from panel_terms terms where terms.local_area_code = decision.local_area_code
                                    and terms.panel_terms_id = decision.panel_terms_id and ${condition})`,
    ),
    ...(filter.overdue === true
      ? [
          sql`${status} = 'AWAITING'`,
          sql`exists (select from agenda_item item
                        join panel_meeting meeting on meeting.local_area_code = item.local_area_code and meeting.meeting_id = item.meeting_id
                       where item.local_area_code = decision.local_area_code and item.about_decision_id = decision.decision_id
                         and meeting.status = 'CLOSED')`,
        ]
      : []),
  ];
}
