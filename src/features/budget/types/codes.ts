import { registerEnumType } from 'type-graphql';
import '../../providers/types/codes';
import { PostingDimension } from '../../ledger/rules/posting-query';
import { ActualKind } from '../rules/codes';
import { Audience } from '../rules/public-breakdown';

registerEnumType(ActualKind, {
  name: 'ActualKind',
  description: 'What an amount of spend is booked from.',
  valuesConfig: {
    INVOICE: { description: 'An invoice from a provider; positive.' },
    RECHARGE: { description: 'A recharge between budget holders; positive for the one who bears it.' },
    JOURNAL: { description: 'A movement between codes; either sign.' },
    CREDIT_NOTE: { description: 'A reduction by the provider; negative.' },
  },
});

registerEnumType(Audience, {
  name: 'Audience',
  description: 'For whom figures are.',
  valuesConfig: {
    INTERNAL: { description: 'For readers who may see the money of cases.' },
    PUBLIC: { description: 'For everybody: nothing in it is about 1 to 5 children, or tells of them by subtraction.' },
  },
});

registerEnumType(PostingDimension, {
  name: 'PressureDimension',
  description: 'What a figure of the budget can be broken down by. Values are those at the time of each posting.',
  valuesConfig: {
    PRIMARY_NEED: { description: 'The child’s primary need, a code of the SEN2 return.' },
    PHASE: { description: 'Phase of education by the age on the 31 August before the period.' },
    AGE_BAND: { description: 'Age band of the SEN2 return by the age on the 31 August before the period.' },
    PROVISION_TYPE: { description: 'Kind of provision, as the SEN2 return groups settings.' },
    AREA_CLASS: { description: 'In area, neighbouring, or out of area.' },
    HOST_AUTHORITY: { description: 'Three-digit code of the authority the placement lies in.' },
    PROVIDER: { description: 'The establishment, by URN.' },
    CATEGORY: { description: 'What the cost line pays for.' },
    ELEMENT: { description: 'What the cost line is of the fee: core, additional, education or other.' },
    AGENCY: { description: 'Kind of agency whose budget holder pays.' },
    SECTION_251_LINE: { description: 'Line of the section 251 return.' },
    PERIOD: { description: 'Period of the financial year, 1 (April) to 12 (March).' },
  },
});
