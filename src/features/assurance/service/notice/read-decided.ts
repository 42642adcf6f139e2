import type { Day } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import type { WriteTx } from '../../../../platform/db';
import type { Refusal } from '../../../../platform/request';
import { withhold, type Passage } from '../../../cases/rules/passages';
import {
  checkPlanDecision,
  type GivenPlanDecision,
  type PlanDecision,
  type PlanDecisionFacts,
} from '../../../cases/rules/plan-decisions';
import { reasonProblem } from '../../../cases/rules/rationale';
import { readWithheld } from '../../../cases/service/hide-words';
import { findDecisionFacts } from '../../../cases/service/record-plan-decision';
import type { PreparePlanNoticeCode } from '../../refusals/notices';

/** What of who decided, and why, is given beside a letter. */
interface GivenBeside {
  readonly caseId: string;
  readonly childId: string;
  /** The day of what was decided; null: the entry was taken back. */
  readonly day: Day | null;
  readonly reasons: string | null;
  readonly deciderId: string | null;
  readonly delegation: string | null;
}

/** Who decided, and why, as the letter tells it; not on record: it is to be put there with the letter. */
type Decided = GivenPlanDecision & { readonly isOnRecord: boolean };

type Told = Refusal<PreparePlanNoticeCode>;

/**
 * Who decided what a letter tells, and why (N1, G7): what is on record, which nothing that is given beside it may contradict; or, where nothing is, what is given. No letter
 * without who answers for what it tells.
 */
export async function readDecided(
  tx: WriteTx,
  given: GivenBeside,
  standing: PlanDecision | null,
): Promise<Result<Decided, Told>> {
  if (standing !== null) {
    const contrary = contradictions(given, standing);
    return contrary.length > 0 ? refuse(contrary) : ok({ ...standing, isOnRecord: true });
  }
  const { deciderId } = given;
  const said = { deciderId: deciderId ?? '', delegation: given.delegation ?? '', reasons: given.reasons ?? '' };
  const problems = [
    ...reasonProblems(given, await readWithheld(tx, given.caseId)),
    ...(deciderId === null ? [DECISION_MISSING] : givenProblems(said, await findDecisionFacts(tx, given, said))),
  ];
  if (problems.length > 0) return refuse(problems);
  const kept = { deciderId: said.deciderId, delegation: said.delegation.trim(), reasons: said.reasons.trim() };
  return ok({ ...kept, isOnRecord: false });
}

const DECISION_MISSING: Told = {
  code: 'DECISION_MISSING',
  field: ['planEventId'],
  message:
    'Nobody is on record as having decided it. Record who did, on which delegation and why (recordPlanDecision); the letter is made from that.',
};

/** What is wrong with who decided and on which delegation; of the reasons a letter says it in its own words. */
function givenProblems(given: GivenPlanDecision, facts: PlanDecisionFacts): Told[] {
  return checkPlanDecision(given, facts).flatMap(({ code, ...one }): Told[] =>
    code === 'DECISION_REASONS_MISSING' ? [] : [{ ...one, code }],
  );
}

/** Reasons that come with the letter are written, and quote nothing that is withheld. */
function reasonProblems({ reasons, deciderId }: GivenBeside, passages: readonly Passage[]): Told[] {
  const field = ['reasons'];
  if (reasonProblem(reasons ?? '') === 'EMPTY') {
    const message = 'Say why it was decided so; a family is told that.';
    return reasons === null && deciderId === null ? [] : [{ code: 'REASON_MISSING', field, message }];
  }
  if (withhold(reasons ?? '', passages).kinds.length === 0) return [];
  const message = 'They quote words that are tagged to be withheld; tell the reasons without them.';
  return [{ code: 'WORDS_WITHHELD', field, message }];
}

/** What is given beside a decision that is on record, and is not what that says. */
function contradictions(given: GivenBeside, standing: PlanDecision): Told[] {
  return (['reasons', 'deciderId', 'delegation'] as const).flatMap((field): Told[] => {
    const value = given[field];
    if (value === null || value.trim() === standing[field]) return [];
    const message =
      'The record says otherwise. Leave it out; if the record is wrong, put that right (recordPlanDecision), and make the letter of it.';
    return [{ code: 'DECISION_RECORDED', field: [field], message }];
  });
}
