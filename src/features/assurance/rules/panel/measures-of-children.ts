import { measuresIn, type MeasureDefinition } from './measure-definition';

const told = measuresIn('ATTENDANCE');

/** What schools told of the children's attendance and suspensions, over the whole area. */
export const MEASURES_OF_CHILDREN = {
  ATTENDANCE_TOLD: told(
    'COUNT',
    'T1',
    'Children of whom a school told',
    'Children of whom attendance is recorded for a term of the period; the figures below are of these alone. A term is of the period in which its middle lies: 1 November, 15 February, 1 June.',
  ),
  ATTENDANCE_RATE: told(
    'PERCENT',
    'T1',
    'Attendance',
    'Sessions attended, of those possible for these children in the terms of the period. The number beside it is of children.',
  ),
  PERSISTENTLY_ABSENT: told(
    'PERCENT',
    'DfE',
    'Persistently absent',
    'Children who missed a tenth or more of what was possible for them in the terms of the period, of those for whom anything was.',
  ),
  SEVERELY_ABSENT: told('PERCENT', 'DfE', 'Severely absent', 'Children who missed half or more of it, of the same.'),
  CHILDREN_SUSPENDED: told(
    'PERCENT',
    'T1',
    'Children suspended',
    'Children who were suspended once or more in the terms of the period, of all of whom a school told.',
  ),
  SUSPENSIONS: told('COUNT', 'T1', 'Suspensions', 'Suspensions of these children in the terms of the period.'),
  PERMANENT_EXCLUSIONS: told(
    'COUNT',
    'T1',
    'Permanent exclusions',
    'Permanent exclusions of these children in the terms of the period.',
  ),
} as const satisfies Readonly<Record<string, MeasureDefinition>>;
