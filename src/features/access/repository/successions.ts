import { type Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { type AgencyLink, type HolderLink, type Succession, type SuccessionKind } from '../rules/succession';

interface LinkRow {
  readonly succession_id: string;
  readonly predecessor_id: string;
  readonly successor_id: string;
  readonly first_date: Day;
  readonly takes_rest: boolean;
}

/** Every link between agencies of the area, in the order of their days. */
export async function listAgencyLinks(tx: Tx): Promise<AgencyLink[]> {
  const rows = await tx.query<LinkRow>(
    `select link.succession_id, link.predecessor_id, link.successor_id, link.first_date, link.takes_rest from agency_succession link
      join agency on agency.local_area_code = link.local_area_code and agency.agency_id = link.successor_id
     order by link.first_date, agency.name, link.predecessor_id`,
  );
  return rows.map((row) => ({
    successionId: row.succession_id,
    predecessorId: asId<AgencyId>(row.predecessor_id),
    successorId: asId<AgencyId>(row.successor_id),
    firstDate: row.first_date,
    takesRest: row.takes_rest,
  }));
}

/** Every link between budget holders of the area, in the order of their days and of the successors. */
export async function listHolderLinks(tx: Tx): Promise<HolderLink[]> {
  const rows = await tx.query<LinkRow & { readonly parts: bigint; readonly ordinal: number }>(
    `select succession_id, predecessor_id, successor_id, first_date, takes_rest, parts, ordinal from budget_holder_succession
      order by first_date, predecessor_id, ordinal`,
  );
  return rows.map((row) => ({
    successionId: row.succession_id,
    predecessorId: asId<BudgetHolderId>(row.predecessor_id),
    successorId: asId<BudgetHolderId>(row.successor_id),
    firstDate: row.first_date,
    takesRest: row.takes_rest,
    parts: row.parts,
    ordinal: row.ordinal,
  }));
}

/** The links of these agencies, to those before and after them. */
export async function findAgencyLinksByIds(tx: Tx, ids: readonly AgencyId[]): Promise<Map<AgencyId, AgencyLink[]>> {
  const links = await listAgencyLinks(tx);
  return new Map(ids.map((id) => [id, links.filter((link) => link.predecessorId === id || link.successorId === id)]));
}

/** The links of these budget holders, to those before and after them. */
export async function findHolderLinksByIds(
  tx: Tx,
  ids: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, HolderLink[]>> {
  const links = await listHolderLinks(tx);
  return new Map(ids.map((id) => [id, links.filter((link) => link.predecessorId === id || link.successorId === id)]));
}

/** The successions of these ids. */
export async function findSuccessionsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Succession>> {
  const all = await listSuccessions(tx);
  return new Map(all.flatMap((one) => (ids.includes(one.successionId) ? [[one.successionId, one] as const] : [])));
}

/** The successions of the area, the latest day first. */
export async function listSuccessions(tx: Tx): Promise<Succession[]> {
  const rows = await tx.query<{
    succession_id: string;
    kind: SuccessionKind;
    first_date: Day;
    source: string | null;
    recorded_at: Date;
  }>(
    'select succession_id, kind, first_date, source, recorded_at from succession order by first_date desc, recorded_at desc',
  );
  const agencies = groupBy(rows.length === 0 ? [] : await listAgencyLinks(tx), (link) => link.successionId);
  const holders = groupBy(rows.length === 0 ? [] : await listHolderLinks(tx), (link) => link.successionId);
  return rows.map((row) => ({
    successionId: row.succession_id,
    kind: row.kind,
    firstDate: row.first_date,
    source: row.source,
    recordedAt: row.recorded_at,
    agencies: agencies.get(row.succession_id) ?? [],
    budgetHolders: holders.get(row.succession_id) ?? [],
  }));
}

/** Has every other write wait that records a succession of the area. */
export async function lockSuccessions(tx: WriteTx): Promise<void> {
  await lockUntilCommit(tx, `successions:${tx.actor.localArea}`);
}

/** Adds a succession with its links, and sets the predecessors' last day. */
export async function insertSuccession(tx: WriteTx, succession: Omit<Succession, 'recordedAt'>): Promise<void> {
  const { successionId, kind, firstDate, source, agencies, budgetHolders } = succession;
  const area = tx.actor.localArea;
  await tx.execute(
    `insert into succession (local_area_code, succession_id, kind, first_date, source, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [area, successionId, kind, firstDate, source, tx.actor.personId, tx.clock.now()],
  );
  await tx.execute(
    `insert into agency_succession (local_area_code, succession_id, predecessor_id, successor_id, first_date, takes_rest)
     select $1, $2, link.predecessor, link.successor, $3, link.rest
       from unnest($4::uuid[], $5::uuid[], $6::boolean[]) as link(predecessor, successor, rest)`,
    [
      ...[area, successionId, firstDate],
      agencies.map((link) => link.predecessorId),
      agencies.map((link) => link.successorId),
      agencies.map((link) => link.takesRest),
    ],
  );
  await tx.execute(
    `insert into budget_holder_succession (local_area_code, succession_id, predecessor_id, successor_id, first_date, takes_rest, parts, ordinal)
     select $1, $2, link.predecessor, link.successor, $3, link.rest, link.parts, link.ordinal
       from unnest($4::uuid[], $5::uuid[], $6::boolean[], $7::bigint[], $8::integer[])
            as link(predecessor, successor, rest, parts, ordinal)`,
    [
      ...[area, successionId, firstDate],
      budgetHolders.map((link) => link.predecessorId),
      budgetHolders.map((link) => link.successorId),
      budgetHolders.map((link) => link.takesRest),
      budgetHolders.map((link) => link.parts),
      budgetHolders.map((link) => link.ordinal),
    ],
  );
  await tx.execute('update agency set end_date = $1::date - 1 where agency_id = any($2::uuid[])', [
    firstDate,
    agencies.map((link) => link.predecessorId),
  ]);
  await tx.execute(
    `update budget_holder set end_date = $1::date - 1, version = version + 1 where budget_holder_id = any($2::uuid[])`,
    [firstDate, budgetHolders.map((link) => link.predecessorId)],
  );
}

/** Notes which successor of a split takes a predecessor's share of each placement. */
export async function insertNamedShares(
  tx: WriteTx,
  successionId: string,
  shares: readonly {
    readonly placementId: string;
    readonly caseId: string;
    readonly predecessorId: string;
    readonly successorId: string;
  }[],
): Promise<void> {
  await tx.execute(
    `insert into succession_share (local_area_code, succession_id, placement_id, case_id, predecessor_id, successor_id)
     select $1, $2, share.placement, share.of_case, share.predecessor, share.successor
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) as share(placement, of_case, predecessor, successor)`,
    [
      ...[tx.actor.localArea, successionId],
      shares.map(({ placementId }) => placementId),
      shares.map(({ caseId }) => caseId),
      shares.map(({ predecessorId }) => predecessorId),
      shares.map(({ successorId }) => successorId),
    ],
  );
}

/** Makes a budget the high needs block, in the place of one that ends; where nobody said whom it serves, those up to 25 then. */
export async function updateHighNeedsBlock(tx: WriteTx, budgetHolderId: string): Promise<void> {
  await tx.execute(
    `update budget_holder set is_high_needs_block = true, serves = coalesce(serves, 'UP_TO_25'), version = version + 1
      where budget_holder_id = $1`,
    [budgetHolderId],
  );
}

/** The ids of the grants for one of these agencies or budgets that reach a day or lie after it, and were not taken back. */
export async function listGrantIdsReaching(
  tx: Tx,
  { agencyIds, holderIds }: { readonly agencyIds: readonly string[]; readonly holderIds: readonly string[] },
  day: Day,
): Promise<readonly string[]> {
  const rows = await tx.query<{ role_grant_id: string }>(
    `select role_grant_id from role_grant
      where (agency_id = any($1::uuid[]) or budget_holder_id = any($2::uuid[])) and withdrawn_at is null
        and active_span && daterange($3::date, null)
      order by person_id, role, lower(active_span), role_grant_id for update`,
    [agencyIds, holderIds, day],
  );
  return rows.map((row) => row.role_grant_id);
}

/** The people who work for an agency that ends. */
export async function listPeopleOfAgencies(
  tx: Tx,
  agencyIds: readonly string[],
): Promise<readonly { readonly personId: PersonId; readonly agencyId: AgencyId }[]> {
  const rows = await tx.query<{ person_id: string; agency_id: string }>(
    'select person_id, agency_id from person where agency_id = any($1::uuid[]) order by person_id',
    [agencyIds],
  );
  return rows.map((row) => ({ personId: asId<PersonId>(row.person_id), agencyId: asId<AgencyId>(row.agency_id) }));
}

/** Has somebody work for another agency. */
export async function updatePersonAgency(tx: WriteTx, personId: PersonId, agencyId: AgencyId): Promise<void> {
  await tx.execute('update person set agency_id = $2, version = version + 1 where person_id = $1', [
    personId,
    agencyId,
  ]);
}
