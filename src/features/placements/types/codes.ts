import { registerEnumType } from 'type-graphql';
import { AreaClass, PlacementStatus, Residential, SenSetting, Suitability } from '../rules/codes';

registerEnumType(SenSetting, {
  name: 'SenSetting',
  description:
    'Where a child with a plan is educated without an establishment, by the codes of the SEN2 return (2025).',
  valuesConfig: {
    OLA: { description: 'Otherwise than at school, arranged by the authority under section 61.' },
    OPA: {
      description:
        'Otherwise than at school, arranged by the parent or the young person under section 42(5); not home education.',
    },
    EHE: { description: 'Elective home education.' },
    EYP: { description: 'An early years provider without a URN.' },
    OTH: { description: 'Any other; also where a type of setting is named and no setting.' },
    NEET: { description: 'Aged 16 to 25, not in education, employment or training.' },
    NIEC: { description: 'Not in education; notice to cease the plan was given.' },
    NIEO: { description: 'Not in education; any other reason.' },
  },
});

registerEnumType(Residential, {
  name: 'Residential',
  description: 'Whether the child sleeps at the placement, by the weeks that the SEN2 return counts.',
  valuesConfig: {
    DAY: { description: 'By day only.' },
    RESIDENTIAL_38_51: { description: 'Residential for 38 to 51 weeks of the year.' },
    RESIDENTIAL_52: { description: 'Residential all the year round.' },
  },
});

registerEnumType(Suitability, {
  name: 'Suitability',
  description: 'What was found of an option. It is recorded before its cost is decided.',
  valuesConfig: {
    SUITABLE: { description: 'It meets the needs.' },
    SUITABLE_WITH_CONDITIONS: { description: 'It meets the needs if what the reason says is done.' },
    NOT_SUITABLE: { description: 'It does not meet the needs; a panel that chooses it must say why.' },
  },
});

registerEnumType(AreaClass, {
  name: 'AreaClass',
  description:
    'Where a placement is, seen from the authority responsible for the child. NEIGHBOURING and OUT_OF_AREA both count as out-of-area cost.',
  valuesConfig: {
    IN_AREA: { description: 'In the responsible authority, or at no establishment.' },
    NEIGHBOURING: { description: 'In an authority that borders it on record.' },
    OUT_OF_AREA: { description: 'Anywhere else.' },
  },
});

registerEnumType(PlacementStatus, {
  name: 'PlacementStatus',
  description: 'How a placement stands today. Derived from its dates, not stored.',
  valuesConfig: {
    PENDING: { description: 'Decided; its money is not committed, because a share is not approved or ratified.' },
    DECIDED: { description: 'Its money is committed; it has not started.' },
    LIVE: { description: 'Started, and its last day has not passed.' },
    ENDED: { description: 'Its last day has passed.' },
  },
});
