import { type Day } from '../../../kernel/dates';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { type Tx, type WriteTx } from '../../../platform/db';
import {
  type Agency,
  type AgencyKind,
  type BudgetHolder,
  type LocalArea,
  type Person,
  type Profession,
} from '../rules/directory';
import { type BudgetServes } from '../rules/serves';

// ---------------------------------------------------------------- the area

/** The actor's own area, or undefined before it is created. */
export async function findLocalArea(tx: Tx): Promise<LocalArea | undefined> {
  const [row] = await tx.query<{ code: string; name: string; case_prefix: string; horizon: string }>(
    `select local_area_code as code, name, case_prefix, ledger_horizon_date as horizon
       from local_area where local_area_code = $1`,
    [tx.actor.localArea],
  );
  if (row === undefined) return undefined;
  return { code: row.code, name: row.name, casePrefix: row.case_prefix, ledgerHorizonDate: row.horizon as Day };
}

/** Adds the actor's area, and the counter its events are numbered by. */
export async function insertLocalArea(tx: WriteTx, area: LocalArea): Promise<void> {
  await tx.execute(
    `insert into local_area (local_area_code, name, case_prefix, ledger_horizon_date, created_at) values ($1, $2, $3, $4, $5)`,
    [area.code, area.name, area.casePrefix, area.ledgerHorizonDate, tx.clock.now()],
  );
  await tx.execute(`insert into outbox_counter (local_area_code) values ($1)`, [area.code]);
}

/** Moves the area's horizon forward; gives whether it moved. It never goes back. */
export async function updateHorizon(tx: WriteTx, day: Day): Promise<boolean> {
  const moved = await tx.execute(
    `update local_area set ledger_horizon_date = $2 where local_area_code = $1 and ledger_horizon_date < $2`,
    [tx.actor.localArea, day],
  );
  return moved === 1;
}

// ---------------------------------------------------------------- agencies and budget holders

interface AgencyRow {
  readonly agency_id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly organisation_code: string | null;
  readonly start_date: Day;
  readonly end_date: Day | null;
}
const AGENCY = 'agency_id, kind, name, organisation_code, start_date, end_date';

function toAgency(row: AgencyRow): Agency {
  return {
    agencyId: asId<AgencyId>(row.agency_id),
    kind: row.kind,
    name: row.name,
    organisationCode: row.organisation_code,
    startDate: row.start_date,
    endDate: row.end_date,
  };
}

/** The agencies of these ids. */
export async function findAgenciesByIds(tx: Tx, ids: readonly AgencyId[]): Promise<Map<AgencyId, Agency>> {
  const rows = await tx.query<AgencyRow>(`select ${AGENCY} from agency where agency_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map(toAgency).map((agency) => [agency.agencyId, agency]));
}

/** Every agency of the area, by kind and name. */
export async function listAgencies(tx: Tx): Promise<Agency[]> {
  const rows = await tx.query<AgencyRow>(`select ${AGENCY} from agency order by kind, name`);
  return rows.map(toAgency);
}

/** Adds an agency; false when the area has one of that name. */
export async function insertAgency(tx: WriteTx, agency: Agency): Promise<boolean> {
  const { agencyId, kind, name, organisationCode, startDate, endDate } = agency;
  const added = await tx.execute(
    `insert into agency (local_area_code, ${AGENCY}) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (local_area_code, name) do nothing`,
    [tx.actor.localArea, agencyId, kind, name, organisationCode, startDate, endDate],
  );
  return added === 1;
}

interface BudgetHolderRow {
  readonly budget_holder_id: string;
  readonly agency_id: string;
  readonly name: string;
  readonly is_high_needs_block: boolean;
  readonly serves: BudgetServes | null;
  readonly start_date: Day;
  readonly end_date: Day | null;
  readonly version: number;
}
const HOLDER = 'budget_holder_id, agency_id, name, is_high_needs_block, serves, start_date, end_date, version';

function toBudgetHolder(row: BudgetHolderRow): BudgetHolder {
  return {
    budgetHolderId: asId<BudgetHolderId>(row.budget_holder_id),
    agencyId: asId<AgencyId>(row.agency_id),
    name: row.name,
    isHighNeedsBlock: row.is_high_needs_block,
    serves: row.serves,
    startDate: row.start_date,
    endDate: row.end_date,
    version: row.version,
  };
}

/** The budget holders of these ids. */
export async function findBudgetHoldersByIds(
  tx: Tx,
  ids: readonly BudgetHolderId[],
): Promise<Map<BudgetHolderId, BudgetHolder>> {
  const rows = await tx.query<BudgetHolderRow>(
    `select ${HOLDER} from budget_holder where budget_holder_id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(toBudgetHolder).map((holder) => [holder.budgetHolderId, holder]));
}

/** Every budget holder of the area, the high needs block first. */
export async function listBudgetHolders(tx: Tx): Promise<BudgetHolder[]> {
  const rows = await tx.query<BudgetHolderRow>(
    `select ${HOLDER} from budget_holder order by is_high_needs_block desc, name`,
  );
  return rows.map(toBudgetHolder);
}

/** The area's high needs block, the latest where one took another's place, or undefined before it is created. */
export async function findHighNeedsBlock(tx: Tx): Promise<BudgetHolder | undefined> {
  const [row] = await tx.query<BudgetHolderRow>(
    `select ${HOLDER} from budget_holder where is_high_needs_block order by start_date desc limit 1`,
  );
  return row === undefined ? undefined : toBudgetHolder(row);
}

/** Adds a budget holder; false when the area has one of that name. */
export async function insertBudgetHolder(tx: WriteTx, holder: BudgetHolder): Promise<boolean> {
  const { budgetHolderId, agencyId, name, isHighNeedsBlock, serves, startDate, endDate, version } = holder;
  const added = await tx.execute(
    `insert into budget_holder (local_area_code, ${HOLDER}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (local_area_code, name) do nothing`,
    [tx.actor.localArea, budgetHolderId, agencyId, name, isHighNeedsBlock, serves, startDate, endDate, version],
  );
  return added === 1;
}

/** The budget holder, locked, so that what is said of it is said one after the other. */
export async function lockBudgetHolder(tx: WriteTx, budgetHolderId: BudgetHolderId): Promise<BudgetHolder | undefined> {
  const [row] = await tx.query<BudgetHolderRow>(
    `select ${HOLDER} from budget_holder where budget_holder_id = $1 for update`,
    [budgetHolderId],
  );
  return row === undefined ? undefined : toBudgetHolder(row);
}

/** Keeps whom a budget serves. */
export async function updateBudgetServes(
  tx: WriteTx,
  budgetHolderId: BudgetHolderId,
  serves: BudgetServes,
): Promise<void> {
  await tx.execute('update budget_holder set serves = $2, version = version + 1 where budget_holder_id = $1', [
    budgetHolderId,
    serves,
  ]);
}

// ---------------------------------------------------------------- people

/** A row of `person`. */
export interface PersonRow {
  readonly person_id: string;
  readonly subject: string;
  readonly display_name: string;
  readonly job_title: string;
  readonly grade: number;
  readonly agency_id: string | null;
  readonly profession: Profession | null;
  readonly version: number;
}
const PERSON = 'person_id, subject, display_name, job_title, grade, agency_id, profession, version';

/** The person of a row. */
export function toPerson(row: PersonRow): Person {
  return {
    personId: asId<PersonId>(row.person_id),
    subject: row.subject,
    displayName: row.display_name,
    jobTitle: row.job_title,
    grade: row.grade,
    agencyId: row.agency_id === null ? null : asId<AgencyId>(row.agency_id),
    profession: row.profession,
    version: row.version,
  };
}

/** The people of these ids. */
export async function findPersonsByIds(tx: Tx, ids: readonly PersonId[]): Promise<Map<PersonId, Person>> {
  const rows = await tx.query<PersonRow>(`select ${PERSON} from person where person_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map(toPerson).map((person) => [person.personId, person]));
}

/** The person who signs in with this subject, if they are of the actor's area. */
export async function findPersonBySubject(tx: Tx, subject: string): Promise<Person | undefined> {
  const [row] = await tx.query<PersonRow>(`select ${PERSON} from person where subject = $1`, [subject]);
  return row === undefined ? undefined : toPerson(row);
}

/** The person, locked, so that their roles are granted one after the other. */
export async function lockPerson(tx: WriteTx, personId: PersonId): Promise<Person | undefined> {
  const [row] = await tx.query<PersonRow>(`select ${PERSON} from person where person_id = $1 for update`, [personId]);
  return row === undefined ? undefined : toPerson(row);
}

/** Adds a person; false when the subject is in use, here or in another area. */
export async function insertPerson(tx: WriteTx, person: Person): Promise<boolean> {
  const { personId, subject, displayName, jobTitle, grade, agencyId, profession, version } = person;
  const added = await tx.execute(
    `insert into person (local_area_code, ${PERSON}, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (subject) do nothing`,
    [
      tx.actor.localArea,
      personId,
      subject,
      displayName,
      jobTitle,
      grade,
      agencyId,
      profession,
      version,
      tx.clock.now(),
    ],
  );
  return added === 1;
}
