import { registerEnumType } from 'type-graphql';
import { Phase } from '../../../kernel/phase';
import { NeedCode } from '../rules/needs';
import { NoteKind } from '../rules/note';
import { PlaceKind } from '../rules/place-kind';
import { Residential } from '../rules/residential';

registerEnumType(NeedCode, {
  name: 'NeedCode',
  description: 'A special educational need, by the codes of the SEN2 return (2025, item 5.8a).',
  valuesConfig: {
    SPLD: { description: 'Specific learning difficulty.' },
    MLD: { description: 'Moderate learning difficulty.' },
    SLD: { description: 'Severe learning difficulty.' },
    PMLD: { description: 'Profound and multiple learning difficulty.' },
    SEMH: { description: 'Social, emotional and mental health.' },
    SLCN: { description: 'Speech, language and communication needs.' },
    HI: { description: 'Hearing impairment.' },
    VI: { description: 'Vision impairment.' },
    MSI: { description: 'Multi-sensory impairment.' },
    PD: { description: 'Physical disability.' },
    ASD: { description: 'Autistic spectrum disorder.' },
    DS: { description: 'Down syndrome; in use for requests from 1 January 2025 on.' },
    OTH: { description: 'Other difficulty or disability.' },
  },
});

registerEnumType(Phase, {
  name: 'Phase',
  description: 'Phase of education, by the age on the 31 August before a period.',
  valuesConfig: {
    EARLY_YEARS: { description: 'Up to 3.' },
    PRIMARY: { description: '4 to 10.' },
    SECONDARY: { description: '11 to 15.' },
    POST_16: { description: '16 to 18.' },
    POST_19: { description: '19 and over.' },
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

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description:
    'Kinds of funded place, as the deductions of the high needs block tell them apart: each has its yearly rate (finance.md 1.2).',
  valuesConfig: {
    SPECIAL_PRE_16: { description: 'In a maintained special school or special academy, before 16.' },
    UNIT_PRE_16: {
      description:
        'In a resourced provision or SEN unit before 16, filled at the October census: the school has its per-pupil budget too.',
    },
    UNIT_PRE_16_EMPTY: { description: 'In a resourced provision or SEN unit before 16, empty at the October census.' },
    ALTERNATIVE_PRE_16: { description: 'In alternative provision or a pupil referral unit.' },
    SPECIAL_POST_16: { description: 'In a maintained special school or special academy, from 16.' },
    MAINSTREAM_POST_16: { description: 'In a sixth form of a mainstream school, or a 16 to 19 academy.' },
    COLLEGE_POST_16: { description: 'In a further education college or with an independent learning provider.' },
  },
});

registerEnumType(NoteKind, {
  name: 'ProviderNoteKind',
  description: 'What a note about a provider is.',
  valuesConfig: {
    QUALITY_NOTE: { description: 'What was found: a visit, an inspection, outcomes.' },
    CONCERN: {
      description: 'What worries the area; it is open until it is closed, and shows on options there meanwhile.',
    },
  },
});
