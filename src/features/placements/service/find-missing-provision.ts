import { financialYearOf, londonDay, type Day } from '../../../kernel/dates';
import { formatDecimal, type Decimal } from '../../../kernel/decimal';
import { sum } from '../../../kernel/money';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { mapWithPauses } from '../../../platform/pauses';
import { listCircumstancesOfKinds } from '../../cases/repository/circumstance';
import { Circumstance } from '../../cases/rules/circumstance-codes';
import { holdsOn, standingOf } from '../../cases/rules/circumstances';
import { requireWhole } from '../../cases/service/say-withheld';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { fourCosts } from '../../ledger/rules/four-costs';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { findPlacementsByIds } from '../repository/placement';
import {
  groupAway,
  meanDistance,
  type AwayPlacement,
  type MissingProvision,
  type ProvisionGroup,
} from '../rules/missing-provision';
import type { Placement } from '../rules/placement';
import { atMeanOf, waitingChild, type WaitingChild } from '../rules/waiting';
import type { PlacementOfYear } from '../rules/year-book';
import { listAway, type AwayFilter } from './list-away';
import { publishProvision } from './publish-provision';
import { readYearBookAhead, type YearBook } from './read-year-book';

/** By what provision is asked to be found missing. */
export interface MissingProvisionQuestion extends AwayFilter {
  /** How many placements would fill a local provision. */
  readonly fewest: number;
  /** Null: wherever the settings are. */
  readonly nearMiles: Decimal | null;
  readonly isForPublication: boolean;
}

const LARGEST_GROUP = 500;
const ANYWHERE: AwayFilter = { primaryNeed: null, phase: null, stay: null };

/**
 * The groups of places of education outside the area today, alike in need, phase and kind and, where asked, near each other, that together would fill a
 * local provision, with what they cost over a full year (peers.md idea 13), and with the children who wait for such a place and what they would
 * cost if they too went away. For publication see `publishProvision`; nothing then by nearness, nor to one who declared an interest (BadInput). For readers
 * of area totals.
 */
export async function findMissingProvision(
  ctx: Ctx,
  question: MissingProvisionQuestion,
): Promise<readonly MissingProvision[]> {
  checkQuestion(question);
  const { fewest, nearMiles, isForPublication } = question;
  const tx = await ctx.read();
  if (isForPublication) {
    await requireWhole(tx, 'forPublication');
    return publishProvision(tx, question, fewest);
  }
  const today = londonDay(tx.clock.now());
  // Where a place is waited for is not known by miles; one who is placed outside the area is there already, and one whose place is committed fills no other.
  const { book, toCome } = await readYearBookAhead(tx, financialYearOf(today), today);
  const listed = listAway(book, question, today);
  const placements = await findPlacementsByIds(
    tx,
    listed.map(({ placementId }) => placementId),
  );
  const isAway = new Set(listAway(book, ANYWHERE, today).map(({ childId }) => childId));
  const waiting =
    nearMiles === null
      ? (await listWaiting(tx, question, today)).filter(({ childId }) => !isAway.has(childId) && !toCome.has(childId))
      : [];
  const groups = groupAway(await locate(tx, listed, placements), {
    fewest,
    waiting,
    nearMiles: nearMiles === null ? null : Number(formatDecimal(nearMiles)),
  });
  const holders = listed.flatMap(({ byHolder }) => byHolder.map(({ budgetHolderId }) => budgetHolderId));
  const payers = await findPayersByIds(tx, [...new Set(holders)]);
  return mapWithPauses(groups, (group) => toMissing(group, { book, placements, payers, nearMiles }));
}

/** Who waits today for a place that the filter asks for. */
async function listWaiting(
  tx: Tx,
  { primaryNeed, phase, stay }: AwayFilter,
  today: Day,
): Promise<readonly WaitingChild[]> {
  const records = await listCircumstancesOfKinds(tx, [Circumstance.AWAITING_PLACE]);
  return records
    .flatMap((record) => standingOf(record) ?? [])
    .filter((standing) => holdsOn(standing, today))
    .flatMap((standing) => waitingChild(standing, financialYearOf(today)) ?? [])
    .filter(
      (one) =>
        (primaryNeed === null || one.primaryNeed === primaryNeed) &&
        (phase === null || one.phase === phase) &&
        (stay === null || one.stay === stay),
    );
}

function checkQuestion({ fewest, nearMiles, isForPublication }: MissingProvisionQuestion): void {
  if (fewest < 1 || fewest > LARGEST_GROUP) {
    throw new BadInput(`fewest must be from 1 to ${String(LARGEST_GROUP)}.`, { argument: 'fewest' });
  }
  if (nearMiles !== null && nearMiles < 0n) {
    throw new BadInput('nearMiles must not be negative.', { argument: 'nearMiles' });
  }
  if (nearMiles !== null && isForPublication) {
    throw new BadInput('What is published is not grouped by nearness: leave nearMiles out.', { argument: 'nearMiles' });
  }
}

/** What groups are told with. */
interface Facts {
  readonly book: YearBook;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly payers: Parameters<typeof fourCosts>[1];
  readonly nearMiles: Decimal | null;
}

function toMissing(group: ProvisionGroup, facts: Facts): MissingProvision {
  const { book, placements, payers } = facts;
  const { primaryNeed, phase, stay, centreUrn } = group;
  const own = group.placements.map(({ placement }) => placement);
  const premiums = own.flatMap(({ placementId }) => book.premiums.get(placementId)?.premium ?? []);
  const fullYear = fourCosts(
    own.flatMap(({ byHolder }) => byHolder),
    payers,
  );
  return {
    ...{ primaryNeed, phase, stay, centreUrn, fullYear, asAtDate: null },
    placementCount: own.length,
    childCount: new Set(own.map(({ childId }) => childId)).size,
    fullYearTotal: fullYear.total,
    meanDistanceMiles: meanDistance(group.placements),
    premium: premiums.length === 0 ? null : sum(premiums),
    placementsWithPremium: premiums.length,
    placements: own.flatMap(({ placementId }) => placements.get(placementId) ?? []),
    hostLaCodes: [...new Set(own.flatMap(({ hostLaCode }) => hostLaCode ?? []))].sort(),
    ...waitingOf(group, own, facts),
  };
}

/** Who waits for the same, and what they would cost at the mean of those who are placed outside the area. */
function waitingOf(
  { waiting }: ProvisionGroup,
  own: readonly PlacementOfYear[],
  { payers, nearMiles }: Facts,
): Pick<MissingProvision, 'waitingCount' | 'waitingFullYear' | 'waiting'> {
  if (nearMiles !== null) return { waitingCount: null, waitingFullYear: null, waiting: null };
  const amounts = atMeanOf(own, waiting.length);
  return {
    waiting,
    waitingCount: waiting.length,
    waitingFullYear: amounts === null ? null : fourCosts(amounts, payers),
  };
}

async function locate(
  tx: Tx,
  listed: readonly PlacementOfYear[],
  placements: ReadonlyMap<string, Placement>,
): Promise<AwayPlacement[]> {
  const urns = [...new Set(listed.flatMap(({ providerUrn }) => providerUrn ?? []))];
  const establishments = await findEstablishmentsByUrns(tx, urns);
  return listed.map((placement) => ({
    placement,
    place: placement.providerUrn === null ? null : (establishments.get(placement.providerUrn)?.place ?? null),
    distanceMiles: placements.get(placement.placementId)?.distanceMiles ?? null,
  }));
}
