import { type Tx } from '../../../platform/db';

/** A decision whose record of its quorum does not prove it, and what is wrong. */
export interface UnprovedDecision {
  readonly decisionId: string;
  readonly fault: string;
}

/**
 * How many decisions the area has, and those without a quorum record that proves them, in the order of their ids (G3, M11). A decision that no
 * sitting took has none; a correction has that of what it corrects.
 */
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
       left join decision_quorum former on decision.basis = 'CORRECTION' and former.local_area_code = decision.local_area_code
                                       and former.decision_id = decision.supersedes_decision_id
       left join lateral (
         select count(*) as number from decision_quorum_member member
          where member.local_area_code = decision.local_area_code and member.decision_id = decision.decision_id
            and member.counted) counted on true
       left join lateral (
         select requirement.body from jsonb_array_elements(quorum.requirements) as requirement(body)
          where (select count(*) from decision_quorum_member member
                  where member.local_area_code = decision.local_area_code and member.decision_id = decision.decision_id
                    and (member.counted or (member.why = 'CHAIR_NOT_COUNTED' and requirement.body ->> 'capacity' = 'CHAIR'))
                    and coalesce(requirement.body ->> 'capacity', member.capacity) = member.capacity
                    and (requirement.body ->> 'agencyKind' is null or requirement.body ->> 'agencyKind' = member.agency_kind)
                    and (requirement.body ->> 'profession' is null or requirement.body ->> 'profession' = member.profession)
                    and (requirement.body ->> 'minimumGrade' is null or (requirement.body ->> 'minimumGrade')::integer <= member.grade))
                < (requirement.body ->> 'minimum')::integer
          limit 1) short on true
       left join lateral (
         select substitute.person_id from decision_quorum_member substitute
           left join decision_quorum_member replaced on replaced.local_area_code = substitute.local_area_code
                                                    and replaced.decision_id = substitute.decision_id
                                                    and replaced.person_id = substitute.substitute_for
          where substitute.local_area_code = decision.local_area_code and substitute.decision_id = decision.decision_id
            and substitute.counted and substitute.substitute_for is not null
            and (replaced.person_id is null or replaced.counted or replaced.grade > substitute.grade
                 or exists (select from decision_quorum_member other
                             where other.local_area_code = substitute.local_area_code and other.decision_id = substitute.decision_id
                               and other.counted and other.substitute_for = substitute.substitute_for and other.person_id <> substitute.person_id))
          limit 1) misplaced on true
       cross join lateral (
         select case
           when decision.basis in ('OUT_OF_PANEL', 'TRIBUNAL_ORDER') then
             case when quorum.decision_id is not null then 'has a quorum record, and no sitting took it' end
           when decision.basis = 'CORRECTION' and former.decision_id is null and quorum.decision_id is null then null
           when quorum.decision_id is null then 'has no quorum record'
           when counted.number <> quorum.counted_number then
             format('has %s counted members on record and a count of %s', counted.number, quorum.counted_number)
           when quorum.counted_number < quorum.required_number then
             format('counts %s of the %s members it requires', quorum.counted_number, quorum.required_number)
           when short.body is not null then
             format('does not meet its requirement of %s %s %s', short.body ->> 'minimum',
                    coalesce(short.body ->> 'agencyKind', 'any agency'), coalesce(short.body ->> 'capacity', 'any capacity'))
           when misplaced.person_id is not null then 'counts a substitute in a place that is not free, or of a higher grade'
           when quorum.required_number > 0 and quorum.required_number < greatest(quorum.terms_number, quorum.share_required) then
             format('requires %s members where its own arithmetic comes to %s', quorum.required_number, greatest(quorum.terms_number, quorum.share_required))
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
