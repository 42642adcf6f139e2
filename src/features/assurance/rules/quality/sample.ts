import type { Day, Span } from '../../../../kernel/dates';

/** A plan that a sample can be drawn from. */
export interface PlanOfSample {
  readonly caseId: string;
  /** The day it was sent. */
  readonly planDate: Day;
}

/** A sample of the plans sent in some days. */
export interface AuditSample {
  readonly sampleId: string;
  readonly rubricId: string;
  readonly span: Span;
  readonly seed: string;
  readonly size: number;
  /** From how many plans it was drawn. */
  readonly population: number;
  readonly drawnBy: string;
  readonly drawnAt: Date;
}
