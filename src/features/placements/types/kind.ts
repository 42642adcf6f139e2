import { registerEnumType } from 'type-graphql';
import { PlacementKind } from '../rules/kind';

registerEnumType(PlacementKind, {
  name: 'PlacementKind',
  description:
    'What a placement is all in all: told from the kind of provision, the nights and the setting. A school with nights is residential, whatever school it is.',
  valuesConfig: {
    MAINSTREAM_TOP_UP: { description: 'A mainstream school by day, with a top-up.' },
    UNIT_IN_MAINSTREAM: { description: 'The resourced provision or SEN unit of a mainstream school, by day.' },
    SPECIAL_DAY: { description: 'A special school or academy of the state, by day.' },
    INDEPENDENT_DAY: { description: 'An independent or non-maintained school by day.' },
    RESIDENTIAL_38_51: { description: 'A school or college with nights, 38 to 51 weeks of the year.' },
    RESIDENTIAL_52: { description: 'A school or college with nights all the year round.' },
    EOTAS: { description: 'Education otherwise than at school, arranged by the authority (OLA), by its components.' },
    ALTERNATIVE_PROVISION: { description: 'A pupil referral unit or other alternative provision.' },
    POST_16: { description: 'A college, or a specialist post-16 institution, by day.' },
    EARLY_YEARS: { description: 'A nursery or other early years setting.' },
    HOSPITAL: { description: 'Education in hospital.' },
    HOME: { description: 'A children’s home or a foster family.' },
    SHORT_BREAKS: { description: 'Short breaks.' },
    TRANSPORT: { description: 'Transport alone. Travel to a placement is a line of that one.' },
    OTHER: { description: 'Anything else.' },
  },
});
