import { Phase } from '../../../kernel/phase';
import { registerCodes } from '../../../platform/graphql-codes';
import { NeedCode } from '../rules/needs';
import { NoteKind } from '../rules/note';
import { PlaceKind } from '../rules/place-kind';
import { Residential } from '../rules/residential';

registerCodes(NeedCode, 'NeedCode', 'A special educational need, by the codes of the SEN2 return (2025, item 5.8a).', {
  SPLD: 'Specific learning difficulty.',
  MLD: 'Moderate learning difficulty.',
  SLD: 'Severe learning difficulty.',
  PMLD: 'Profound and multiple learning difficulty.',
  SEMH: 'Social, emotional and mental health.',
  SLCN: 'Speech, language and communication needs.',
  HI: 'Hearing impairment.',
  VI: 'Vision impairment.',
  MSI: 'Multi-sensory impairment.',
  PD: 'Physical disability.',
  ASD: 'Autistic spectrum disorder.',
  DS: 'Down syndrome; in use for requests from 1 January 2025 on.',
  OTH: 'Other difficulty or disability.',
});

registerCodes(Phase, 'Phase', 'Phase of education, by the age on the 31 August before a period.', {
  EARLY_YEARS: 'Up to 3.',
  PRIMARY: '4 to 10.',
  SECONDARY: '11 to 15.',
  POST_16: '16 to 18.',
  POST_19: '19 and over.',
});

registerCodes(
  Residential,
  'Residential',
  'Whether the child sleeps at the placement, by the weeks that the SEN2 return counts.',
  {
    DAY: 'By day only.',
    RESIDENTIAL_38_51: 'Residential for 38 to 51 weeks of the year.',
    RESIDENTIAL_52: 'Residential all the year round.',
  },
);

registerCodes(
  PlaceKind,
  'PlaceKind',
  'Kinds of funded place, as the deductions of the high needs block tell them apart: each has its yearly rate (finance.md 1.2).',
  {
    SPECIAL_PRE_16: 'In a maintained special school or special academy, before 16.',
    UNIT_PRE_16:
      'In a resourced provision or SEN unit before 16, filled at the October census: the school has its per-pupil budget too.',
    UNIT_PRE_16_EMPTY: 'In a resourced provision or SEN unit before 16, empty at the October census.',
    ALTERNATIVE_PRE_16: 'In alternative provision or a pupil referral unit.',
    SPECIAL_POST_16: 'In a maintained special school or special academy, from 16.',
    MAINSTREAM_POST_16: 'In a sixth form of a mainstream school, or a 16 to 19 academy.',
    COLLEGE_POST_16: 'In a further education college or with an independent learning provider.',
  },
);

registerCodes(NoteKind, 'ProviderNoteKind', 'What a note about a provider is.', {
  QUALITY_NOTE: 'What was found: a visit, an inspection, outcomes.',
  CONCERN: 'What worries the area; it is open until it is closed, and shows on options there meanwhile.',
});
