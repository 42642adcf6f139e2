import type { Tx, WriteTx } from '../../../platform/db';
import type { AgencyKind, Profession } from '../../access/rules/directory';
import type { QuorumRecord } from '../rules/decision-record';
import type { Capacity, ShareRounding } from '../rules/panel';
import type { QuorumFinding, QuorumWhy, RequirementFinding } from '../rules/quorum';

/** Stores who counted for a decision and the arithmetic. The members come first: the one row of the record seals them. */
export async function insertQuorum(
  tx: WriteTx,
  decisionId: string,
  panelTermsId: string,
  quorum: QuorumFinding,
): Promise<void> {
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, profession, grade,
                                         substitute_for, counted, why)
     select $1, $2, member.*
       from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::uuid[], $9::boolean[], $10::text[]) as member`,
    [
      area,
      decisionId,
      quorum.members.map(({ personId }) => personId),
      quorum.members.map(({ capacity }) => capacity),
      quorum.members.map(({ agencyKind }) => agencyKind),
      quorum.members.map(({ profession }) => profession),
      quorum.members.map(({ grade }) => grade),
      quorum.members.map(({ substituteFor }) => substituteFor),
      quorum.members.map(({ counted }) => counted),
      quorum.members.map(({ why }) => why),
    ],
  );
  await tx.execute(
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements,
                                  terms_number, share_numerator, share_denominator, share_rounding, seats, share_required)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      area,
      decisionId,
      panelTermsId,
      quorum.requiredNumber,
      quorum.countedNumber,
      JSON.stringify(quorum.requirements),
      quorum.termsNumber,
      quorum.shareNumerator,
      quorum.shareDenominator,
      quorum.shareRounding,
      quorum.seats,
      quorum.shareRequired,
    ],
  );
}

/** Gives a correction the record of what it corrects: the same sitting counted. Nothing where that one has none. */
export async function copyQuorum(tx: WriteTx, decisionId: string, fromDecisionId: string): Promise<void> {
  await tx.execute(
    `insert into decision_quorum_member (local_area_code, decision_id, person_id, capacity, agency_kind, profession, grade,
                                         substitute_for, counted, why)
     select local_area_code, $1, person_id, capacity, agency_kind, profession, grade, substitute_for, counted, why
       from decision_quorum_member where decision_id = $2`,
    [decisionId, fromDecisionId],
  );
  await tx.execute(
    `insert into decision_quorum (local_area_code, decision_id, panel_terms_id, required_number, counted_number, requirements,
                                  terms_number, share_numerator, share_denominator, share_rounding, seats, share_required)
     select local_area_code, $1, panel_terms_id, required_number, counted_number, requirements,
            terms_number, share_numerator, share_denominator, share_rounding, seats, share_required
       from decision_quorum where decision_id = $2`,
    [decisionId, fromDecisionId],
  );
}

/**
 * Has the database check the decisions of this write now, and not first at its end: it counts again from the rows, under the lock of the
 * sitting, and breaks a constraint `decision_…` where a decision cannot stand.
 */
export async function checkDecisionsNow(tx: WriteTx): Promise<void> {
  await tx.query('set constraints decision_quorum_recorded immediate');
  await tx.query('set constraints decision_quorum_recorded deferred');
}

/** The record of who counted for each decision (G3). */
export async function findQuorumsByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, QuorumRecord>> {
  const rows = await tx.query<{
    decision_id: string;
    required_number: number;
    counted_number: number;
    requirements: readonly RequirementFinding[];
    terms_number: number | null;
    share_numerator: number | null;
    share_denominator: number | null;
    share_rounding: ShareRounding | null;
    seats: number | null;
    share_required: number | null;
    members: readonly {
      person_id: string;
      capacity: Capacity;
      agency_kind: AgencyKind | null;
      profession: Profession | null;
      grade: number | null;
      substitute_for: string | null;
      counted: boolean;
      why: QuorumWhy;
    }[];
  }>(
    `select quorum.decision_id, quorum.required_number, quorum.counted_number, quorum.requirements, quorum.terms_number,
            quorum.share_numerator, quorum.share_denominator, quorum.share_rounding, quorum.seats, quorum.share_required,
            coalesce((select jsonb_agg(to_jsonb(member) order by member.counted desc, member.capacity, member.person_id)
                        from decision_quorum_member member
                       where member.local_area_code = quorum.local_area_code and member.decision_id = quorum.decision_id), '[]') as members
       from decision_quorum quorum where quorum.decision_id = any($1::uuid[])`,
    [decisionIds],
  );
  return new Map(
    rows.map((row) => [
      row.decision_id,
      {
        decisionId: row.decision_id,
        requiredNumber: row.required_number,
        countedNumber: row.counted_number,
        requirements: row.requirements,
        termsNumber: row.terms_number,
        shareNumerator: row.share_numerator,
        shareDenominator: row.share_denominator,
        shareRounding: row.share_rounding,
        seats: row.seats,
        shareRequired: row.share_required,
        members: row.members.map((member) => ({
          personId: member.person_id,
          capacity: member.capacity,
          agencyKind: member.agency_kind,
          profession: member.profession,
          grade: member.grade,
          substituteFor: member.substitute_for,
          counted: member.counted,
          why: member.why,
        })),
      },
    ]),
  );
}
