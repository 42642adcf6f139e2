import { londonDay, type Day } from '../../../kernel/dates';
import type { Ctx } from '../../../platform/context';
import type { Tx } from '../../../platform/db';
import { BadInput, NotFound } from '../../../platform/faults';
import { inputDigest } from '../../../platform/write';
import { countRisks } from '../repository/area-means';
import { findAssumptionSetsByIds, listAssumptionSets } from '../repository/assumption-set';
import { APPRAISAL_ENGINE_VERSION, type AppraisalInputs, type AppraisedCandidate } from '../rules/appraisal';
import { describeOptions, payersOf } from '../rules/appraisal-candidates';
import type { AppraisalFacts, DescribedOption } from '../rules/appraisal-facts';
import { AS_THE_AREA_TAKES_IT, isChanged, questionProblems, type AppraisalQuestion } from '../rules/appraisal-question';
import { inForceOn, sourced, type SourcedAssumption } from '../rules/assumption';
import { ownRisks } from '../rules/own-risks';
import { atPricesOf } from '../rules/price-index';
import { PUBLISHED_ASSUMPTIONS } from '../rules/published-assumptions';
import { readAppraisalFacts } from './read-appraisal-facts';
import { withReckoning, type Reckon } from './reckon-appraisal';

/** An option with what it comes to, and what it would come to as the area takes things. */
export interface AppraisedOption extends DescribedOption {
  /** Null: its cost is not shown (`withheld`). */
  readonly appraised: AppraisedCandidate | null;
  /** Null: nothing was taken otherwise, or there is no such option then. */
  readonly asTheAreaTakesIt: AppraisedCandidate | null;
}

/** The options of a case, appraised. */
export interface OptionAppraisal {
  readonly caseId: string;
  readonly engineVersion: number;
  readonly startDate: Day;
  readonly inputs: AppraisalInputs;
  readonly options: readonly AppraisedOption[];
  /** Of the inputs and the figures: the same for the same. */
  readonly digest: string;
}

/**
 * Appraises the options of a case in the operation's snapshot; nothing is kept. BadInput, naming all that is wrong with what is taken otherwise; NotFound
 * for a case or a set that is not the reader's to know.
 */
export async function appraiseOptions(ctx: Ctx, caseId: string, question: AppraisalQuestion): Promise<OptionAppraisal> {
  const problems = questionProblems(question, londonDay(ctx.clock.now()));
  if (problems.length > 0)
    throw new BadInput(problems.map(({ message }) => message).join(' '), { argument: 'assumptions' });
  return withReckoning(ctx, async (reckon) => appraiseOptionsIn(await ctx.read(), caseId, question, reckon));
}

/** `appraiseOptions` within a transaction, for a question that stands. */
export async function appraiseOptionsIn(
  tx: Tx,
  caseId: string,
  question: AppraisalQuestion,
  reckon: Reckon,
): Promise<OptionAppraisal> {
  const today = londonDay(tx.clock.now());
  const chosen = await readSets(tx, question.assumptionSetIds, today);
  const taken = await readSets(tx, null, today);
  const risks = ownRisks(await countRisks(tx, today));
  const lists = (sets: readonly SourcedAssumption[]): readonly (readonly SourcedAssumption[])[] => [
    sets,
    risks,
    PUBLISHED_ASSUMPTIONS,
  ];
  const given = question.values.map((value) => ({ ...value, source: 'Given with the question', sourceDate: null }));
  const asked = await readAppraisalFacts(tx, caseId, {
    assumptions: [given, ...lists(chosen)],
    split: question.split,
    startDate: question.startDate,
  });
  const facts = { ...asked, assumptions: atPricesOf(asked.assumptions, asked.startDate) };
  const described = describeOptions(facts);
  const inputs = inputsOf(facts, described, question);
  const asTaken = {
    ...facts,
    assumptions: atPricesOf(lists(taken), facts.startDate),
    split: AS_THE_AREA_TAKES_IT.split,
  };
  const reckoned = await reckon({
    inputs,
    before: isChanged(question) ? inputsOf(asTaken, describeOptions(asTaken), question) : null,
  });
  const appraised = byKey(reckoned.appraised);
  const before = reckoned.before === null ? null : byKey(reckoned.before);
  return {
    ...{ caseId, engineVersion: APPRAISAL_ENGINE_VERSION, startDate: facts.startDate, inputs },
    options: described.map((option) => ({
      ...option,
      appraised: appraised.get(option.key) ?? null,
      asTheAreaTakesIt: before?.get(option.key) ?? null,
    })),
    digest: inputDigest({ engineVersion: APPRAISAL_ENGINE_VERSION, inputs, figures: [...appraised.values()] }),
  };
}

function byKey(options: readonly AppraisedCandidate[]): ReadonlyMap<string, AppraisedCandidate> {
  return new Map(options.map((option) => [option.key, option]));
}

function inputsOf(
  facts: AppraisalFacts,
  described: readonly DescribedOption[],
  { isRisky, draws, seed }: AppraisalQuestion,
): AppraisalInputs {
  return {
    ...{
      birthCohort: facts.birthCohort,
      payers: payersOf(facts),
      assumptions: facts.assumptions,
      isRisky,
      draws,
      seed,
    },
    candidates: described.flatMap(({ candidate }) => candidate ?? []),
  };
}

async function readSets(tx: Tx, ids: readonly string[] | null, today: Day): Promise<readonly SourcedAssumption[]> {
  if (ids === null) return inForceOn(await listAssumptionSets(tx), today);
  const found = await findAssumptionSetsByIds(tx, ids);
  return ids.flatMap((id) => {
    const set = found.get(id);
    if (set === undefined) throw new NotFound('There is no such set of assumptions.');
    return sourced(set);
  });
}
