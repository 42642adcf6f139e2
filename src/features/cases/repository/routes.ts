import { type Day } from '../../../kernel/dates';
import { asId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { type CaseStatus } from '../rules/codes';
import { type CaseRoute, type PanelRoutes } from '../rules/routes';
import { byCase } from './by-case';

/** Every panel with terms in force on a day and the request types they take, by name. */
export async function listPanelRoutes(tx: Tx, day: Day): Promise<PanelRoutes[]> {
  const rows = await tx.query<{ panel_id: string; name: string; request_types: readonly string[] }>(
    `select panel.panel_id, panel.name, terms.request_types
       from panel join panel_terms terms on terms.local_area_code = panel.local_area_code and terms.panel_id = panel.panel_id
      where terms.active_span @> $1::date order by panel.name, panel.panel_id`,
    [day],
  );
  return rows.map((row) => ({ panelId: row.panel_id, name: row.name, requestTypes: row.request_types }));
}

/** How the cases were routed, by case, the oldest first, for those who may read the papers. */
export async function listRoutesByCaseIds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, CaseRoute[]>> {
  const rows = await tx.query<{
    case_route_id: string;
    case_id: string;
    from_panel_id: string;
    to_panel_id: string;
    reason: string;
    routed_by: string;
    routed_at: Date;
  }>(
    `select case_route_id, case_id, from_panel_id, to_panel_id, reason, routed_by, routed_at from case_route
      where case_id = any ($1::uuid[]) order by case_id, routed_at, case_route_id`,
    [caseIds],
  );
  return byCase(rows, (row) => ({
    caseRouteId: row.case_route_id,
    caseId: row.case_id,
    fromPanelId: row.from_panel_id,
    toPanelId: row.to_panel_id,
    reason: row.reason,
    routedBy: asId<PersonId>(row.routed_by),
    routedAt: row.routed_at,
  }));
}

/** Records a route, taken by the actor and now. */
export async function insertCaseRoute(
  tx: WriteTx,
  route: Pick<CaseRoute, 'caseRouteId' | 'caseId' | 'fromPanelId' | 'toPanelId' | 'reason'>,
): Promise<void> {
  await tx.execute(
    `insert into case_route (local_area_code, case_route_id, case_id, from_panel_id, to_panel_id, reason, routed_by, routed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.localArea,
      route.caseRouteId,
      route.caseId,
      route.fromPanelId,
      route.toPanelId,
      route.reason,
      tx.actor.personId,
      tx.clock.now(),
    ],
  );
}

/** Gives the case to another panel, with its new status, and gives its new version. */
export async function updateCasePanel(
  tx: WriteTx,
  caseId: string,
  panelId: string,
  status: CaseStatus,
): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `update panel_case set panel_id = $2, status = $3, version = version + 1 where case_id = $1 returning version`,
    [caseId, panelId, status],
  );
  if (row === undefined) throw new Error('A locked case could not be changed');
  return row.version;
}
