import type { Day } from '../../../../kernel/dates';
import type { RecordClass } from './codes';

/** What went: never what it said (T4, P2). */
export interface RecordDisposal {
  readonly recordDisposalId: string;
  readonly recordClass: RecordClass;
  /** Null: of a child that never had one. */
  readonly caseId: string | null;
  readonly childId: string;
  readonly retentionRuleId: string;
  readonly startedOn: Day;
  readonly dueOn: Day;
  /** How many entries lost their words, or were removed. */
  readonly rowCount: number;
  /** How many files were removed. */
  readonly documentCount: number;
  /** SHA-256 of the words; null of an identity and of what is short, which could be guessed. */
  readonly digest: string | null;
  readonly disposedBy: string;
  readonly disposedAt: Date;
}

/** A hold on every record of a child. */
export interface LegalHold {
  readonly legalHoldId: string;
  readonly childId: string;
  readonly caseId: string;
  readonly reason: string;
  readonly fromDate: Day;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** Null: it stands. */
  readonly lifted: { readonly reason: string; readonly liftedBy: string; readonly liftedAt: Date } | null;
}
