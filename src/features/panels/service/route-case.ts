import { dayInWords } from '../../../kernel/for-people';
import type { Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Refusal } from '../../../platform/request';
import { routeCaseIn, type RouteCaseCommand } from '../../cases/service/route-case';
import type { RouteCaseCode } from '../refusals';
import { listDecisionsByCaseIds } from '../repository/decision';

/**
 * Sends a case to another panel (G1), with the reason. Refused, beside what the case itself says, where the last decision agreed money: what
 * it agreed would go on behind the next panel's back.
 */
export function routeCase(
  ctx: Ctx,
  { clientMutationId, ...input }: RouteCaseCommand & { readonly clientMutationId: string | null },
): Promise<Result<{ readonly caseId: string }, Refusal<RouteCaseCode>>> {
  return ctx.write({ event: 'case.routed', clientMutationId, input }, (tx) =>
    routeCaseIn<RouteCaseCode>(tx, input, async ({ caseId }) => {
      const last = (await listDecisionsByCaseIds(tx, [caseId])).get(caseId)?.at(-1);
      if (last?.fundingAgreed !== true) return [];
      return [
        {
          code: 'FUNDING_AGREED',
          field: ['caseId'],
          message: `The decision of ${dayInWords(last.decisionDate)} agreed money, which goes on by that decision. Refer the child again for what the other panel is to decide.`,
        },
      ];
    }),
  );
}
