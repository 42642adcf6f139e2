import { londonDay, type Day } from '../../../kernel/dates';
import { ok, refuse, type Result } from '../../../kernel/result';
import { brokenConstraint, type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { refusalOf, type Refused } from '../refusals';
import {
  confirmIdentity,
  findHeldIdentities,
  findIdentitiesByNumbers,
  findUnnamedById,
  findUnnamedByNumber,
  insertChild,
  insertIdentity,
  updateChild,
  type KnownOfChild,
} from '../repository/child';
import { listCaseIdsOfChild } from '../repository/responsibility';
import { type ChildIdentity, type HeldIdentity } from '../rules/case';
import { birthCohortOf, toPostcode } from '../rules/child';
import {
  checkGivenChild,
  checkNewChild,
  checkSameChild,
  correctedBy,
  correctedFields,
  isOfAnotherYear,
  isWholeIdentity,
  type GivenChild,
} from '../rules/identity';
import { written } from '../rules/text';
import { readPostcode } from '../../providers/rules/postcode';
import { noteHomeIn } from './note-home';

/** Whom a referral is about: a child the area knows, or what is needed to add one. */
export type ResolvedChild =
  | {
      readonly kind: 'known';
      readonly identity: ChildIdentity;
      /** What imports alone said of it before; null: an officer stands for who it is. */
      readonly imported: HeldIdentity | null;
    }
  /** The area knows it by a number alone, as an import of placements brought it: who it is is said for the first time. */
  | { readonly kind: 'unnamed'; readonly identity: ChildIdentity }
  | { readonly kind: 'new'; readonly identity: ChildIdentity };

type ChildRefused = ReturnType<typeof checkGivenChild>[number];

/** Finds the child by id or number, or takes what is given for a new one; every problem at once. */
export async function resolveChild(
  tx: Tx,
  given: GivenChild,
  today: Day,
): Promise<{ readonly child: ResolvedChild | null; readonly problems: ChildRefused[] }> {
  const problems = checkGivenChild(given, today);
  const byId = given.childId === null ? null : await findUnnamedById(tx, given.childId);
  if (byId !== null) return resolveUnnamed(tx, given, byId, problems);
  const known = await findKnown(tx, given);
  const [held] = known;
  if (held !== undefined) {
    const { child, problems: others } = await resolveKnown(tx, given, held);
    return { child, problems: [...problems, ...checkSameChild(given, known), ...others] };
  }
  const missing = checkNewChild(given);
  const { dateOfBirth } = given;
  if (missing.length > 0 || dateOfBirth === null) return { child: null, problems: [...problems, ...missing] };
  const unnamed = given.upn === null ? null : await findUnnamedByNumber(tx, given.upn);
  return unnamed === null
    ? { child: { kind: 'new', identity: toIdentity(given, dateOfBirth, newId()) }, problems }
    : resolveUnnamed(tx, given, unnamed, problems);
}

/** A child of whom nobody gave a name yet, found by its id or a number: who it is is what is given now, and it has to be nobody else under another number. */
async function resolveUnnamed(
  tx: Tx,
  given: GivenChild,
  { childId, birthCohort }: { readonly childId: string; readonly birthCohort: number },
  problems: readonly ChildRefused[],
): Promise<{ readonly child: ResolvedChild | null; readonly problems: ChildRefused[] }> {
  const { dateOfBirth, upn, nhsNumber } = given;
  const others = upn === null && nhsNumber === null ? [] : await findIdentitiesByNumbers(tx, upn, nhsNumber);
  const numbered = upn === null ? null : await findUnnamedByNumber(tx, upn);
  const isOfOther = numbered !== null && numbered.childId !== childId;
  const isUpnOfOther = isOfOther || others.some((one) => upn !== null && one.upn === upn);
  // Places and money of what was imported are counted by the school year of birth, and nothing else is known that could agree.
  const isOfOtherYear = dateOfBirth !== null && birthCohortOf(dateOfBirth) !== birthCohort;
  const mismatch = (field: string): ChildRefused => refusalOf(['child', field], { code: 'IDENTITY_MISMATCH' });
  const found = [
    ...problems,
    ...checkNewChild(given),
    ...(isUpnOfOther ? [mismatch('upn')] : others.length > 0 ? [mismatch('nhsNumber')] : []),
    ...(isOfOtherYear ? [mismatch(given.childId !== null ? 'childId' : 'upn')] : []),
  ];
  const child: ResolvedChild | null =
    dateOfBirth === null ? null : { kind: 'unnamed', identity: toIdentity(given, dateOfBirth, childId) };
  return { child, problems: found };
}

/** A child that the area knows; of one whom imports alone told of what is given stands. */
async function resolveKnown(
  tx: Tx,
  given: GivenChild,
  held: HeldIdentity,
): Promise<{ readonly child: ResolvedChild | null; readonly problems: ChildRefused[] }> {
  const identity = held.isImported ? correctedBy(given, held) : held;
  if (!isWholeIdentity(identity)) {
    return { child: null, problems: checkNewChild({ ...given, dateOfBirth: identity.dateOfBirth }) };
  }
  const child: ResolvedChild = { kind: 'known', identity, imported: held.isImported ? held : null };
  // Places and money of imported placements are counted by the school year of birth.
  const isPlaced =
    held.isImported && isOfAnotherYear(given, held) && (await listCaseIdsOfChild(tx, held.childId)).length > 0;
  return { child, problems: isPlaced ? [refusalOf(['child', 'dateOfBirth'], { code: 'IDENTITY_MISMATCH' })] : [] };
}

async function findKnown(tx: Tx, given: GivenChild): Promise<HeldIdentity[]> {
  const byNumber =
    given.upn === null && given.nhsNumber === null ? [] : await findIdentitiesByNumbers(tx, given.upn, given.nhsNumber);
  if (given.childId === null) return byNumber;
  const named = (await findHeldIdentities(tx, [given.childId])).get(given.childId);
  if (named === undefined) throw new NotFound('There is no such child.');
  return [named, ...byNumber.filter((one) => one.childId !== named.childId)];
}

function toIdentity(given: GivenChild, dateOfBirth: Day, childId: string): ChildIdentity {
  return {
    childId,
    givenName: written(given.givenName) ?? '',
    familyName: written(given.familyName) ?? '',
    dateOfBirth,
    upn: given.upn,
    nhsNumber: given.nhsNumber,
    homePostcode: given.homePostcode === null ? null : toPostcode(given.homePostcode),
  };
}

/** The child of a new referral as it was written. */
export interface KeptChild {
  readonly childId: string;
  /** What of who it is was corrected, by the names of its fields. */
  readonly corrected: readonly string[];
}

/** Writes the child of a new referral: adds a new one, or keeps what became known of one there is. */
export async function keepChild(
  tx: WriteTx,
  child: ResolvedChild,
  given: GivenChild,
): Promise<Result<KeptChild, Refused<'IDENTITY_MISMATCH'>>> {
  if (child.kind === 'new') return keepNew(tx, child.identity, given);
  if (child.kind === 'unnamed') return keepUnnamed(tx, child.identity, given);
  const { identity, imported } = child;
  const kept = await keepKnown(tx, identity.childId, given);
  if (!kept.ok) return kept;
  if (imported !== null) await confirmIdentity(tx, identity, birthCohortOf(identity.dateOfBirth));
  return ok({ childId: identity.childId, corrected: imported === null ? [] : correctedFields(imported, identity) });
}

async function keepUnnamed(
  tx: WriteTx,
  identity: ChildIdentity,
  given: GivenChild,
): Promise<Result<KeptChild, Refused<'IDENTITY_MISMATCH'>>> {
  if (!(await insertIdentity(tx, identity))) {
    const field = given.childId !== null ? 'childId' : 'upn';
    return refuse([refusalOf(['child', field], { code: 'IDENTITY_MISMATCH' })]);
  }
  const kept = await keepKnown(tx, identity.childId, given);
  return kept.ok ? ok({ childId: identity.childId, corrected: [] }) : kept;
}

async function keepNew(
  tx: WriteTx,
  identity: ChildIdentity,
  given: GivenChild,
): Promise<Result<KeptChild, Refused<'IDENTITY_MISMATCH'>>> {
  const isAdded = await insertChild(tx, identity, birthCohortOf(identity.dateOfBirth), given.isLookedAfter ?? false);
  if (isAdded) {
    await noteHome(tx, identity.childId, identity.homePostcode);
    return ok({ childId: identity.childId, corrected: [] });
  }
  // Somebody referred the same child a moment ago, or holds one of the numbers where this officer may not look.
  const known = await findKnown(tx, given);
  const [found] = known;
  if (found === undefined) return refuse([refusalOf(['child', 'upn'], { code: 'IDENTITY_MISMATCH' })]);
  const different = checkSameChild(given, known);
  if (different.length > 0) return refuse(different);
  const kept = await keepKnown(tx, found.childId, given);
  return kept.ok ? ok({ childId: found.childId, corrected: [] }) : kept;
}

/** Writes what became known of a child; a number that is another child's is refused. */
export async function keepKnown(
  tx: WriteTx,
  childId: string,
  given: KnownOfChild,
): Promise<Result<string, Refused<'IDENTITY_MISMATCH'>>> {
  const known = {
    upn: given.upn,
    nhsNumber: given.nhsNumber,
    homePostcode: given.homePostcode === null ? null : toPostcode(given.homePostcode),
    isLookedAfter: given.isLookedAfter,
  };
  try {
    await tx.savepoint(async () => {
      await updateChild(tx, childId, known);
      return true;
    });
    await noteHome(tx, childId, known.homePostcode);
    return ok(childId);
  } catch (error) {
    const field = NUMBER_OF_CONSTRAINT[brokenConstraint(error) ?? ''];
    if (field === undefined) throw error;
    return refuse([refusalOf(['child', field], { code: 'IDENTITY_MISMATCH' })]);
  }
}

/** The home that a referral names is where the child lives from today, until another is recorded (money.md section 4). */
async function noteHome(tx: WriteTx, childId: string, homePostcode: string | null): Promise<void> {
  const read = homePostcode === null ? null : readPostcode(homePostcode);
  if (read !== null) await noteHomeIn(tx, childId, read.sector, londonDay(tx.clock.now()));
}

const NUMBER_OF_CONSTRAINT: Readonly<Record<string, string>> = {
  child_identity_upn_key: 'upn',
  child_identity_nhs_number_key: 'nhsNumber',
};
