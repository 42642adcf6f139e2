import { written } from '../../../kernel/text';
import { answersRequest, type Outcome } from './outcome';
import { findRationaleProblem } from '../../cases/rules/rationale';

/** What a decision says it rests on. */
export interface GroundsTerms {
  readonly outcome: Outcome;
  readonly rationale: string;
  readonly evidenceIds: readonly string[];
  readonly familyViewConsidered: string | null;
  readonly policyVersionIds: readonly string[];
  /** A policy named in words; null: none is. */
  readonly policyVersion: string | null;
}

/** What those grounds are judged by. */
export interface GroundsFacts {
  readonly knownEvidence: ReadonlySet<string>;
  readonly isRationaleUsed: boolean;
  readonly hasFamilyViews: boolean;
  readonly policiesInForce: ReadonlySet<string>;
  /** Whether the area has adopted a version of any policy that is in force on the day. */
  readonly hasPolicies: boolean;
  /** The words in which a decision that this one corrects named a policy; null: it named none so, or none is corrected. */
  readonly policyInWords: string | null;
}

/** What is wrong with the grounds, and where in the input. */
export interface GroundsProblem {
  readonly code:
    | 'RATIONALE_INADEQUATE'
    | 'RATIONALE_COPIED'
    | 'EVIDENCE_UNKNOWN'
    | 'FAMILY_VIEW_MISSING'
    | 'POLICY_NOT_IN_FORCE'
    | 'POLICY_NOT_ADOPTED';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What a decision rests on (M1): a rationale of its own, evidence the panel had before it, policies in force on the day (T3), by their adopted versions
 * where the area has any, since words recall nothing; and for an outcome that answers the request how the views on the referral were weighed (R7).
 */
export function findGroundsProblems(facts: GroundsFacts, terms: GroundsTerms): GroundsProblem[] {
  return [
    ...rationaleProblems(facts, terms.rationale),
    ...terms.evidenceIds.flatMap((id, index) =>
      facts.knownEvidence.has(id)
        ? []
        : [
            problem(
              'EVIDENCE_UNKNOWN',
              ['evidenceIds', index],
              'This evidence is not on the case; name only what the panel had before it.',
            ),
          ],
    ),
    ...(facts.hasFamilyViews && answersRequest(terms.outcome) && written(terms.familyViewConsidered) === null
      ? [
          problem(
            'FAMILY_VIEW_MISSING',
            ['familyViewConsidered'],
            'The referral holds what the child or the parent said; say how the panel weighed it.',
          ),
        ]
      : []),
    ...terms.policyVersionIds.flatMap((id, index) =>
      facts.policiesInForce.has(id)
        ? []
        : [
            problem(
              'POLICY_NOT_IN_FORCE',
              ['policyVersionIds', index],
              'This is no adopted version of a policy in force today; name the one that is.',
            ),
          ],
    ),
    ...inWordsProblems(facts, terms.policyVersion),
  ];
}

/** What was decided under a policy is recalled by its version: words are taken only while the area has none, or as a decision that is corrected had them. */
function inWordsProblems(
  { hasPolicies, policyInWords }: GroundsFacts,
  policyVersion: string | null,
): readonly GroundsProblem[] {
  const said = written(policyVersion);
  if (said === null || !hasPolicies || said === written(policyInWords)) return [];
  const message =
    'A policy is named by its adopted version (policyVersionIds), so that what was decided under it can be recalled; one that is not adopted yet an administrator adopts (adoptPolicyVersion). Leave the words out.';
  return [problem('POLICY_NOT_ADOPTED', ['policyVersion'], message)];
}

function rationaleProblems(facts: GroundsFacts, rationale: string): GroundsProblem[] {
  const inadequate = findRationaleProblem(rationale);
  if (inadequate !== null) return [problem('RATIONALE_INADEQUATE', ['rationale'], inadequate)];
  return facts.isRationaleUsed
    ? [
        problem(
          'RATIONALE_COPIED',
          ['rationale'],
          'Another decision of this panel in the last year has the same rationale, word for word; say what is so of this child.',
        ),
      ]
    : [];
}

function problem(code: GroundsProblem['code'], path: GroundsProblem['path'], message: string): GroundsProblem {
  return { code, path, message };
}
