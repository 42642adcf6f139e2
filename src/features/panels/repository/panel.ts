import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import type { AgencyKind } from '../../access/rules/directory';
import type { Capacity, CheckedPanel, DecisionModel, Panel, PanelTerms, QuorumRequirement } from '../rules/panel';

interface TermsRow {
  readonly panel_terms_id: string;
  readonly panel_id: string;
  readonly decision_model: DecisionModel;
  readonly quorum_number: number;
  readonly papers_open_days: number;
  readonly checklist: readonly string[];
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly requirements: readonly {
    readonly capacity: Exclude<Capacity, 'OBSERVER'> | null;
    readonly agency_kind: AgencyKind | null;
    readonly minimum: number;
  }[];
}

const TERMS = `
  select terms.panel_terms_id, terms.panel_id, terms.decision_model, terms.quorum_number, terms.papers_open_days,
         terms.checklist, lower(terms.active_span) as start_date, upper(terms.active_span) - 1 as end_date,
         coalesce((select jsonb_agg(jsonb_build_object('capacity', requirement.capacity, 'agency_kind', requirement.agency_kind,
                                                       'minimum', requirement.minimum) order by requirement.ordinal)
                     from quorum_requirement requirement
                    where requirement.local_area_code = terms.local_area_code
                      and requirement.panel_terms_id = terms.panel_terms_id), '[]') as requirements
    from panel_terms terms`;

/** Stores a panel and its first terms of reference. The name is unique in the area; see `findPanelByName`. */
export async function insertPanel(
  tx: WriteTx,
  ids: { readonly panelId: string; readonly panelTermsId: string },
  panel: CheckedPanel,
): Promise<void> {
  const area = tx.actor.localArea;
  const now = tx.clock.now();
  await tx.execute(
    'insert into panel (local_area_code, panel_id, name, remit, created_at) values ($1, $2, $3, $4, $5)',
    [area, ids.panelId, panel.name, panel.remit, now],
  );
  await tx.execute(
    `insert into panel_terms (local_area_code, panel_terms_id, panel_id, decision_model, quorum_number, papers_open_days,
                              checklist, active_span, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, daterange($8, null), $9)`,
    [
      area,
      ids.panelTermsId,
      ids.panelId,
      panel.decisionModel,
      panel.quorumNumber,
      panel.papersOpenDays,
      panel.checklist,
      panel.startDate,
      now,
    ],
  );
  await insertRequirements(tx, ids.panelTermsId, panel.requirements);
}

async function insertRequirements(
  tx: WriteTx,
  panelTermsId: string,
  requirements: readonly QuorumRequirement[],
): Promise<void> {
  if (requirements.length === 0) return;
  await tx.execute(
    `insert into quorum_requirement (local_area_code, panel_terms_id, ordinal, capacity, agency_kind, minimum)
     select $1, $2, one.ordinal, one.body ->> 'capacity', one.body ->> 'agencyKind', (one.body ->> 'minimum')::integer
       from jsonb_array_elements($3::jsonb) with ordinality as one(body, ordinal)`,
    [tx.actor.localArea, panelTermsId, JSON.stringify(requirements)],
  );
}

/** The panel of that name, whatever its capitals. */
export async function findPanelByName(tx: Tx, name: string): Promise<Panel | undefined> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel where lower(name) = lower($1)',
    [name],
  );
  return rows.map(toPanel)[0];
}

/** Every panel of the area, by name. */
export async function listPanels(tx: Tx): Promise<readonly Panel[]> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel order by name, panel_id',
  );
  return rows.map(toPanel);
}

/** Panels by id; one that is not there has no entry. */
export async function findPanelsByIds(tx: Tx, panelIds: readonly string[]): Promise<ReadonlyMap<string, Panel>> {
  const rows = await tx.query<{ panel_id: string; name: string; remit: string }>(
    'select panel_id, name, remit from panel where panel_id = any($1::uuid[])',
    [panelIds],
  );
  return new Map(rows.map((row) => [row.panel_id, toPanel(row)]));
}

/** The panel's terms of reference in force on a day, or undefined when none were. */
export async function findTermsOn(tx: Tx, panelId: string, day: Day): Promise<PanelTerms | undefined> {
  const rows = await tx.query<TermsRow>(`${TERMS} where terms.panel_id = $1 and terms.active_span @> $2::date`, [
    panelId,
    day,
  ]);
  return rows.map(toTerms)[0];
}

/** Terms of reference by their own id: those a decision relied on. */
export async function findTermsByIds(
  tx: Tx,
  panelTermsIds: readonly string[],
): Promise<ReadonlyMap<string, PanelTerms>> {
  const rows = await tx.query<TermsRow>(`${TERMS} where terms.panel_terms_id = any($1::uuid[])`, [panelTermsIds]);
  return new Map(rows.map((row) => [row.panel_terms_id, toTerms(row)]));
}

/** All terms of reference of each panel, the oldest first. */
export async function listTermsByPanelIds(
  tx: Tx,
  panelIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PanelTerms[]>> {
  const rows = await tx.query<TermsRow>(
    `${TERMS} where terms.panel_id = any($1::uuid[]) order by terms.panel_id, lower(terms.active_span)`,
    [panelIds],
  );
  return groupBy(rows.map(toTerms), (terms) => terms.panelId);
}

function toPanel(row: { panel_id: string; name: string; remit: string }): Panel {
  return { panelId: row.panel_id, name: row.name, remit: row.remit };
}

function toTerms(row: TermsRow): PanelTerms {
  return {
    panelTermsId: row.panel_terms_id,
    panelId: row.panel_id,
    decisionModel: row.decision_model,
    quorumNumber: row.quorum_number,
    requirements: row.requirements.map((one) => ({
      capacity: one.capacity,
      agencyKind: one.agency_kind,
      minimum: one.minimum,
    })),
    papersOpenDays: row.papers_open_days,
    checklist: row.checklist,
    startDate: row.start_date,
    endDate: row.end_date,
  };
}
