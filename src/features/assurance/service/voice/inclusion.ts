import { addDays, addYears, lastDayOfMonth, londonDay, type Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { written } from '../../../../kernel/text';
import { londonInstant } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { Tx, WriteTx } from '../../../../platform/db';
import { BadInput } from '../../../../platform/faults';
import type { Page, PageArguments } from '../../../../platform/keyset';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import type { Audience } from '../../../budget/rules/public-breakdown';
import { refusalsFrom } from '../../../providers/refusals';
import { findEstablishmentsByUrns } from '../../../providers/repository/establishments';
import { findProvider } from '../../../providers/service/find-provider';
import { RECORD_PROFILE_CODES, type RecordProfileCode } from '../../refusals/voice';
import { findProfilePage, insertProfile, listProfilesBetween, listProfilesKnownAt } from '../../repository/inclusion';
import {
  currentProfiles,
  inclusionMedians,
  schoolGroupOf,
  SchoolGroup,
  type InclusionMedian,
} from '../../rules/inclusion/compare';
import { profileProblems, type GivenProfile, type InclusionProfile } from '../../rules/inclusion/profile';

/** What a school tells of itself. */
export interface RecordProfileCommand extends GivenProfile {
  readonly providerUrn: string;
}

const refusal = refusalsFrom(RECORD_PROFILE_CODES);

/** Keeps what a school told of itself on a day, and gives its id; the same day again takes its place. For case officers, commissioners and the feed `inclusion-profiles`. */
export function recordProfile(
  ctx: Ctx,
  { clientMutationId, ...input }: RecordProfileCommand & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<RecordProfileCode>>> {
  return ctx.write({ event: 'inclusion-profile.recorded', clientMutationId, input }, (tx) =>
    recordProfileIn(tx, input),
  );
}

async function recordProfileIn(
  tx: WriteTx,
  { providerUrn, ...given }: RecordProfileCommand,
): Promise<Result<string, Refusal<RecordProfileCode>>> {
  const refusals = [
    ...((await findProvider(tx, providerUrn)) === undefined ? [refusal('PROVIDER_UNKNOWN', ['providerUrn'])] : []),
    ...profileProblems(given, londonDay(tx.clock.now())),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const profileId = newId();
  const [note, filledBy] = [written(given.note), given.filledBy.trim()];
  await insertProfile(tx, { ...given, profileId, providerUrn, note, filledBy });
  tx.record({ type: 'InclusionProfile', id: profileId, detail: { providerUrn, profileDate: given.profileDate } });
  return ok(profileId);
}

/** A page of what schools told of themselves, the latest day first. */
export async function readProfiles(ctx: Ctx, args: PageArguments): Promise<Page<InclusionProfile>> {
  return findProfilePage(await ctx.read(), args);
}

/** The middle of what the schools of a group told. */
export interface GroupMedians {
  /** Null: of all schools. */
  readonly group: SchoolGroup | null;
  readonly medians: readonly InclusionMedian[];
}

/** What schools told by a day, each last and not over a year before, by group. */
export interface InclusionComparison {
  readonly date: Day;
  readonly groups: readonly GroupMedians[];
}

/**
 * How schools compare by a day. What is published is of all schools together, and as at the last 31 August as it was known a month later: one table a year that
 * stays, since two a month apart, or groups beside their sum, would tell of one school. BadInput for a day to come.
 */
export async function compareProfiles(ctx: Ctx, asked: Day | null, audience: Audience): Promise<InclusionComparison> {
  const today = londonDay(ctx.clock.now());
  const day = asked ?? today;
  if (day > today) throw new BadInput('The day is still to come: give today or an earlier day.', { argument: 'date' });
  const tx = await ctx.read();
  if (audience === 'PUBLIC') {
    const date = lastAugust(day, today);
    const known = londonInstant(addDays(knownFrom(date), 1), '00:00');
    const told = currentProfiles(await listProfilesKnownAt(tx, addYears(date, -1), date, known), date);
    return { date, groups: [{ group: null, medians: inclusionMedians(told, true) }] };
  }
  const current = await readCurrent(tx, day);
  const groupOf = await readGroups(tx, current);
  const told = Object.values(SchoolGroup).map((group) => ({
    group,
    profiles: current.filter(({ providerUrn }) => groupOf.get(providerUrn) === group),
  }));
  return {
    date: day,
    groups: [
      { group: null, medians: inclusionMedians(current, false) },
      ...told
        .filter(({ profiles }) => profiles.length > 0)
        .map(({ group, profiles }) => ({ group, medians: inclusionMedians(profiles, false) })),
    ],
  };
}

/** The last 31 August on or before a day that is told by today. */
function lastAugust(day: Day, today: Day): Day {
  const end = `${day.slice(0, 4)}-08-31` as Day;
  return end <= day && knownFrom(end) < today ? end : addYears(end, -1);
}

/** The day as at whose end an August is told: a month after its own last. */
function knownFrom(august: Day): Day {
  return lastDayOfMonth(addDays(august, 1));
}

async function readCurrent(tx: Tx, day: Day): Promise<readonly InclusionProfile[]> {
  return currentProfiles(await listProfilesBetween(tx, addYears(day, -1), day), day);
}

async function readGroups(tx: Tx, profiles: readonly InclusionProfile[]): Promise<ReadonlyMap<string, SchoolGroup>> {
  const schools = await findEstablishmentsByUrns(
    tx,
    profiles.map(({ providerUrn }) => providerUrn),
  );
  return new Map([...schools].map(([urn, school]) => [urn, schoolGroupOf(school)]));
}

/** By which `readMediansByKeys` knows the schools like one, by a day. */
export function mediansKey(group: SchoolGroup, day: Day): string {
  return `${group} ${day}`;
}

/** The middle of what schools of a group told by a day, by `mediansKey`. */
export async function readMediansByKeys(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly InclusionMedian[]>> {
  const asked = keys.map((key) => ({ key, group: key.split(' ')[0] ?? '', day: (key.split(' ')[1] ?? '') as Day }));
  const days = [...new Set(asked.map(({ day }) => day))].sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const profiles = await listProfilesBetween(tx, addYears(first, -1), last);
  const groupOf = await readGroups(tx, profiles);
  return new Map(
    asked.map(({ key, group, day }) => {
      const own = currentProfiles(profiles, day).filter(({ providerUrn }) => groupOf.get(providerUrn) === group);
      return [key, inclusionMedians(own, false)];
    }),
  );
}
