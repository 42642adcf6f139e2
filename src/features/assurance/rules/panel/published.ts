import { type AreaQuality } from '../quality/area';
import { type OutcomeDimension, type OutcomeTable } from '../outcome-table';
import { type AreaFeedback } from '../voice/area';
import { type SectionFigures } from './assurance';
import { type ChecklistAnswer } from './checklist';

/** By what decisions are told to the public; a sitting lies within its panel and is not. */
export const PUBLIC_DIMENSIONS = [
  'PANEL',
  'AGENCY',
  'SEX',
  'ETHNICITY',
  'AGE_BAND',
] as const satisfies readonly OutcomeDimension[];

/** All that is told for the public of a financial year that has ended, of one instant. */
export interface PublishedYear {
  readonly sections: readonly SectionFigures[];
  readonly checklist: readonly ChecklistAnswer[];
  readonly outcomes: Readonly<Partial<Record<OutcomeDimension, OutcomeTable>>>;
  readonly feedback: AreaFeedback;
  readonly quality: readonly AreaQuality[];
}

/** The same as it was published. */
export interface Publication {
  readonly financialYear: string;
  readonly year: PublishedYear;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}
