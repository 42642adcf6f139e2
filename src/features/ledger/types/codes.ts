import { registerEnumType } from 'type-graphql';
import { CostCategory, CostElement } from '../rules/coding';
import { PriceSpread, PriceUnit, PriceYear } from '../rules/price';
import { ReportingBasis } from '../rules/recast';

registerEnumType(PriceUnit, {
  name: 'PriceUnit',
  description: 'What the amount of a price is for.',
  valuesConfig: {
    YEAR: { description: 'A year, which `year` names.' },
    TERM: { description: 'One of the three terms of an academic year.' },
    WEEK: { description: 'Seven days by DAYS, five school days by SCHOOL_WEEKS.' },
    DAY: { description: 'A day, or by SCHOOL_DAYS a school day.' },
    HOUR: { description: 'An hour, of which there are `hoursPerWeek` a week.' },
    ONCE: { description: 'All of it on the first day of the line.' },
  },
});

registerEnumType(PriceSpread, {
  name: 'PriceSpread',
  description: 'How a price falls on days. The same fee costs different amounts by each, so it must be said.',
  valuesConfig: {
    DAYS: { description: 'By calendar days.' },
    MONTHS: { description: 'A twelfth a month, by days within the month. For YEAR.' },
    TERMS: {
      description:
        'A third of the year, or the price of a TERM, by days within each term of the school calendar; without one by the notional terms 1 September to 31 December, 1 January to 31 March, 1 April to 31 August.',
    },
    SCHOOL_DAYS: { description: 'By school days of a school calendar. For YEAR of the year ACADEMIC, and for DAY.' },
    SCHOOL_WEEKS: { description: 'By school days of a school calendar, five to a week. For WEEK and HOUR.' },
  },
});

registerEnumType(PriceYear, {
  name: 'PriceYear',
  description: 'The year that a price for a YEAR is for.',
  valuesConfig: {
    FINANCIAL: { description: '1 April to 31 March.' },
    ACADEMIC: { description: '1 September to 31 August.' },
    POST_16: { description: '1 August to 31 July, the academic year of colleges.' },
  },
});

registerEnumType(CostElement, {
  name: 'CostElement',
  description: 'What a cost line is of the fee, as contracts for placements tell it apart.',
  valuesConfig: {
    CORE: { description: 'The core of the place: what everybody there has, such as board and care.' },
    ADDITIONAL: { description: 'What is bought on top for this child, such as one-to-one support or a therapy.' },
    EDUCATION: { description: 'The education that belongs to the place.' },
    OTHER: { description: 'Anything else, such as travel.' },
  },
});

registerEnumType(CostCategory, {
  name: 'CostCategory',
  description: 'What a cost line pays for.',
  valuesConfig: {
    EDUCATION: { description: 'Teaching and what belongs to it.' },
    CARE: { description: 'Residential and other social care.' },
    HEALTH: { description: 'Nursing and other health care.' },
    THERAPY: { description: 'Speech and language, occupational, physical and other therapies.' },
    TRANSPORT: { description: 'Travel between home and the placement.' },
    EQUIPMENT: { description: 'Aids and adaptations.' },
  },
});

registerEnumType(ReportingBasis, {
  name: 'ReportingBasis',
  description: 'Whose figures stand under a budget holder after organisations have changed.',
  valuesConfig: {
    AS_REPORTED: { description: 'Those that were its own: what a predecessor paid stays the predecessor’s.' },
    RECAST: {
      description:
        'Its own and those of all whose place it took, as if it had always been: of a split what it took of placements, and the rest by parts.',
    },
  },
});
