import type { Pence } from '../../../kernel/money';
import { written } from '../../../kernel/text';
import type { PlacementOption } from '../../placements/rules/option';

/** An option that was not chosen, and why, as the chair gives it. */
export interface AlternativeReason {
  readonly optionId: string;
  readonly whyNot: string;
}

/** An option of the case beside the one chosen, and what it would cost a year over the same days; null: it cannot be said. */
export interface OtherOption {
  readonly option: Pick<PlacementOption, 'optionId' | 'ordinal' | 'label' | 'suitability'>;
  readonly annual: Pence | null;
  /** Whether it is where the family wants the child to be, and the one chosen is not; left out: no. */
  readonly isPreferred?: boolean;
}

/** What the alternatives of a decision are judged by. */
export interface AlternativeFacts {
  readonly others: readonly OtherOption[];
  /** What the option chosen costs a year; null while it has no price. */
  readonly chosenAnnual: Pence | null;
}

/** What is wrong with the alternatives of a decision, and where in the input. */
export interface AlternativeProblem {
  readonly code: 'ALTERNATIVE_UNEXPLAINED' | 'ALTERNATIVE_INVALID';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Every other option of the case that was found suitable, that costs less than the one chosen, or that the family prefers, needs its reason why not (M1): without
 * it the list of them is given. One whose suitability nobody recorded could be either, and is asked for where its cost may not be looked
 * at yet (M12: `annual` is null then).
 */
export function findAlternativeProblems(
  { others, chosenAnnual }: AlternativeFacts,
  given: readonly AlternativeReason[],
): AlternativeProblem[] {
  const known = new Set(others.map(({ option }) => option.optionId));
  const wrong = given.flatMap(({ optionId, whyNot }, index): AlternativeProblem[] => {
    const at = (field: string, message: string): AlternativeProblem[] => [
      { code: 'ALTERNATIVE_INVALID', path: ['alternatives', index, field], message },
    ];
    if (!known.has(optionId)) return at('optionId', 'This is not another option of the case; leave it out.');
    if (written(whyNot) === null) return at('whyNot', 'Say why this option was not chosen.');
    return given.findIndex((one) => one.optionId === optionId) === index
      ? []
      : at('optionId', 'This option is explained twice; keep one.');
  });
  const explained = new Set(given.map(({ optionId }) => optionId));
  const missing = others.flatMap((other) => {
    const why = explained.has(other.option.optionId) ? null : whyAsked(other, chosenAnnual);
    return why === null ? [] : [`option ${String(other.option.ordinal)}, ${other.option.label} (${why})`];
  });
  if (missing.length === 0) return wrong;
  const message = `Say in alternatives why each of these was not chosen: ${missing.join('; ')}.`;
  return [...wrong, { code: 'ALTERNATIVE_UNEXPLAINED', path: ['alternatives'], message }];
}

function whyAsked({ option, annual, isPreferred }: OtherOption, chosenAnnual: Pence | null): string | null {
  if (isPreferred === true) return 'the family prefers it';
  if (option.suitability === 'SUITABLE') return 'found suitable';
  if (option.suitability === 'SUITABLE_WITH_CONDITIONS') return 'found suitable with conditions';
  if (annual !== null) return chosenAnnual !== null && annual < chosenAnnual ? 'costs less' : null;
  return option.suitability === null ? 'its suitability is not recorded' : null;
}
