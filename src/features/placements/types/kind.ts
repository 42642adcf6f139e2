import { registerCodes } from '../../../platform/graphql-codes';
import { PlacementKind } from '../rules/kind';

registerCodes(
  PlacementKind,
  'PlacementKind',
  'What a placement is all in all: told from the kind of provision, the nights and the setting. A school with nights is residential, whatever school it is.',
  {
    MAINSTREAM_TOP_UP: 'A mainstream school by day, with a top-up.',
    UNIT_IN_MAINSTREAM: 'The resourced provision or SEN unit of a mainstream school, by day.',
    SPECIAL_DAY: 'A special school or academy of the state, by day.',
    INDEPENDENT_DAY: 'An independent or non-maintained school by day.',
    RESIDENTIAL_38_51: 'A school or college with nights, 38 to 51 weeks of the year.',
    RESIDENTIAL_52: 'A school or college with nights all the year round.',
    EOTAS: 'Education otherwise than at school, arranged by the authority (OLA), by its components.',
    ALTERNATIVE_PROVISION: 'A pupil referral unit or other alternative provision.',
    POST_16: 'A college, or a specialist post-16 institution, by day.',
    EARLY_YEARS: 'A nursery or other early years setting.',
    HOSPITAL: 'Education in hospital.',
    HOME: 'A children’s home or a foster family.',
    SHORT_BREAKS: 'Short breaks.',
    TRANSPORT: 'Transport alone. Travel to a placement is a line of that one.',
    OTHER: 'Anything else.',
  },
);
