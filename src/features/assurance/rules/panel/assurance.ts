import { type Span } from '../../../../kernel/dates';
import { type Audience } from '../../../budget/rules/public-breakdown';
import { type ChecklistAnswer } from './checklist';
import { type AssuranceSection } from './measure-definition';
import { type ToldFigure } from './present';
import { type AssuranceTable } from './tables';

/** Figures that belong together, and their tables. */
export interface SectionFigures {
  readonly section: AssuranceSection;
  readonly figures: readonly ToldFigure[];
  readonly tables: readonly AssuranceTable[];
}

/** The assurance of a period: nothing of it is read before it is asked for, and nothing twice. */
export interface Assurance {
  /** The days that are told of: to the last asked for, or today. */
  readonly told: Span;
  readonly audience: Audience;
  /** False: the reader declared an interest in a case, and nothing of it is counted. */
  readonly isWhole: boolean;
  /** When this was published, and is told as it was then; null: it was not, and is reckoned now. */
  readonly publishedAt: Date | null;
  readonly figuresOf: (section: AssuranceSection) => Promise<readonly ToldFigure[]>;
  readonly tablesOf: (section: AssuranceSection) => Promise<readonly AssuranceTable[]>;
  readonly checklist: () => Promise<readonly ChecklistAnswer[]>;
}
