import { Field, ID, ObjectType } from 'type-graphql';
import type { Day } from '../../../kernel/dates';
import { toGlobalId } from '../../../platform/global-id';
import { registerCodes } from '../../../platform/graphql-codes';
import { DateScalar } from '../../../platform/scalars';
import { HandOverProblem, type WaitingHandOver } from '../rules/handed-over';

registerCodes(
  HandOverProblem,
  'HandOverProblem',
  'Why a hand-over to adult services that waits would be refused now.',
  {
    GIVER_SERVES_ADULTS: 'The budget that hands over pays for adults alone: adult services pay already.',
    TAKER_SERVES_CHILDREN: 'The budget that takes over pays for children alone.',
  },
);

/** A hand-over that waits and would be refused, as the schema publishes it: for who sees no case. */
@ObjectType('HandOverInDoubt', {
  simpleResolvers: true,
  description:
    'A hand-over to adult services that waits for its budgets to agree and would be refused, now that it is said whom they serve. It is taken back (withdrawProposal) and handed over anew (handOverShare), or what was said is put right.',
})
export class HandOverInDoubtType {
  /** For the fields that are loaded. */
  readonly giverId: string;
  readonly takerId: string;

  @Field(() => ID, { description: 'The funding agreement that was proposed, for those who may open it.' })
  fundingAgreementId: string;

  @Field(() => DateScalar, { description: 'From which day on the share is to go over.' })
  fromDate: Day;

  @Field(() => [HandOverProblem], { description: 'Why it would be refused.' })
  problems: HandOverProblem[];
}

/** The hand-over as published. */
export function toHandOverInDoubt(
  { agreementId, fromDate, giverId, takerId }: WaitingHandOver,
  problems: readonly HandOverProblem[],
): HandOverInDoubtType {
  return Object.assign(new HandOverInDoubtType(), {
    ...{ giverId, takerId, fromDate, problems: [...problems] },
    fundingAgreementId: toGlobalId('FundingAgreement', agreementId),
  });
}
