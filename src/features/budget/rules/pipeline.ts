import { addDays, type Day } from '../../../kernel/dates';
import { type SchoolCalendar } from '../../ledger/rules/calendar';
import { type LineCoding } from '../../ledger/rules/coding';
import { type DatedVersion } from '../../ledger/rules/line-days';
import { type PriceTerms } from '../../ledger/rules/price';

/** How far a case has come with the panel before anything is committed (money.md section 6, `pipeline`). */
export const PipelineStage = {
  REFERRED: 'REFERRED',
  LISTED: 'LISTED',
  AGREED_IN_PRINCIPLE: 'AGREED_IN_PRINCIPLE',
  FUNDING_DISPUTED: 'FUNDING_DISPUTED',
  RECOMMENDED: 'RECOMMENDED',
  AGREED: 'AGREED',
} as const;
export type PipelineStage = (typeof PipelineStage)[keyof typeof PipelineStage];

/** What finance expects of a stage. */
export interface StageExpectation {
  readonly stage: PipelineStage;
  /** How likely a case of it comes to a commitment: 0 to 10,000. */
  readonly basisPoints: number;
  /** How many days from the day asked about the earliest start lies, where nothing is decided and no start was named. */
  readonly daysToStart: number;
}

/** What finance expects of cases with the panel, from a day on. */
export interface PipelineAssumptions {
  readonly pipelineAssumptionId: string;
  readonly startDate: Day;
  /** A stage that is left out comes to nothing. */
  readonly stages: readonly StageExpectation[];
  /** Who pays where no split was proposed, the lead first. */
  readonly shares: readonly { readonly budgetHolderId: string; readonly parts: bigint }[];
  /** Who pays for transport there: it is no cost of the high needs block (finance.md B25). Null: who pays for the rest. */
  readonly transportHolderId: string | null;
  readonly reason: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** One line of what a case would cost: its price, or as it was decided the dated agreements of price and shares. */
export interface PipelineLine {
  readonly category: string;
  readonly isDirectPayment: boolean;
  readonly price: PriceTerms | null;
  readonly versions: readonly DatedVersion[] | null;
}

/** A case with the panel as it stood at an instant, with all that its expected cost follows from. */
export interface PipelineCase {
  readonly caseId: string;
  /** Of a case the reader declared an interest in: it counts in totals and is not shown. */
  readonly isWithheld: boolean;
  /** Its stage where no agreement in principle holds. */
  readonly stage: PipelineStage;
  readonly isInPrinciple: boolean;
  /** From which day an agreement in principle holds no longer; null: it does not expire. */
  readonly inPrincipleUntil: Day | null;
  /** The placement that waits for its approvals; null: nothing is decided. */
  readonly placementId: string | null;
  /** Null: no option is there that it could come to, and then there is no line. */
  readonly option: {
    readonly startDate: Day;
    /** Null: no end is expected. */
    readonly endDate: Day | null;
    readonly coding: LineCoding;
    readonly providerTypeCode: string | null;
  } | null;
  /** The start that somebody named for the forecast. */
  readonly givenStartDate: Day | null;
  readonly lines: readonly PipelineLine[];
  readonly calendar: SchoolCalendar | null;
}

/** The stage on a day: an agreement in principle expires by itself (panel-practice M8). */
export function stageOn({ stage, isInPrinciple, inPrincipleUntil }: PipelineCase, day: Day): PipelineStage {
  const holds = isInPrinciple && (inPrincipleUntil === null || day < inPrincipleUntil);
  return holds ? PipelineStage.AGREED_IN_PRINCIPLE : stage;
}

/** What finance expects of a stage; nothing where it did not say. */
export function expectationOf({ stages }: PipelineAssumptions, stage: PipelineStage): StageExpectation {
  return stages.find((one) => one.stage === stage) ?? { stage, basisPoints: 0, daysToStart: 0 };
}

/**
 * When a case is expected to start to cost, asked on a day: as decided; as was named for the forecast; else as its option says, and never sooner
 * than its stage allows. Null without an option.
 */
export function expectedStart(one: PipelineCase, assumptions: PipelineAssumptions, day: Day): Day | null {
  if (one.option === null) return null;
  if (one.placementId !== null) return one.option.startDate;
  if (one.givenStartDate !== null) return one.givenStartDate;
  const soonest = addDays(day, expectationOf(assumptions, stageOn(one, day)).daysToStart);
  return one.option.startDate > soonest ? one.option.startDate : soonest;
}

/**
 * The assumptions that hold on a day: of those that begin on it or before it the one that begins last, and of those of one day the one that was
 * entered last. They come in the order in which they were entered.
 */
export function assumptionsOn(all: readonly PipelineAssumptions[], day: Day): PipelineAssumptions | null {
  return all.reduce<PipelineAssumptions | null>((best, one) => {
    if (one.startDate > day) return best;
    return best === null || one.startDate >= best.startDate ? one : best;
  }, null);
}
