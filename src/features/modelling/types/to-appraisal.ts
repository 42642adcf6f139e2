import type { Day } from '../../../kernel/dates';
import { fromGlobalId } from '../../../platform/global-id';
import { toOptionPlace } from '../../placements/types/option-place';
import { lastDayAt25, phaseChanges, type AppraisalInputs, type AppraisedCandidate } from '../rules/appraisal';
import type { DescribedOption } from '../rules/appraisal-facts';
import { comparisonNotes, sayVacancy } from '../rules/appraisal-sentences';
import { AS_THE_AREA_TAKES_IT, type AppraisalQuestion } from '../rules/appraisal-question';
import {
  AppraisalPhaseChangeType,
  AppraisedOptionType,
  OptionAppraisalType,
  type AppraisalAssumptionsInput,
} from './appraisal';
import { toAssumption, toAssumptionValues } from './assumption-set';

/** An appraisal as it was reckoned, or as it was kept. */
export interface ShownAppraisal {
  readonly engineVersion: number;
  readonly startDate: Day;
  readonly inputs: AppraisalInputs;
  readonly options: readonly (DescribedOption & {
    readonly appraised: AppraisedCandidate | null;
    readonly asTheAreaTakesIt: AppraisedCandidate | null;
  })[];
  readonly digest: string;
}

/** What was given as the rules take it; `path` is where it stands. */
export function toAppraisalQuestion(
  given: AppraisalAssumptionsInput | null | undefined,
  path: readonly string[],
): AppraisalQuestion {
  if (given === null || given === undefined) return AS_THE_AREA_TAKES_IT;
  const { values, assumptionSetIds, split, startDate, risk, draws, seed } = given;
  return {
    ...{ draws, seed, isRisky: risk, startDate: startDate ?? null },
    values: toAssumptionValues(values ?? []),
    assumptionSetIds:
      assumptionSetIds?.map((id, index) =>
        fromGlobalId('AssumptionSet', id, [...path, 'assumptionSetIds', String(index)]),
      ) ?? null,
    split: split ?? null,
  };
}

/** An appraisal as published. */
export function toOptionAppraisal(shown: ShownAppraisal): OptionAppraisalType {
  const { engineVersion, startDate, digest, inputs } = shown;
  const { isRisky, draws, seed, birthCohort } = inputs;
  return Object.assign(new OptionAppraisalType(), {
    ...{ engineVersion, digest, isRisky, draws, seed },
    comparedFrom: startDate,
    comparisonNotes: comparisonNotes(startDate, shown.options),
    lastDay: lastDayAt25(birthCohort),
    assumptions: inputs.assumptions.flat().map(toAssumption),
    options: shown.options.map((option) => toAppraisedOption(option, birthCohort)),
  });
}

function toAppraisedOption(option: ShownAppraisal['options'][number], birthCohort: number): AppraisedOptionType {
  const { appraised, asTheAreaTakesIt, ...described } = option;
  const { key, kind, label, startDate, expectedStartDate, suitability, suitabilityReason } = option;
  const { distanceMiles, distanceBasis, noticeDays } = option;
  return Object.assign(new AppraisedOptionType(), {
    ...{ described, appraised, asTheAreaTakesIt },
    ...{ key, kind, label, startDate, expectedStartDate, suitability, suitabilityReason },
    ...{ distanceMiles, distanceBasis, noticeDays },
    vacancies: option.place?.vacancies ?? null,
    vacancySentence: sayVacancy(option),
    priceSource: option.source,
    priceSentence: option.sourceSentence,
    fundedPlace: option.place === null ? null : toOptionPlace(option.place),
    withoutFigure: [...(option.withoutFigure ?? [])],
    withheldReason: option.withheld,
    phaseChanges: phaseChanges(birthCohort)
      .filter(({ date }) => date > startDate)
      .map(({ date, phase }) =>
        Object.assign(new AppraisalPhaseChangeType(), {
          date,
          phase,
          isWithinAges: isWithinAges(option, birthCohort, date),
        }),
      ),
  });
}

function isWithinAges({ ages }: DescribedOption, birthCohort: number, date: Day): boolean | null {
  return ages === null ? null : Number(date.slice(0, 4)) - birthCohort <= ages.highest;
}
