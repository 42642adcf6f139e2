import type { ProvisionType } from '../../providers/rules/provision-type';
import type { Day } from '../../../kernel/dates';
import { OutOfAreaReason, type AreaClass } from './codes';
import { needsLocalOptions } from './local-options';

/** Why a child is placed away, as it was recorded. */
export interface RecordedReason {
  readonly placementId: string;
  readonly caseId: string;
  readonly reason: OutOfAreaReason;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** How long the way is, as it was measured. */
export interface RecordedJourney {
  readonly placementId: string;
  /** One way. */
  readonly minutes: number;
  readonly measuredDate: Day;
}

/** Something that is wrong with what is to be recorded. */
export interface OutOfAreaProblem<Code extends string> {
  readonly code: Code;
  readonly field: string;
  readonly message: string;
}

/**
 * What is wrong with a reason: it is asked of a place outside the area or at an independent setting alone, the same that needs local options
 * tried (R4); and OTHER says nothing without a note.
 */
export function checkReason(
  placement: { readonly areaClass: AreaClass; readonly provisionType: ProvisionType; readonly isCancelled: boolean },
  reason: OutOfAreaReason,
  note: string | null,
): OutOfAreaProblem<'NOT_AWAY' | 'NOTE_MISSING'>[] {
  const problems: OutOfAreaProblem<'NOT_AWAY' | 'NOTE_MISSING'>[] = [];
  if (placement.isCancelled || !needsLocalOptions(placement)) {
    const message =
      'A reason is recorded for a place outside the area or at an independent setting; this one is neither, or was cancelled.';
    problems.push({ code: 'NOT_AWAY', field: 'placementId', message });
  }
  if (reason === OutOfAreaReason.OTHER && note === null) {
    problems.push({ code: 'NOTE_MISSING', field: 'note', message: 'Say in the note what the other reason is.' });
  }
  return problems;
}
