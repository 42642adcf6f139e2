import type { Day } from '../../../../kernel/dates';
import { groupBy } from '../../../../kernel/group';
import type { Tx, WriteTx } from '../../../../platform/db';
import type { AppealGround, RedressKind } from '../../../cases/rules/redress-codes';
import type { RedressMatter } from '../../rules/redress/matter';

interface MatterRow {
  readonly redress_matter_id: string;
  readonly kind: RedressKind;
  readonly child_id: string;
  readonly case_id: string;
  readonly decision_id: string | null;
  readonly about_matter_id: string | null;
  readonly owner_agency_id: string;
  readonly reference: string | null;
  readonly grounds: readonly AppealGround[];
  readonly is_about_health: boolean;
  readonly notice_date: Day | null;
  readonly opened_by: string;
  readonly opened_at: Date;
}

const SELECT = `select redress_matter_id, kind, child_id, case_id, decision_id, about_matter_id, owner_agency_id, reference, grounds,
                       is_about_health, notice_date, opened_by, opened_at from redress_matter`;
const IN_ORDER = 'order by opened_at, redress_matter_id';

function toMatter(row: MatterRow): RedressMatter {
  return {
    redressMatterId: row.redress_matter_id,
    kind: row.kind,
    childId: row.child_id,
    caseId: row.case_id,
    decisionId: row.decision_id,
    aboutMatterId: row.about_matter_id,
    ownerAgencyId: row.owner_agency_id,
    reference: row.reference,
    grounds: row.grounds,
    isAboutHealth: row.is_about_health,
    noticeDate: row.notice_date,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
  };
}

/** Matters by their ids; none that an interest hides. */
export async function findMattersByIds(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RedressMatter>> {
  const rows = await tx.query<MatterRow>(`${SELECT} where redress_matter_id = any ($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.redress_matter_id, toMatter(row)]));
}

/** The matters of children's plans, the oldest first. */
export async function listMattersByChildIds(
  tx: Tx,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RedressMatter[]>> {
  const rows = await tx.query<MatterRow>(`${SELECT} where child_id = any ($1::uuid[]) ${IN_ORDER}`, [childIds]);
  return groupBy(rows.map(toMatter), ({ childId }) => childId);
}

/** The matters that touch decisions, the oldest first. */
export async function listMattersByDecisionIds(
  tx: Tx,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RedressMatter[]>> {
  const rows = await tx.query<MatterRow>(`${SELECT} where decision_id = any ($1::uuid[]) ${IN_ORDER}`, [decisionIds]);
  return groupBy(rows.map(toMatter), ({ decisionId }) => decisionId ?? '');
}

/** The matters that are about others, the oldest first: the recommendations of an appeal, the appeal after a mediation. */
export async function listMattersByAboutIds(
  tx: Tx,
  aboutIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RedressMatter[]>> {
  const rows = await tx.query<MatterRow>(`${SELECT} where about_matter_id = any ($1::uuid[]) ${IN_ORDER}`, [aboutIds]);
  return groupBy(rows.map(toMatter), ({ aboutMatterId }) => aboutMatterId ?? '');
}

/** Every matter of the area that the reader may know of, the oldest first. */
export async function listAllMatters(tx: Tx): Promise<readonly RedressMatter[]> {
  return (await tx.query<MatterRow>(`${SELECT} ${IN_ORDER}`)).map(toMatter);
}

/** Keeps a matter, opened by the actor now. */
export async function insertMatter(tx: WriteTx, matter: Omit<RedressMatter, 'openedBy' | 'openedAt'>): Promise<void> {
  const { redressMatterId, kind, childId, caseId, decisionId, aboutMatterId, ownerAgencyId } = matter;
  await tx.execute(
    `insert into redress_matter (local_area_code, redress_matter_id, kind, child_id, case_id, decision_id, about_matter_id, owner_agency_id,
                                 reference, grounds, is_about_health, notice_date, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[tx.actor.localArea, redressMatterId, kind, childId, caseId, decisionId, aboutMatterId, ownerAgencyId],
      ...[matter.reference, matter.grounds, matter.isAboutHealth, matter.noticeDate],
      ...[tx.actor.personId, tx.clock.now()],
    ],
  );
}

/** Whether the actor answers for a matter today: as director or commissioner of the agency that does. */
export async function isOwnMatter(tx: Tx, redressMatterId: string): Promise<boolean> {
  const rows = await tx.query<object>('select from app_own_matters() own where own = $1', [redressMatterId]);
  return rows.length > 0;
}

/** Those among these matters that the actor's body has to answer: what is said in them is theirs to read. */
export async function findMattersOfOwnBody(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, true>> {
  const rows = await tx.query<{ readonly own: string }>(
    'select own from app_matters_of_own_body() own where own = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ own }) => [own, true]));
}
