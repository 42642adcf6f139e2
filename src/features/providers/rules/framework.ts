import type { Day } from '../../../kernel/dates';

/** The terms that go with a provider's prices: a framework it is on, or a contract of its own. */
export interface ProviderFramework {
  readonly frameworkId: string;
  readonly providerUrn: string;
  readonly name: string;
  /** What it is known by; one of a provider. */
  readonly reference: string;
  readonly startDate: Day;
  /** Null while no end is set. */
  readonly endDate: Day | null;
  /** Days of notice that end a placement; null: not said. */
  readonly noticeDays: number | null;
  readonly upliftTerms: string | null;
  readonly absenceTerms: string | null;
  readonly otherTerms: string | null;
  readonly setBy: string;
  readonly setAt: Date;
  readonly version: number;
}
