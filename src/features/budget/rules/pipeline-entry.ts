import { type Day, type Period } from '../../../kernel/dates';
import { type Pence } from '../../../kernel/money';
import { type PostingDimensions } from '../../ledger/rules/dimensions';
import { type PipelineAssumptions, type PipelineStage } from './pipeline';

/** What a case with the panel adds to a budget's year. */
export interface PipelineEntry {
  readonly caseId: string;
  readonly isWithheld: boolean;
  readonly stage: PipelineStage;
  readonly basisPoints: number;
  /** Null: there is no option that it could come to, and so no amount. */
  readonly expectedStart: Day | null;
  /** Whether somebody named that start, or it is decided. */
  readonly isStartGiven: boolean;
  /** Why there is no amount: a price that can not be worked out; null: nothing is wrong. */
  readonly problem: string | null;
  /** What of it this budget's year is expected to bear, by the period it is reported in. */
  readonly amounts: readonly PipelineCell[];
  readonly total: Pence;
  /** How it is made; null: there is no amount. */
  readonly made: PipelineMaking | null;
  /** By what finance expected. */
  readonly assumptions: PipelineAssumptions;
}

/** What makes the amount of a case: cost × probability, of which a budget bears its parts. */
export interface PipelineMaking {
  /** What it would cost all payers for certain in the financial years that this one reports. */
  readonly cost: Pence;
  /** That times the probability, rounded once for each financial year. */
  readonly weighted: Pence;
  /** Whether shares were decided; else they are the area's usual ones. */
  readonly isShareDecided: boolean;
  /** The parts of all payers, the lead first; null: shared by more than parts, in proportion to what each would pay. */
  readonly shares: readonly { readonly budgetHolderId: string; readonly parts: bigint }[] | null;
}

/** One amount with the values of its dimensions, as a posting of it would have them. */
export interface PipelineCell {
  readonly period: Period;
  readonly amount: Pence;
  readonly dimensions: PostingDimensions;
}

/** The pipeline of a budget's year: the entries' totals add up to `total`, hidden ones among them. */
export interface Pipeline {
  readonly total: Pence;
  /** By the period of reporting; open ones only. */
  readonly byPeriod: ReadonlyMap<Period, Pence>;
  /** Without those that come to nothing where a filter leaves nothing of them. */
  readonly entries: readonly PipelineEntry[];
}
