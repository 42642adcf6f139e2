import { registerEnumType } from 'type-graphql';
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

registerEnumType(AppraisalAgency, {
  name: 'AppraisalAgency',
  description: 'Whose money an amount of an appraisal is.',
  valuesConfig: {
    BLOCK: { description: 'The high needs block of the schools grant.' },
    EDUCATION: { description: 'The council’s education budgets beside the block, such as transport.' },
    SOCIAL_CARE: { description: 'The council’s social care.' },
    HEALTH: { description: 'Bodies of the health service.' },
  },
});

registerEnumType(AppraisalKind, {
  name: 'AppraisalKind',
  description: 'What an option is, in the words of those who commission it.',
  valuesConfig: {
    STAY: { description: 'The child stays where it is, at what is committed.' },
    LOCAL_SPECIAL: { description: 'A maintained or academy special school, by day.' },
    RESOURCED_PROVISION: { description: 'A resourced provision or unit in a mainstream school.' },
    INDEPENDENT_DAY: { description: 'An independent or non-maintained school, by day.' },
    RESIDENTIAL_38: { description: 'A residential school of 38 to 51 weeks.' },
    RESIDENTIAL_52: { description: 'A residential school of 52 weeks.' },
    BESPOKE: { description: 'An arrangement made for this child.' },
    EOTAS: { description: 'Education otherwise than at school (Children and Families Act 2014 s.61).' },
    OTHER: { description: 'Any other option of the case.' },
  },
});

registerEnumType(CandidateSource, {
  name: 'AppraisalPriceSource',
  description: 'Where the price of an option is from.',
  valuesConfig: {
    OPTION: { description: 'The cost lines of an option of the case.' },
    PLACEMENT: { description: 'What is committed for the placement that the child is in.' },
    PRICE_BOOK: { description: 'The price book of the nearest provider that takes such children.' },
    AREA_MEAN: { description: 'The mean of at least five of the area’s own placements of the kind.' },
    ASSUMPTION: { description: 'An assumption, whose source the option names.' },
  },
});

registerEnumType(AssumptionTerm, {
  name: 'AssumptionTerm',
  description: 'What can be taken for granted where one looks ahead. Each has a low, a central and a high value.',
  valuesConfig: {
    PRICE_GROWTH: {
      description: 'Per cent that prices of a category of cost rise on the first day of each year of the price.',
    },
    PRICE_BAND: {
      description:
        'Pounds a year that the fees of a kind may come to at most from a day on, transport and funded places apart: the central value holds.',
    },
    KIND_COST: {
      description:
        'Pounds a year that a place of a kind costs where nothing nearer is known; of residential kinds the nights, the school beside them as INDEPENDENT_DAY.',
    },
    TRANSPORT_COST: {
      description: 'Pounds a year that the journey to a place of a kind costs where nobody has priced it.',
    },
    PHASE_PRICE: { description: 'Per cent of the price before that a place costs when a phase of education begins.' },
    BREAKDOWN: { description: 'Per cent: the chance in a year that a place of a kind breaks down.' },
    BREAKDOWN_PRICE: { description: 'Per cent of the price before that what follows a breakdown costs.' },
    STEP_DOWN: { description: 'Per cent: the chance in a year that less is needed than a place of a kind gives.' },
    STEP_DOWN_PRICE: { description: 'Per cent of the price before that what follows a step down costs.' },
    PLACE_RATE: {
      description:
        'Pounds a year that the block pays for a funded place of a kind that stands empty: of a new provision in a scenario.',
    },
    HEALTH_SHARE: {
      description:
        'Per cent of a category of cost that health bears where nobody has agreed a share; the rest is whose task the category is. None is published: there is no usual share.',
    },
    CAPITAL_PER_PLACE: {
      description: 'Pounds, once, that building a place of a kind costs: the capital programme’s, never the block’s.',
    },
    PRICE_INDEX: {
      description:
        'The level of an index of prices from a day on, the central value; one set holds the whole series. Published prices of an earlier year are brought up to the first day by it; without one of the area’s own, by consumer prices.',
    },
  },
});
