import { randomUUID } from 'node:crypto';
import type { ComparedFacts } from '../../src/features/assurance/rules/comparison';
import type { TestDatabase } from './database';
import type { PanelWorld } from './make-panel';

/*
 * Cases of a panel and what was decided on them between two sittings, as rows, by the hundred.
 */

/** A case to be planted: what it is compared by, and what came of it. */
export interface Planted {
  readonly facts: Pick<
    ComparedFacts,
    'primaryNeed' | 'otherNeeds' | 'age' | 'requestType' | 'isLookedAfter' | 'ehcPlanStatus'
  >;
  /** Null: nobody has decided on it. */
  readonly outcome: string | null;
  readonly decisionDate?: string;
  /** Of the panel that decided; left out: the world’s. */
  readonly panelId?: string;
}

/** The ids of a planted case. */
export interface PlantedIds {
  readonly caseId: string;
  readonly childId: string;
  readonly decisionId: string;
}

const REQUESTED = '2025-03-03';
/** The year of the 31 August before it. */
const YEAR = 2024;
let made = 0;

/** Plants them all, a statement a table. */
export async function plantDecisions(
  db: TestDatabase,
  world: PanelWorld,
  planted: readonly Planted[],
): Promise<readonly PlantedIds[]> {
  const rows = planted.map(({ facts, outcome, decisionDate = '2025-04-07', panelId = world.panelId }) => {
    made += 1;
    const ids = { case_id: randomUUID(), child_id: randomUUID(), decision_id: randomUUID() };
    return {
      ...ids,
      ...{ outcome, decision_date: decisionDate, panel_id: panelId, reference: `PLANTED-${String(made)}` },
      ...{ birth_cohort: YEAR - facts.age, looked_after: facts.isLookedAfter, plan: facts.ehcPlanStatus },
      ...{ need: facts.primaryNeed, others: facts.otherNeeds, request: facts.requestType },
    };
  });
  const given = `jsonb_to_recordset($2::jsonb) as row(case_id uuid, child_id uuid, decision_id uuid, outcome text, decision_date date, panel_id uuid,
    reference text, birth_cohort integer, looked_after boolean, plan text, need text, others text[], request text)`;
  const parameters = [world.code, JSON.stringify(rows)];
  await db.asOwner(
    `insert into child (local_area_code, child_id, birth_cohort, looked_after, created_at)
     select $1, child_id, birth_cohort, looked_after, '2025-03-01' from ${given}`,
    parameters,
  );
  await db.asOwner(
    `insert into panel_case (local_area_code, case_id, child_id, panel_id, reference, status, request_type, request_date, primary_need,
                             other_needs, ehc_plan_status, responsible_la_code, case_officer_id, created_at)
     select $1, case_id, child_id, panel_id, reference, case when outcome is null then 'SUBMITTED' else 'DECIDED' end, request, $3::date,
            need, others, plan, $1, $4::uuid, '2025-03-01' from ${given}`,
    [...parameters, REQUESTED, world.actors.officer.personId],
  );
  await db.asOwner(
    `insert into referral (local_area_code, case_id, summary) select $1, case_id, 'An invented summary.' from ${given}`,
    parameters,
  );
  await db.asOwner(
    `with taken as (
       insert into decision (local_area_code, decision_id, case_id, basis, lapses_on, outcome, need_agreed, funding_agreed, decided_by,
                             decider_grade, panel_terms_id, delegation_rule, decided_at, decision_date, needs_ratification)
       select $1, decision_id, case_id, 'OUT_OF_PANEL', '2099-01-01', outcome, outcome <> 'DECLINED', false, $3::uuid, 12, terms.panel_terms_id,
              'Invented', decision_date, decision_date, false
         from ${given} join panel_terms terms on terms.local_area_code = $1 and terms.panel_id = row.panel_id
        where outcome is not null
       returning decision_id, case_id)
     insert into decision_reason (local_area_code, decision_id, case_id, rationale, urgency_reason)
     select $1, decision_id, case_id, 'Invented reasons of ' || decision_id, 'Invented.' from taken`,
    [...parameters, world.actors.director.personId],
  );
  // As the database does by itself before long: tables that grew by hundreds of rows are planned for by what they were.
  await db.asOwner('analyze');
  return rows.map((row) => ({ caseId: row.case_id, childId: row.child_id, decisionId: row.decision_id }));
}
