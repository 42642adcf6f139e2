import type { Ctx } from '../../../../platform/context';
import { findCasesByIds } from '../../../cases/repository/case';
import type { NotHeld } from '../../rules/sen2/not-held';
import { issuesOfChild, type Sen2Issue } from '../../rules/sen2/issues';
import { checkAsked, readReturn, type Sen2Asked } from './read-return';

/** Something that is to be looked at, by the reference of the child’s case; null: it has none, or it is of every child. */
export interface ListedIssue {
  readonly caseReference: string | null;
  readonly issue: Pick<Sen2Issue, 'module' | 'item' | 'message'> & {
    readonly code: Sen2Issue['code'] | 'NOT_HELD';
    /** Null: it is of every child. */
    readonly personTableId: string | null;
  };
}

/** Everything of a return that is to be looked at before it is sent; first what the record holds of no child. */
export async function listIssues(
  ctx: Ctx,
  asked: Sen2Asked,
  notHeld: readonly NotHeld[],
): Promise<readonly ListedIssue[]> {
  const issues: Sen2Issue[] = [];
  const question = checkAsked(ctx, asked);
  for await (const children of readReturn(ctx, question)) {
    issues.push(...children.flatMap((child) => issuesOfChild(child, question)));
  }
  const cases = await findCasesByIds(await ctx.read(), [...new Set(issues.flatMap(({ caseId }) => caseId ?? []))]);
  return [
    ...notHeld.map(({ module, item, why }) => ({
      ...{ caseReference: null, issue: { code: 'NOT_HELD' as const, module, item, message: why, personTableId: null } },
    })),
    ...issues.map((issue) => ({
      caseReference: issue.caseId === null ? null : (cases.get(issue.caseId)?.reference ?? null),
      issue,
    })),
  ];
}
