import { type GivenBlock } from './books';

/** Something wrong with a figure of the block: its name in the input, and what would be right. */
export interface BlockProblem {
  readonly term: keyof GivenBlock;
  readonly message: string;
}

/** Ten billion pounds, as the books have it: no area's block comes near it. */
const MOST_POUNDS = 10_000_000_000;
const MOST_GROWTH = 50;

/** What each figure can be; a deficit may be a surplus, and what is spent beside the children income. */
const RANGES: Readonly<Record<keyof GivenBlock, readonly [least: number, most: number]>> = {
  openingDeficit: [-MOST_POUNDS, MOST_POUNDS],
  income: [0, MOST_POUNDS],
  incomeGrowthPercent: [-MOST_GROWTH, MOST_GROWTH],
  otherSpend: [-MOST_POUNDS, MOST_POUNDS],
  otherSpendGrowthPercent: [-MOST_GROWTH, MOST_GROWTH],
};

/** Everything that is wrong with what was given of a block; what is read from the books is as it is. */
export function blockProblems(block: GivenBlock): BlockProblem[] {
  return (Object.keys(RANGES) as (keyof GivenBlock)[]).flatMap((term): BlockProblem[] => {
    const value = block[term];
    const [least, most] = RANGES[term];
    if (value === null || (value >= least && value <= most)) return [];
    const unit = term.endsWith('Percent') ? 'per cent a year' : 'pounds';
    const [from, to] = [least, most].map((one) => one.toLocaleString('en-GB'));
    return [{ term, message: `${term} lies between ${from ?? ''} and ${to ?? ''} ${unit}.` }];
  });
}
