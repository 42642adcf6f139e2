import { registerCodes } from '../../../platform/graphql-codes';
import { CostCategory, CostElement } from '../rules/coding';
import { PriceSpread, PriceUnit, PriceYear } from '../rules/price';
import { ReportingBasis } from '../rules/recast';

registerCodes(PriceUnit, 'PriceUnit', 'What the amount of a price is for.', {
  YEAR: 'A year, which `year` names.',
  TERM: 'One of the three terms of an academic year.',
  WEEK: 'Seven days by DAYS, five school days by SCHOOL_WEEKS.',
  DAY: 'A day, or by SCHOOL_DAYS a school day.',
  HOUR: 'An hour, of which there are `hoursPerWeek` a week.',
  ONCE: 'All of it on the first day of the line.',
});

registerCodes(
  PriceSpread,
  'PriceSpread',
  'How a price falls on days. The same fee costs different amounts by each, so it must be said.',
  {
    DAYS: 'By calendar days.',
    MONTHS: 'A twelfth a month, by days within the month. For YEAR.',
    TERMS:
      'A third of the year, or the price of a TERM, by days within each term of the school calendar; without one by the notional terms 1 September to 31 December, 1 January to 31 March, 1 April to 31 August.',
    SCHOOL_DAYS: 'By school days of a school calendar. For YEAR of the year ACADEMIC, and for DAY.',
    SCHOOL_WEEKS: 'By school days of a school calendar, five to a week. For WEEK and HOUR.',
  },
);

registerCodes(PriceYear, 'PriceYear', 'The year that a price for a YEAR is for.', {
  FINANCIAL: '1 April to 31 March.',
  ACADEMIC: '1 September to 31 August.',
  POST_16: '1 August to 31 July, the academic year of colleges.',
});

registerCodes(
  CostElement,
  'CostElement',
  'What a cost line is of the fee, as contracts for placements tell it apart.',
  {
    CORE: 'The core of the place: what everybody there has, such as board and care.',
    ADDITIONAL: 'What is bought on top for this child, such as one-to-one support or a therapy.',
    EDUCATION: 'The education that belongs to the place.',
    OTHER: 'Anything else, such as travel.',
  },
);

registerCodes(CostCategory, 'CostCategory', 'What a cost line pays for.', {
  EDUCATION: 'Teaching and what belongs to it.',
  CARE: 'Residential and other social care.',
  HEALTH: 'Nursing and other health care.',
  THERAPY: 'Speech and language, occupational, physical and other therapies.',
  TRANSPORT: 'Travel between home and the placement.',
  EQUIPMENT: 'Aids and adaptations.',
});

registerCodes(
  ReportingBasis,
  'ReportingBasis',
  'Whose figures stand under a budget holder after organisations have changed.',
  {
    AS_REPORTED: 'Those that were its own: what a predecessor paid stays the predecessor’s.',
    RECAST:
      'Its own and those of all whose place it took, as if it had always been: of a split what it took of placements, and the rest by parts.',
  },
);
