import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import type { Decimal } from '../../../kernel/decimal';
import { Phase } from '../../../kernel/phase';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import { CostCategory } from '../../ledger/rules/coding';
import '../../ledger/types/codes';
import { Suitability } from '../../placements/rules/codes';
import { OptionPlaceType } from '../../placements/types/option-place';
import { DistanceBasis } from '../../providers/rules/distance';
import { SAVE_APPRAISAL_CODES } from '../refusals/appraisal';
import { CandidateSource, type AgencyPart, type AppraisedCandidate } from '../rules/appraisal';
import type { DescribedOption } from '../rules/appraisal-facts';
import { AppraisalKind } from '../rules/assumption';
import { AppraisalAgency } from './appraisal-codes';
import { AssumptionInput, AssumptionType } from './assumption-set';

/** A change of phase as an option meets it. */
@ObjectType('AppraisalPhaseChange', {
  simpleResolvers: true,
  description: 'A day on which the child’s phase of education changes.',
})
export class AppraisalPhaseChangeType {
  @Field(() => DateScalar, { description: 'The first day of the phase, a 1 September.' })
  date: Day;

  @Field(() => Phase, { description: 'The phase that begins.' })
  phase: Phase;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the provider takes children of that age: if not, another place is needed then, at a price nobody knows yet. Null: not known, or no provider.',
  })
  isWithinAges: boolean | null;
}

/** An option of an appraisal. */
@ObjectType('AppraisedOption', {
  simpleResolvers: true,
  description:
    'One thing that could be done for a child: what it is first, what it costs after. For commissioners, directors and auditors.',
})
export class AppraisedOptionType {
  /** For the fields that are loaded or withheld. */
  readonly described: DescribedOption;
  readonly appraised: AppraisedCandidate | null;
  readonly asTheAreaTakesIt: AppraisedCandidate | null;

  @Field(() => String, { description: 'Names it among the others of the appraisal.' })
  key: string;

  @Field(() => AppraisalKind, { description: 'What it is.' })
  kind: AppraisalKind;

  @Field(() => String, { description: 'What it is called.' })
  label: string;

  @Field(() => CandidateSource, { description: 'Where its price is from.' })
  priceSource: CandidateSource;

  @Field(() => String, { description: 'The same as a sentence.' })
  priceSentence: string;

  @Field(() => DateScalar, { description: 'The day from which it is reckoned: for every option the same.' })
  startDate: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day for which it is expected, whatever day it is reckoned from; null: it is no option of the case.',
  })
  expectedStartDate: Day | null;

  @Field(() => Suitability, {
    nullable: true,
    description:
      'What was found of it, before its cost; null: nobody has recorded it, or it is not an option of the case.',
  })
  suitability: Suitability | null;

  @Field(() => String, { nullable: true, description: 'What the finding rests on; null: none is recorded.' })
  suitabilityReason: string | null;

  @Field(() => OptionPlaceType, {
    nullable: true,
    description:
      'The funded place that the child would take, and whether one stands empty; null: a place there is not funded as such, or no provider is known.',
  })
  fundedPlace: OptionPlaceType | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Places that stand empty with the provider on that day, of those that the area funds; null: not recorded, as of a place that the area pays for by its fee alone.',
  })
  vacancies: number | null;

  @Field(() => String, { description: 'The same as a sentence; it says so where no vacancy is recorded.' })
  vacancySentence: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Miles from the child’s home to one decimal; null: one end is not known.',
  })
  distanceMiles: Decimal | null;

  @Field(() => DistanceBasis, { nullable: true, description: 'From what the distance was reckoned; null without one.' })
  distanceBasis: DistanceBasis | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days of notice by the terms in force; null: not known, and none are reckoned.',
  })
  noticeDays: number | null;

  @Field(() => [AppraisalPhaseChangeType], { description: 'The changes of phase still to come.' })
  phaseChanges: AppraisalPhaseChangeType[];

  @Field(() => [CostCategory], {
    description:
      'What it is bound to cost and no figure was found of, such as the education of who lives at a school when the area’s own placements of the kind have no posting of it: it is in no total, and the others can not be compared without it. Empty: every figure is there, or its cost is not shown.',
  })
  withoutFigure: CostCategory[];

  @Field(() => String, { nullable: true, description: 'Why its cost is not shown; null: it is.' })
  withheldReason: string | null;
}

/** The options of a child, appraised. */
@ObjectType('OptionAppraisal', {
  simpleResolvers: true,
  description:
    'What could be done for a child and what it would cost to 25, reckoned when it is asked: nothing of it is kept. For commissioners, directors and auditors.',
})
export class OptionAppraisalType {
  @Field(() => DateScalar, {
    description: 'The day from which every option is reckoned, so that their totals are of the same days.',
  })
  comparedFrom: Day;

  @Field(() => [String], {
    description:
      'What has to be known to compare them, as sentences: from which day they are reckoned, and why staying is not among them where it is not.',
  })
  comparisonNotes: string[];

  @Field(() => DateScalar, { description: 'The last day: the end of the academic year of the 25th birthday.' })
  lastDay: Day;

  @Field(() => Boolean, { description: 'Whether chance was drawn.' })
  isRisky: boolean;

  @Field(() => Int, { description: 'How often.' })
  draws: number;

  @Field(() => Int, { description: 'The seed: the same gives the same figures on any machine.' })
  seed: number;

  @Field(() => Int, { description: 'The version of the engine.' })
  engineVersion: number;

  @Field(() => String, { description: 'SHA-256 of all that went in and came out, in hexadecimal digits.' })
  digest: string;

  @Field(() => [AppraisedOptionType], {
    description:
      'Staying first where the child is in a placement, then the options of the case, the suitable before the others, then what was looked at besides.',
  })
  options: AppraisedOptionType[];

  @Field(() => [AssumptionType], {
    description:
      'Everything taken for granted: what was given, what the area’s sets and its own record say, and published figures. The earlier goes before the later.',
  })
  assumptions: AssumptionType[];
}

/** How what nobody has agreed yet is shared. */
@InputType('AppraisalSplitInput', {
  description: 'The part of an agency, in whole-number parts such as 50 of 50 : 30 : 20.',
})
export class AppraisalSplitInput {
  @Field(() => AppraisalAgency, { description: 'The agency; each once.' })
  agency: AgencyPart;

  @Field(() => Int, { description: 'Its parts, 0 to 1,000.' })
  parts: number;
}

/** What is taken otherwise. */
@InputType('AppraisalAssumptions', {
  description: 'What is taken otherwise than the area takes it. Nothing of it is kept.',
})
export class AppraisalAssumptionsInput {
  @Field(() => [AssumptionInput], {
    nullable: true,
    description: 'Values that go before the area’s own, at most 200; null: none.',
  })
  values?: AssumptionInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Sets of assumptions in place of those in force; null: those in force today.',
  })
  assumptionSetIds?: string[] | null;

  @Field(() => [AppraisalSplitInput], {
    nullable: true,
    description:
      'How every line is shared that nobody has agreed; null: as finance expects of cases with the panel today (setPipelineAssumptions), else as at least five of the area’s own placements of the kind are paid for, by category, else each category by whose task it is.',
  })
  split?: AppraisalSplitInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day from which every option is reckoned, from today to two years ahead; null: the last day to come for which an option of the case that may be suitable is expected, else tomorrow.',
  })
  startDate?: Day | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether chance is drawn; without, every percentile is the exact price.',
  })
  risk: boolean;

  @Field(() => Int, { defaultValue: 500, description: 'How often to draw, 1 to 2,000.' })
  draws: number;

  @Field(() => Int, { defaultValue: 1, description: 'The seed, 0 or more.' })
  seed: number;
}

/** An appraisal that was kept. */
@ObjectType('SavedOptionAppraisal', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'An appraisal that was kept as it was, with all that it was reckoned from. It never changes. For commissioners, directors and auditors.',
})
export class SavedOptionAppraisalType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly caseId: string;
  readonly savedById: string;

  @Field(() => String, { description: 'What it is for.' })
  title: string;

  @Field(() => DateTimeScalar, { description: 'When it was kept.' })
  savedAt: Date;

  @Field(() => OptionAppraisalType, { description: 'The appraisal, as it was shown then.' })
  appraisal: OptionAppraisalType;
}

/** The id of a kept appraisal. */
export function savedAppraisalId(appraisalId: string): string {
  return toGlobalId('SavedOptionAppraisal', appraisalId);
}

/** The input of `saveOptionAppraisal`. */
@InputType({ description: 'An appraisal to keep.' })
export class SaveOptionAppraisalInput extends MutationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => String, { description: 'What it is for, at most 200 characters.' })
  title: string;

  @Field(() => AppraisalAssumptionsInput, { nullable: true, description: 'What is taken otherwise; null: nothing.' })
  assumptions?: AppraisalAssumptionsInput | null;
}

export const SaveOptionAppraisalError = userErrorType('SaveOptionAppraisal', SAVE_APPRAISAL_CODES);

/** What `saveOptionAppraisal` gives. */
@ObjectType({ description: 'What saveOptionAppraisal gives.', simpleResolvers: true })
export class SaveOptionAppraisalPayload extends MutationPayload {
  @Field(() => SavedOptionAppraisalType, {
    nullable: true,
    description: 'The appraisal as it was kept; null when it was refused.',
  })
  savedAppraisal: SavedOptionAppraisalType | null;

  @Field(() => [SaveOptionAppraisalError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof SaveOptionAppraisalError>[];
}
