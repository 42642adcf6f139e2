import type { Actor } from '../../../platform/actor';
import type { DecisionStanding } from '../repository/standing';
import type { DecisionRecord } from '../rules/decision-record';
import { ratifiableBy, whyNotRatifier, type RatificationScope } from '../rules/ratification';

/** What of a decision the actor can act on, and why not on the decision itself where that waits and is not theirs; null where it is. */
export interface ActorsScope {
  readonly scope: RatificationScope;
  readonly whyNot: string | null;
}

/** What of what waits this director can ratify, or decline: by the side of the roles held, the officer named, and the grade (G2, G8, G9). */
export function ratifiableByActor(
  actor: Actor,
  grade: number,
  awaiting: RatificationScope,
  {
    decision,
    standing,
  }: { readonly decision: Pick<DecisionRecord, 'deciderGrade'>; readonly standing: DecisionStanding },
): ActorsScope {
  const scope = ratifiableBy(
    actor.roles.filter(({ role }) => role === 'DIRECTOR'),
    awaiting,
  );
  const whyNot = awaiting.model
    ? whyNotRatifier(
        { personId: actor.personId, grade },
        {
          decidingOfficerId: standing.decidingOfficerId,
          isOverDelegation: standing.isOverDelegation,
          deciderGrade: decision.deciderGrade,
        },
      )
    : null;
  return { scope: { ...scope, model: scope.model && whyNot === null }, whyNot };
}
