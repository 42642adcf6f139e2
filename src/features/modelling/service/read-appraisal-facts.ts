import { financialYearOf, londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { groupBy } from '../../../kernel/group';
import { sum } from '../../../kernel/money';
import { academicAge, type Phase } from '../../../kernel/phase';
import type { Tx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { listPipelineAssumptions } from '../../budget/repository/pipeline';
import { assumptionsOn } from '../../budget/rules/pipeline';
import { findCasesByIds } from '../../cases/repository/case';
import type { CaseFacts } from '../../cases/rules/case';
import { findCalendarsByProviders, findPayersByIds } from '../../ledger/repository/inputs';
import { listLinesOfChildOn } from '../../ledger/repository/lines';
import { phaseAt } from '../../ledger/rules/coding';
import type { CodedPayer } from '../../ledger/rules/dimensions';
import { listTermsByPanelIds } from '../../panels/repository/panel';
import { listOptionsByCaseIds } from '../../placements/repository/option';
import { findPlacementsByIds } from '../../placements/repository/placement';
import { readOptionPlaces } from '../../placements/service/read-option-places';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import { listPlaceRates } from '../../providers/repository/places';
import { listKindMeans } from '../repository/area-means';
import type { AgencyPart } from '../rules/appraisal';
import type { AgencySplit, AppraisalFacts, ExpectedShares, KindMean, PresentPlacement } from '../rules/appraisal-facts';
import { factsLookedAt } from '../rules/appraisal-kinds';
import { firstCommonDay } from '../rules/appraisal-question';
import type { SourcedAssumption } from '../rules/assumption';
import { readOfferingProviders, readProviderFacts } from './read-offering-providers';

/** What bears on an appraisal beside what is stored. */
export interface AppraisalGiven {
  readonly assumptions: readonly (readonly SourcedAssumption[])[];
  readonly split: readonly AgencySplit[] | null;
  /** The day from which every option is reckoned; null: the last day to come for which an option of the case is expected, else tomorrow. */
  readonly startDate: Day | null;
}

/**
 * What the options of a case are made from, for a reader of area totals and of the case: nobody else gets the means of the area. NotFound for a case
 * that the reader may not know of.
 */
export async function readAppraisalFacts(tx: Tx, caseId: string, given: AppraisalGiven): Promise<AppraisalFacts> {
  const about = (await findCasesByIds(tx, [caseId])).get(caseId);
  if (about === undefined) throw new NotFound('There is no such case.');
  const today = londonDay(tx.clock.now());
  const present = await readPresent(tx, about, today);
  const recorded = (await listOptionsByCaseIds(tx, [caseId])).get(caseId) ?? [];
  // What the child's placement was made from is to stay.
  const options = recorded.filter(({ optionId }) => optionId !== present?.placement.optionId);
  const startDate = given.startDate ?? firstCommonDay(options, today);
  const child = { ...about, startDate, phase: phaseOf(about.birthCohort, startDate) };
  const offering = await readOfferingProviders(tx, child);
  const urns = [
    ...options.map(({ providerUrn }) => providerUrn),
    present?.placement.providerUrn ?? null,
    ...offering.map(({ offer }) => offer.providerUrn),
  ].flatMap((urn) => (urn === null ? [] : [urn]));
  const terms = (await listTermsByPanelIds(tx, [about.panelId])).get(about.panelId) ?? [];
  const inForce = terms.find((one) => one.startDate <= today && (one.endDate === null || today <= one.endDate));
  const payers = (present?.lines ?? []).flatMap(({ versions }) =>
    versions.flatMap(({ shares }) => shares.map(({ payer }) => payer)),
  );
  return {
    ...{ primaryNeed: about.primaryNeed, birthCohort: about.birthCohort, startDate, options, present, offering },
    ...(await readProviderFacts(tx, child, [...new Set(urns)])),
    places: await readOptionPlaces(
      tx,
      options.map(({ optionId }) => optionId),
      // Every option is reckoned from it, whatever day it is expected for.
      startDate,
    ),
    expected: await readExpectedShares(tx, today),
    means: await readMeans(tx, financialYearOf(today), about.primaryNeed),
    rates: await listPlaceRates(tx),
    calendars: await findCalendarsByProviders(tx, [...new Set([null, ...urns])]),
    parts: new Map([...(await findPayersByIds(tx, [...new Set(payers)]))].map(([id, payer]) => [id, partOf(payer)])),
    assumptions: given.assumptions,
    split: given.split,
    suitabilityFirst: inForce?.suitabilityBeforeCost ?? true,
  };
}

/** What finance expects today of whose money cases with the panel will be, by agency; null: it has said nothing. */
async function readExpectedShares(tx: Tx, today: Day): Promise<ExpectedShares | null> {
  const said = assumptionsOn(await listPipelineAssumptions(tx, null), today);
  if (said === null) return null;
  const { shares, transportHolderId, startDate } = said;
  const holders = [
    ...shares.map(({ budgetHolderId }) => budgetHolderId),
    ...(transportHolderId === null ? [] : [transportHolderId]),
  ];
  const payers = await findPayersByIds(tx, [...new Set(holders)]);
  const byAgency = groupBy(shares, ({ budgetHolderId }) => partOf(payers.get(budgetHolderId)));
  return {
    fromDate: startDate,
    parts: [...byAgency].map(([agency, of]) => ({ agency, parts: of.reduce((all, { parts }) => all + parts, 0n) })),
    transport: transportHolderId === null ? null : partOf(payers.get(transportHolderId)),
  };
}

/** What placements of each kind come to in the area, and whose money that is. */
async function readMeans(tx: Tx, financialYear: FinancialYear, primaryNeed: string): Promise<readonly KindMean[]> {
  const means = await listKindMeans(tx, financialYear, primaryNeed, factsLookedAt());
  const holders = means.flatMap(({ charged }) => charged.map(({ holder }) => holder));
  const payers = await findPayersByIds(tx, [...new Set(holders)]);
  return means.map(({ charged, ...mean }) => ({
    ...mean,
    paidBy: new Map(
      [...groupBy(charged, ({ category }) => category)].map(([category, of]) => [
        category,
        new Map(
          [...groupBy(of, ({ holder }) => partOf(payers.get(holder)))].map(([part, own]) => [
            part,
            sum(own.map(({ amount }) => amount)),
          ]),
        ),
      ]),
    ),
  }));
}

function phaseOf(birthCohort: number, day: Day): Phase {
  return phaseAt(academicAge(birthCohort, day));
}

/**
 * Where the child is today, by what is committed: of several placements the first to be made, without those of transport and breaks. What they cost goes
 * on with it when the child stays.
 */
async function readPresent(tx: Tx, { childId }: CaseFacts, today: Day): Promise<PresentPlacement | null> {
  const lines = await listLinesOfChildOn(tx, childId, today);
  const placements = await findPlacementsByIds(tx, [...new Set(lines.map(({ placementId }) => placementId))]);
  const placement = [...placements.values()]
    .filter(({ provisionType }) => provisionType !== 'TRANSPORT' && provisionType !== 'SHORT_BREAKS')
    .sort((a, b) => (a.placementId < b.placementId ? -1 : 1))[0];
  if (placement === undefined) return null;
  const urn = placement.providerUrn;
  const name = urn === null ? undefined : (await findEstablishmentsByUrns(tx, [urn])).get(urn)?.name;
  return {
    placement,
    label: `Stay${name === undefined ? ' where the child is' : ` at ${name}`}`,
    lines,
  };
}

function partOf(payer: CodedPayer | undefined): AgencyPart {
  if (payer === undefined) throw new Error('A cost names a budget holder that is not one of its local area');
  const { agencyKind, isHighNeedsBlock } = payer;
  if (isHighNeedsBlock) return 'BLOCK';
  if (agencyKind === 'HEALTH') return 'HEALTH';
  return agencyKind === 'SOCIAL_CARE' ? 'SOCIAL_CARE' : 'EDUCATION';
}
