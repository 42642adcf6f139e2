import { type Tx } from '../../../platform/db';

/** A decision whose record of its quorum does not prove it, and what is wrong. */
export interface UnprovedDecision {
  readonly decisionId: string;
  readonly fault: string;
}

/** How many decisions the area has, and those without a quorum record that proves them, in the order of their ids (G3, M11). */
export async function findUnprovedDecisions(
  tx: Tx,
): Promise<{ readonly checked: number; readonly unproved: readonly UnprovedDecision[] }> {
  const [all] = await tx.query<{ checked: bigint }>('select count(*) as checked from decision');
  const rows = await tx.query<{ decision_id: string; fault: string }>(
    `select decision.decision_id, fault.said as fault
       from decision
       join panel_terms terms on terms.local_area_code = decision.local_area_code
                             and terms.panel_terms_id = decision.panel_terms_id
       left join decision_quorum quorum on quorum.local_area_code = decision.local_area_code
                                       and quorum.decision_id = decision.decision_id
       left join lateral (
         select count(*) as number from decision_quorum_member member
          where member.local_area_code = decision.local_area_code and member.decision_id = decision.decision_id
            and member.counted) counted on true
       left join lateral (
         select requirement.body from jsonb_array_elements(quorum.requirements) as requirement(body)
          where (select count(*) from decision_quorum_member member
                  where member.local_area_code = decision.local_area_code and member.decision_id = decision.decision_id
                    and member.counted
                    and coalesce(requirement.body ->> 'capacity', member.capacity) = member.capacity
                    and (requirement.body ->> 'agencyKind' is null or requirement.body ->> 'agencyKind' = member.agency_kind))
                < (requirement.body ->> 'minimum')::integer
          limit 1) short on true
       cross join lateral (
         select case
           when quorum.decision_id is null then 'has no quorum record'
           when counted.number <> quorum.counted_number then
             format('has %s counted members on record and a count of %s', counted.number, quorum.counted_number)
           when quorum.counted_number < quorum.required_number then
             format('counts %s of the %s members it requires', quorum.counted_number, quorum.required_number)
           when short.body is not null then
             format('does not meet its requirement of %s %s %s', short.body ->> 'minimum',
                    coalesce(short.body ->> 'agencyKind', 'any agency'), coalesce(short.body ->> 'capacity', 'any capacity'))
           -- A deferral needs no quorum; money does.
           when decision.funding_agreed and quorum.required_number < terms.quorum_number then
             format('agrees funding with a quorum of %s where its terms ask for %s', quorum.required_number, terms.quorum_number)
         end as said) fault
      where fault.said is not null
      order by decision.decision_id`,
  );
  return {
    checked: Number(all?.checked ?? 0),
    unproved: rows.map((row) => ({ decisionId: row.decision_id, fault: row.fault })),
  };
}
