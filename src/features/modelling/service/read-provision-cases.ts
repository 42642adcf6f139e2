import { addDays, type Day, financialYearOf, londonDay } from '../../../kernel/dates';
import { dayInWords } from '../../../kernel/for-people';
import { groupBy } from '../../../kernel/group';
import { type Pence, ZERO } from '../../../kernel/money';
import { type Phase } from '../../../kernel/phase';
import { type Ctx } from '../../../platform/context';
import { type Tx } from '../../../platform/db';
import { BadInput } from '../../../platform/faults';
import { findPayersByIds } from '../../ledger/repository/inputs';
import { fourCosts } from '../../ledger/rules/four-costs';
import { listReasonsByPlacementIds } from '../../placements/repository/out-of-area';
import { findPlacementsByIds } from '../../placements/repository/placement';
import { phaseEndAfter } from '../../placements/rules/returns';
import { type PlacementOfYear } from '../../placements/rules/year-book';
import { type AwayFilter, listAway, listAwayInYear } from '../../placements/service/list-away';
import { readYearBook } from '../../placements/service/read-year-book';
import { listPlaceRates } from '../../providers/repository/places';
import { listAssumptionSets } from '../repository/assumption-set';
import { inForceOn, type SourcedAssumption } from '../rules/assumption';
import { publishedPlaceRates } from '../rules/place-rates';
import { atPricesOf } from '../rules/price-index';
import { assumedAmount, assumedCounterfactual } from '../rules/provision/assumed-place';
import { inAreaCounterfactual } from '../rules/provision/in-area';
import {
  type Comer,
  type Counterfactual,
  type ProvisionCase,
  provisionCase,
  type ProvisionGroupKey,
  type ProvisionTerms,
} from '../rules/provision/provision-case';
import { PUBLISHED_ASSUMPTIONS } from '../rules/published-assumptions';

/** By what a business case is asked; null is taken from the area's assumptions, or left out. */
export interface ProvisionQuestion extends AwayFilter {
  /** How many comers are worth a case. */
  readonly fewest: number;
  /** Null: the next 1 September. */
  readonly openingDate: Day | null;
  readonly places: number | null;
  readonly placeRate: Pence | null;
  readonly capitalPerPlace: Pence | null;
  readonly leadIn: Pence | null;
  readonly leadInMonths: number;
}

/** A case, what it is of, and on what it stands. */
export interface LocalProvisionCase extends ProvisionGroupKey {
  readonly comers: readonly Comer[];
  readonly counterfactual: Counterfactual;
  readonly terms: ProvisionTerms;
  readonly found: ProvisionCase;
}

/** All cases, and who is in none. */
export interface LocalProvisionCases {
  readonly openingDate: Day;
  readonly cases: readonly LocalProvisionCase[];
  /** Places of education outside the area today that the filter asks for. */
  readonly away: number;
  /** Those of the whole financial year of today, as outOfArea of the budget counts them, whoever pays. */
  readonly awayInYear: number;
  /** Of those of today, those who change phase before the opening, or for whom no phase follows: nobody is moved in the middle of one. */
  readonly notAtTransition: number;
  /** Of them those in groups that are smaller than was asked, or nothing is known of what a place in the area would cost. */
  readonly inNoCase: number;
}

const LARGEST_GROUP = 500;

/**
 * The business case of each local provision that is missing: the children placed outside the area today by their need and the phase they come into next,
 * what a place in the area would cost instead, by component, and when it pays for itself (peers.md idea 13). For readers of area totals; cases the reader
 * declared an interest in are left out. Throws BadInput for a question out of range.
 */
export async function readProvisionCases(ctx: Ctx, question: ProvisionQuestion): Promise<LocalProvisionCases> {
  const today = londonDay(ctx.clock.now());
  checkQuestion(question, today);
  const tx = await ctx.read();
  const openingDate = question.openingDate ?? nextSeptember(today);
  const book = await readYearBook(tx, financialYearOf(today));
  const all = [...book.placements.values()];
  const away = listAway(book, question, today);
  const comers = await readComers(tx, away, today, openingDate);
  const payers = await findPayersByIds(tx, [
    ...new Set(all.flatMap(({ byHolder }) => byHolder.map(({ budgetHolderId }) => budgetHolderId))),
  ]);
  const assumed = [inForceOn(await listAssumptionSets(tx), openingDate), ...(await readPublished(tx))];
  // As what is away is: at today's prices.
  const lists = atPricesOf(assumed, today);
  const terms = termsOf(question, openingDate, lists);
  const cases = [...groupBy(comers, ({ key }) => key).values()].flatMap((group): LocalProvisionCase[] => {
    const [first] = group;
    if (first === undefined || group.length < question.fewest) return [];
    const { primaryNeed, phase, stay } = first;
    // No published figure stands for a residential place near home.
    const counterfactual =
      inAreaCounterfactual([primaryNeed, phase, stay].join('|'), all, payers) ??
      (stay === 'DAY' ? assumedCounterfactual(lists, openingDate) : null);
    if (counterfactual === null) return [];
    const own = group.map(({ placement, ...of }): Comer => ({
      ...of.comer,
      fullYear: fourCosts(placement.byHolder, payers),
    }));
    return [
      {
        ...{ primaryNeed, phase, stay, comers: own, counterfactual, terms },
        found: provisionCase(own, counterfactual, terms),
      },
    ];
  });
  const inCases = cases.reduce((sum, one) => sum + one.comers.length, 0);
  return {
    ...{ openingDate, away: away.length, awayInYear: listAwayInYear(book, question).length },
    ...{ notAtTransition: away.length - comers.length },
    ...{ inNoCase: comers.length - inCases, cases: cases.sort(bySaving) },
  };
}

interface LocatedComer extends ProvisionGroupKey {
  readonly key: string;
  readonly placement: PlacementOfYear;
  readonly comer: Omit<Comer, 'fullYear'>;
}

/** Those whose next change of phase is on or after the opening, by what they come into. */
async function readComers(
  tx: Tx,
  away: readonly PlacementOfYear[],
  today: Day,
  openingDate: Day,
): Promise<LocatedComer[]> {
  const ids = away.map(({ placementId }) => placementId);
  const placements = await findPlacementsByIds(tx, ids);
  const reasons = await listReasonsByPlacementIds(tx, ids);
  return away.flatMap((placement): LocatedComer[] => {
    const { placementId, childId, birthCohort, primaryNeed, stay, hostLaCode, byCategory } = placement;
    const end = phaseEndAfter(birthCohort, today);
    if (end === null) return [];
    const comesOn = addDays(end.date, 1);
    if (comesOn < openingDate) return [];
    const phase: Phase = end.nextPhase;
    return [
      {
        ...{ key: [primaryNeed, phase, stay].join('|'), primaryNeed, phase, stay, placement },
        comer: {
          ...{ placementId, childId, comesOn, hostLaCode, byCategory },
          // After the last phase a plan goes on to the end of the year of the 25th birthday.
          staysUntil: phaseEndAfter(birthCohort, comesOn)?.date ?? (`${String(birthCohort + 25)}-08-31` as Day),
          distanceMiles: placements.get(placementId)?.distanceMiles ?? null,
          reason: reasons.get(placementId)?.[0]?.reason ?? null,
        },
      },
    ];
  });
}

async function readPublished(tx: Tx): Promise<readonly (readonly SourcedAssumption[])[]> {
  return [publishedPlaceRates(await listPlaceRates(tx)), PUBLISHED_ASSUMPTIONS];
}

function termsOf(
  { places, placeRate, capitalPerPlace, leadIn, leadInMonths }: ProvisionQuestion,
  openingDate: Day,
  lists: readonly (readonly SourcedAssumption[])[],
): ProvisionTerms {
  const rate =
    placeRate === null ? assumedAmount(lists, 'PLACE_RATE', openingDate) : { amount: placeRate, source: GIVEN };
  const capital =
    capitalPerPlace === null
      ? assumedAmount(lists, 'CAPITAL_PER_PLACE', openingDate)
      : { amount: capitalPerPlace, source: GIVEN };
  return {
    ...{ openingDate, places, leadIn: leadIn ?? ZERO, leadInMonths },
    ...{ placeRate: rate?.amount ?? ZERO, placeRateSource: rate?.source ?? 'Nobody says' },
    ...{ capitalPerPlace: capital?.amount ?? null, capitalSource: capital?.source ?? null },
  };
}

const GIVEN = 'Given with the question';

function nextSeptember(today: Day): Day {
  const thisYear = `${today.slice(0, 4)}-09-01` as Day;
  return thisYear > today ? thisYear : (`${String(Number(today.slice(0, 4)) + 1)}-09-01` as Day);
}

function bySaving(a: LocalProvisionCase, b: LocalProvisionCase): number {
  const [one, other] = [a.found.fullYearSaving.total, b.found.fullYearSaving.total];
  if (one !== other) return one > other ? -1 : 1;
  return [a.primaryNeed, a.phase, a.stay].join() < [b.primaryNeed, b.phase, b.stay].join() ? -1 : 1;
}

function checkQuestion({ fewest, places, leadInMonths, openingDate, ...amounts }: ProvisionQuestion, today: Day): void {
  const { placeRate, capitalPerPlace, leadIn } = amounts;
  const problems = [
    ...(fewest >= 1 && fewest <= LARGEST_GROUP ? [] : [`fewest must be from 1 to ${String(LARGEST_GROUP)}`]),
    ...(places === null || (places >= 1 && places <= LARGEST_GROUP) ? [] : ['places must be from 1 to 500']),
    ...(leadInMonths >= 1 && leadInMonths <= 120 ? [] : ['leadInMonths must be from 1 to 120']),
    ...(openingDate === null || openingDate >= today
      ? []
      : [`openingDate must not be before today, ${dayInWords(today)}`]),
    ...([placeRate, capitalPerPlace, leadIn].some((amount) => amount !== null && amount < 0n)
      ? ['no amount may be negative']
      : []),
  ];
  if (problems.length > 0) throw new BadInput(`${problems.join('; ')}.`, { argument: 'question' });
}
