import type { Day } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import type { Tx, WriteTx } from '../../../platform/db';
import { findPage, mapPage, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, toStatement } from '../../../platform/sql';
import type { InclusionProfile, InclusionQuestion } from '../rules/inclusion/profile';

interface ProfileRow {
  readonly inclusion_profile_id: string;
  readonly provider_urn: string;
  readonly profile_date: Day;
  readonly answers: Readonly<Partial<Record<InclusionQuestion, number>>>;
  readonly note: string | null;
  readonly filled_by: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

const COLUMNS = sql`profile.inclusion_profile_id, profile.provider_urn, profile.profile_date, profile.answers, profile.note, profile.filled_by,
  profile.recorded_by, profile.recorded_at`;
/** Of a school and a day the last that was recorded. */
const STANDING = sql`not exists (select from inclusion_profile later
  where later.local_area_code = profile.local_area_code and later.provider_urn = profile.provider_urn and later.profile_date = profile.profile_date
    and (later.recorded_at, later.inclusion_profile_id) > (profile.recorded_at, profile.inclusion_profile_id))`;
const SELECT = `select ${toStatement(COLUMNS).text} from inclusion_profile profile where`;

function toProfile(row: ProfileRow): InclusionProfile {
  return {
    profileId: row.inclusion_profile_id,
    providerUrn: row.provider_urn,
    profileDate: row.profile_date,
    answers: Object.entries(row.answers).map(([question, value]) => ({
      question: question as InclusionQuestion,
      value,
    })),
    note: row.note,
    filledBy: row.filled_by,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}

/** Profiles by id. */
export async function findProfilesByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InclusionProfile>> {
  const rows = await tx.query<ProfileRow>(`${SELECT} profile.inclusion_profile_id = any($1::uuid[])`, [ids]);
  return new Map(rows.map((row) => [row.inclusion_profile_id, toProfile(row)]));
}

/** The profiles of each school that stand, the latest day first. */
export async function listProfilesByUrns(
  tx: Tx,
  urns: readonly string[],
): Promise<ReadonlyMap<string, readonly InclusionProfile[]>> {
  const rows = await tx.query<ProfileRow>(
    `${SELECT} profile.provider_urn = any($1::text[]) and ${toStatement(STANDING).text}
      order by profile.provider_urn, profile.profile_date desc`,
    [urns],
  );
  return groupBy(rows.map(toProfile), ({ providerUrn }) => providerUrn);
}

/** A page of the profiles that stand, the latest day first. */
export async function findProfilePage(tx: Tx, args: PageArguments): Promise<Page<InclusionProfile>> {
  const page = await findPage<ProfileRow>(
    tx,
    {
      select: COLUMNS,
      from: sql`inclusion_profile profile`,
      where: [STANDING],
      order: [
        { sql: sql`profile.profile_date`, type: 'date', direction: 'desc' },
        { sql: sql`profile.inclusion_profile_id`, type: 'uuid', direction: 'desc' },
      ],
    },
    args,
  );
  return mapPage(page, toProfile);
}

/** The profiles of days after one and up to another, as they stood at an instant: what is recorded later changes none of it. */
export async function listProfilesKnownAt(
  tx: Tx,
  after: Day,
  until: Day,
  asAt: Date,
): Promise<readonly InclusionProfile[]> {
  const rows = await tx.query<ProfileRow>(
    `select distinct on (profile.provider_urn, profile.profile_date) ${toStatement(COLUMNS).text} from inclusion_profile profile
      where profile.profile_date > $1::date and profile.profile_date <= $2::date and profile.recorded_at < $3
      order by profile.provider_urn, profile.profile_date, profile.recorded_at desc, profile.inclusion_profile_id desc`,
    [after, until, asAt],
  );
  return rows.map(toProfile);
}

/** The profiles that stand, of days after one and up to another. */
export async function listProfilesBetween(tx: Tx, after: Day, until: Day): Promise<readonly InclusionProfile[]> {
  const rows = await tx.query<ProfileRow>(
    `${SELECT} profile.profile_date > $1::date and profile.profile_date <= $2::date and ${toStatement(STANDING).text}
      order by profile.provider_urn, profile.profile_date`,
    [after, until],
  );
  return rows.map(toProfile);
}

/** Keeps a profile, recorded by the actor now. */
export async function insertProfile(
  tx: WriteTx,
  given: Omit<InclusionProfile, 'recordedBy' | 'recordedAt'>,
): Promise<void> {
  const answers = Object.fromEntries(given.answers.map(({ question, value }) => [question, value]));
  await tx.execute(
    `insert into inclusion_profile (local_area_code, inclusion_profile_id, provider_urn, profile_date, answers, note, filled_by, recorded_by,
                                    recorded_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)`,
    [
      ...[tx.actor.localArea, given.profileId, given.providerUrn, given.profileDate, JSON.stringify(answers)],
      ...[given.note, given.filledBy, tx.actor.personId, tx.clock.now()],
    ],
  );
}
