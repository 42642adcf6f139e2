import { registerCodes } from '../../../platform/graphql-codes';
import '../../providers/types/codes';
import { PostingDimension } from '../../ledger/rules/posting-query';
import { ActualKind } from '../rules/codes';
import { Audience } from '../rules/public-breakdown';

registerCodes(ActualKind, 'ActualKind', 'What an amount of spend is booked from.', {
  INVOICE: 'An invoice from a provider; positive.',
  RECHARGE: 'A recharge between budget holders; positive for the one who bears it.',
  JOURNAL: 'A movement between codes; either sign.',
  CREDIT_NOTE: 'A reduction by the provider; negative.',
});

registerCodes(Audience, 'Audience', 'For whom figures are.', {
  INTERNAL: 'For readers who may see the money of cases.',
  PUBLIC:
    'For everybody: nothing in it is about 1 to 5 children, or tells of them by subtraction; what a breakdown tells of pounds and children is rounded.',
});

registerCodes(
  PostingDimension,
  'PressureDimension',
  'What a figure of the budget can be broken down by. Values are those at the time of each posting.',
  {
    PRIMARY_NEED: 'The child’s primary need, a code of the SEN2 return.',
    PHASE: 'Phase of education by the age on the 31 August before the period.',
    AGE_BAND: 'Age band of the SEN2 return by the age on the 31 August before the period.',
    PROVISION_TYPE: 'Kind of provision, as the SEN2 return groups settings.',
    AREA_CLASS: 'In area, neighbouring, or out of area.',
    HOST_AUTHORITY: 'Three-digit code of the authority the placement lies in.',
    PROVIDER: 'The establishment, by URN.',
    CATEGORY: 'What the cost line pays for.',
    ELEMENT: 'What the cost line is of the fee: core, additional, education or other.',
    AGENCY: 'Kind of agency whose budget holder pays.',
    SECTION_251_LINE: 'Line of the section 251 return.',
    PERIOD: 'Period of the financial year, 1 (April) to 12 (March).',
  },
);
