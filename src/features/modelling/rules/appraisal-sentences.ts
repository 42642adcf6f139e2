import type { Day } from '../../../kernel/dates';
import { sayDay } from '../../ledger/rules/problem';
import type { DescribedOption } from './appraisal-facts';
import { AppraisalKind } from './assumption';

/** What has to be known to compare the options: from which day all are reckoned, whose days were moved, and why staying is not among them. */
export function comparisonNotes(
  comparedFrom: Day,
  options: readonly Pick<DescribedOption, 'kind' | 'label' | 'expectedStartDate' | 'withoutFigure'>[],
): string[] {
  const from = sayDay(comparedFrom);
  const moved = options.flatMap(({ label, expectedStartDate: day }) =>
    day === null || day === comparedFrom ? [] : [`${label} (expected for ${sayDay(day)})`],
  );
  const unknown = options.filter(({ withoutFigure = [] }) => withoutFigure.length > 0);
  const isPlaced = options.some(({ kind }) => kind === AppraisalKind.STAY);
  return [
    `Every option is reckoned from ${from} to the same last day. ${
      isPlaced
        ? 'Until then the child stays where it is whichever is chosen, so that no option counts those days.'
        : 'No option counts any day before.'
    }`,
    ...(moved.length === 0
      ? []
      : [`To be compared, these are reckoned as though they began on ${from}: ${moved.join('; ')}.`]),
    ...(isPlaced
      ? []
      : [
          'No placement of the child is committed today: there is nothing to stay in, so staying is not among the options.',
        ]),
    ...(unknown.length === 0
      ? []
      : [
          `Of these no figure of education was found, which is in none of their totals: ${unknown.map(({ label }) => label).join('; ')}.`,
        ]),
  ];
}

/** Whether a place is vacant, as a sentence, or why nobody knows. */
export function sayVacancy({
  kind,
  place,
  providerUrn,
}: Pick<DescribedOption, 'kind' | 'place' | 'providerUrn'>): string {
  if (kind === AppraisalKind.STAY) return 'The child has the place already.';
  if (place !== null) return place.sentence;
  return providerUrn === null
    ? 'Not recorded: no provider is named.'
    : 'Not recorded: the area funds no places as such there, and whether one is vacant has to be asked of the provider.';
}
