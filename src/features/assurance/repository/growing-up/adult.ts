import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { AdultDecision, AdultHandover } from '../../rules/growing-up/adult';
import { SIDE_OF, type AdultOutcome, type AdultService, type HandoverTold } from '../../rules/growing-up/codes';

interface DecisionRow {
  readonly adult_decision_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly kind: AdultService;
  readonly outcome: AdultOutcome;
  readonly decided_date: Day;
  readonly agency_id: string;
  readonly decider_role: AdultDecision['deciderRole'];
  readonly decider_grade: number;
  readonly delegation: string;
  readonly reasons: string;
  readonly plan_event_id: string;
  readonly replaces_id: string | null;
  readonly is_replaced: boolean;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const SELECT_DECISION = `
  select decided.adult_decision_id, decided.child_id, decided.case_id, decided.kind, decided.outcome, decided.decided_date, decided.agency_id,
         decided.decider_role, decided.decider_grade, decided.delegation, decided.reasons, decided.plan_event_id, decided.replaces_id,
         later.adult_decision_id is not null as is_replaced, decided.recorded_by, decided.recorded_at
    from adult_decision decided
    left join adult_decision later on later.local_area_code = decided.local_area_code and later.replaces_id = decided.adult_decision_id`;

/** Decisions of adult services by id; one that the reader may not know of has no entry. */
export async function findAdultDecisionsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AdultDecision>> {
  const rows = await tx.query<DecisionRow>(`${SELECT_DECISION} where decided.adult_decision_id = any($1::uuid[])`, [
    ids,
  ]);
  return new Map(rows.map((row) => [row.adult_decision_id, toDecision(row)]));
}

/** The decisions of adult services on each child that the reader may know of, replaced ones too, in the order in which they were recorded. */
export async function listAdultDecisionsByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AdultDecision[]>> {
  const rows = await tx.query<DecisionRow>(
    `${SELECT_DECISION} where decided.child_id = any($1::uuid[])
      order by decided.child_id, decided.recorded_at, decided.adult_decision_id`,
    [childIds],
  );
  return groupBy(rows.map(toDecision), ({ childId }) => childId);
}

/** Keeps a decision, taken by the actor and recorded now. */
export async function insertAdultDecision(
  tx: WriteTx,
  decision: Omit<AdultDecision, 'recordedBy' | 'recordedAt' | 'isReplaced'>,
): Promise<void> {
  const { kind } = decision;
  await tx.execute(
    `insert into adult_decision (local_area_code, adult_decision_id, child_id, case_id, kind, outcome, decided_date, owner_agency_kind,
                                 agency_id, decider_role, decider_grade, delegation, reasons, plan_event_id, replaces_id, recorded_by,
                                 recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[tx.actor.localArea, decision.adultDecisionId, decision.childId, decision.caseId],
      ...[kind, decision.outcome, decision.decidedDate, SIDE_OF[kind], decision.agencyId],
      ...[decision.deciderRole, decision.deciderGrade, decision.delegation, decision.reasons],
      ...[decision.planEventId, decision.replacesId, tx.actor.personId, tx.clock.now()],
    ],
  );
}

interface HandoverRow {
  readonly adult_handover_id: string;
  readonly adult_decision_id: string;
  readonly child_id: string;
  readonly case_id: string;
  readonly placement_id: string;
  readonly from_holder_id: string;
  readonly to_holder_id: string;
  readonly from_date: Day;
  readonly funding_agreement_id: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly committed_at: Date | null;
  readonly closed_because: string | null;
}

const SELECT_HANDOVER = `
  select handed.adult_handover_id, handed.adult_decision_id, handed.child_id, handed.case_id, handed.placement_id, handed.from_holder_id,
         handed.to_holder_id, handed.from_date, handed.funding_agreement_id, handed.recorded_by, handed.recorded_at, agreed.committed_at,
         agreed.closed_because
    from adult_handover handed
    join funding_agreement agreed on agreed.local_area_code = handed.local_area_code
                                 and agreed.funding_agreement_id = handed.funding_agreement_id`;

/** Hand-overs by id; one that the reader may not know of has no entry. */
export async function findHandoversByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, AdultHandover>> {
  const rows = await tx.query<HandoverRow>(`${SELECT_HANDOVER} where handed.adult_handover_id = any($1::uuid[])`, [
    ids,
  ]);
  return new Map(rows.map((row) => [row.adult_handover_id, toHandover(row)]));
}

/** Hand-overs by the agreements that they are; of those that the reader may not know of, none. */
export async function findHandoversByAgreementIds(
  tx: Tx,
  agreementIds: readonly string[],
): Promise<readonly AdultHandover[]> {
  if (agreementIds.length === 0) return [];
  const rows = await tx.query<HandoverRow>(`${SELECT_HANDOVER} where handed.funding_agreement_id = any($1::uuid[])`, [
    agreementIds,
  ]);
  return rows.map(toHandover);
}

/** The hand-overs of each child that the reader may know of, agreed or not, by their day. */
export async function listHandoversByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AdultHandover[]>> {
  const rows = await tx.query<HandoverRow>(
    `${SELECT_HANDOVER} where handed.child_id = any($1::uuid[])
      order by handed.child_id, handed.from_date, handed.recorded_at, handed.adult_handover_id`,
    [childIds],
  );
  return groupBy(rows.map(toHandover), ({ childId }) => childId);
}

/** Keeps a hand-over, proposed by the actor now. */
export async function insertHandover(
  tx: WriteTx,
  handover: Omit<AdultHandover, 'recordedBy' | 'recordedAt' | 'agreedAt' | 'closedBecause'>,
): Promise<void> {
  await tx.execute(
    `insert into adult_handover (local_area_code, adult_handover_id, adult_decision_id, child_id, case_id, placement_id, from_holder_id,
                                 to_holder_id, from_date, funding_agreement_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tx.actor.localArea, handover.adultHandoverId, handover.adultDecisionId, handover.childId, handover.caseId],
      ...[handover.placementId, handover.fromHolderId, handover.toHolderId, handover.fromDate, handover.agreementId],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Who was told of a hand-over, and when. */
export interface HandoverNotice {
  readonly adultHandoverId: string;
  readonly told: HandoverTold;
  readonly toldDate: Day;
  readonly recordedBy: string;
}

/** Who was told of each hand-over, in the order of the days: as it was recorded, or by a notice that was sent to the family. */
export async function listHandoverNotices(
  tx: Tx,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HandoverNotice[]>> {
  const rows = await tx.query<{
    readonly adult_handover_id: string;
    readonly told: HandoverTold;
    readonly told_date: Day;
    readonly recorded_by: string;
  }>(
    `select adult_handover_id, told, told_date, recorded_by from adult_handover_notice where adult_handover_id = any($1::uuid[])
     union all
     select adult_handover_id, 'FAMILY', (sent_at at time zone 'Europe/London')::date, recorded_by
       from (select distinct on (adult_handover_id) adult_handover_id, sent_at, recorded_by from handover_letters($1::uuid[])
              order by adult_handover_id, sent_at) letter
      where not exists (select from adult_handover_notice said
                         where said.adult_handover_id = letter.adult_handover_id and said.told = 'FAMILY')
      order by adult_handover_id, told_date, told`,
    [handoverIds],
  );
  const notices = rows.map((row): HandoverNotice => ({
    adultHandoverId: row.adult_handover_id,
    told: row.told,
    toldDate: row.told_date,
    recordedBy: row.recorded_by,
  }));
  return groupBy(notices, ({ adultHandoverId }) => adultHandoverId);
}

/** Notes that somebody was told, recorded by the actor now. */
export async function insertHandoverNotice(
  tx: WriteTx,
  { adultHandoverId, told, toldDate, caseId }: Omit<HandoverNotice, 'recordedBy'> & { readonly caseId: string },
): Promise<void> {
  await tx.execute(
    `insert into adult_handover_notice (local_area_code, adult_handover_id, told, case_id, told_date, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.localArea, adultHandoverId, told, caseId, toldDate, tx.actor.personId, tx.clock.now()],
  );
}

function toDecision(row: DecisionRow): AdultDecision {
  return {
    adultDecisionId: row.adult_decision_id,
    childId: row.child_id,
    caseId: row.case_id,
    kind: row.kind,
    outcome: row.outcome,
    decidedDate: row.decided_date,
    agencyId: row.agency_id,
    deciderRole: row.decider_role,
    deciderGrade: row.decider_grade,
    delegation: row.delegation,
    reasons: row.reasons,
    planEventId: row.plan_event_id,
    replacesId: row.replaces_id,
    isReplaced: row.is_replaced,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

function toHandover(row: HandoverRow): AdultHandover {
  return {
    adultHandoverId: row.adult_handover_id,
    adultDecisionId: row.adult_decision_id,
    childId: row.child_id,
    caseId: row.case_id,
    placementId: row.placement_id,
    fromHolderId: row.from_holder_id,
    toHolderId: row.to_holder_id,
    fromDate: row.from_date,
    agreementId: row.funding_agreement_id,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    agreedAt: row.committed_at,
    closedBecause: row.closed_because,
  };
}
