import { registerCodes } from '../../../platform/graphql-codes';
import '../../ledger/types/codes';
import '../../placements/types/codes';
import '../../providers/types/codes';
import '../../providers/types/provider';
import { CandidateSource } from '../rules/appraisal';
import { AppraisalKind, AssumptionTerm } from '../rules/assumption';

/** Whose money an amount is, as the schema names it. */
export const AppraisalAgency = {
  BLOCK: 'BLOCK',
  EDUCATION: 'EDUCATION',
  SOCIAL_CARE: 'SOCIAL_CARE',
  HEALTH: 'HEALTH',
} as const;

registerCodes(AppraisalAgency, 'AppraisalAgency', 'Whose money an amount of an appraisal is.', {
  BLOCK: 'The high needs block of the schools grant.',
  EDUCATION: 'The council’s education budgets beside the block, such as transport.',
  SOCIAL_CARE: 'The council’s social care.',
  HEALTH: 'Bodies of the health service.',
});

registerCodes(AppraisalKind, 'AppraisalKind', 'What an option is, in the words of those who commission it.', {
  STAY: 'The child stays where it is, at what is committed.',
  LOCAL_SPECIAL: 'A maintained or academy special school, by day.',
  RESOURCED_PROVISION: 'A resourced provision or unit in a mainstream school.',
  INDEPENDENT_DAY: 'An independent or non-maintained school, by day.',
  RESIDENTIAL_38: 'A residential school of 38 to 51 weeks.',
  RESIDENTIAL_52: 'A residential school of 52 weeks.',
  BESPOKE: 'An arrangement made for this child.',
  EOTAS: 'Education otherwise than at school (Children and Families Act 2014 s.61).',
  OTHER: 'Any other option of the case.',
});

registerCodes(CandidateSource, 'AppraisalPriceSource', 'Where the price of an option is from.', {
  OPTION: 'The cost lines of an option of the case.',
  PLACEMENT: 'What is committed for the placement that the child is in.',
  PRICE_BOOK: 'The price book of the nearest provider that takes such children.',
  AREA_MEAN: 'The mean of at least five of the area’s own placements of the kind.',
  ASSUMPTION: 'An assumption, whose source the option names.',
});

registerCodes(
  AssumptionTerm,
  'AssumptionTerm',
  'What can be taken for granted where one looks ahead. Each has a low, a central and a high value.',
  {
    PRICE_GROWTH: 'Per cent that prices of a category of cost rise on the first day of each year of the price.',
    PRICE_BAND:
      'Pounds a year that the fees of a kind may come to at most from a day on, transport and funded places apart: the central value holds.',
    KIND_COST:
      'Pounds a year that a place of a kind costs where nothing nearer is known; of residential kinds the nights, the school beside them as INDEPENDENT_DAY.',
    TRANSPORT_COST: 'Pounds a year that the journey to a place of a kind costs where nobody has priced it.',
    PHASE_PRICE: 'Per cent of the price before that a place costs when a phase of education begins.',
    BREAKDOWN: 'Per cent: the chance in a year that a place of a kind breaks down.',
    BREAKDOWN_PRICE: 'Per cent of the price before that what follows a breakdown costs.',
    STEP_DOWN: 'Per cent: the chance in a year that less is needed than a place of a kind gives.',
    STEP_DOWN_PRICE: 'Per cent of the price before that what follows a step down costs.',
    PLACE_RATE:
      'Pounds a year that the block pays for a funded place of a kind that stands empty: of a new provision in a scenario.',
    HEALTH_SHARE:
      'Per cent of a category of cost that health bears where nobody has agreed a share; the rest is whose task the category is. None is published: there is no usual share.',
    CAPITAL_PER_PLACE:
      'Pounds, once, that building a place of a kind costs: the capital programme’s, never the block’s.',
    PRICE_INDEX:
      'The level of an index of prices from a day on, the central value; one set holds the whole series. Published prices of an earlier year are brought up to the first day by it; without one of the area’s own, by consumer prices.',
  },
);
