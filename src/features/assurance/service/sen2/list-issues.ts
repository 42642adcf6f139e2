import type { Ctx } from '../../../../platform/context';
import { findCasesByIds } from '../../../cases/repository/case';
import type { NotHeld } from '../../rules/sen2/not-held';
import { issuesOfChild, type Sen2Issue } from '../../rules/sen2/issues';
import { hasCensusCome } from '../../rules/sen2/question';
import { checkAsked, readReturn, type Sen2Asked } from './read-return';

/** Something that is to be looked at, by the reference of the child’s case; null: it has none, or it is of every child. */
export interface ListedIssue {
  readonly caseReference: string | null;
  readonly issue: Pick<Sen2Issue, 'message'> & {
    readonly code: Sen2Issue['code'] | 'NOT_HELD' | 'CENSUS_AHEAD';
    /** Null, as the item: it is of the whole return. */
    readonly module: Sen2Issue['module'] | null;
    readonly item: string | null;
    /** Null: it is of every child. */
    readonly personTableId: string | null;
  };
}

/** That a return is of a year that goes on. */
const CENSUS_AHEAD: ListedIssue = {
  caseReference: null,
  issue: {
    ...{ code: 'CENSUS_AHEAD', module: null, item: null, personTableId: null },
    message:
      'The census day had not come at the instant asked for: this tells how it stands so far, and is not to be sent.',
  },
};

/** Everything of a return that is to be looked at before it is sent; first that it is not time yet, and what the record holds of no child. */
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
    ...(hasCensusCome(question) ? [] : [CENSUS_AHEAD]),
    ...notHeld.map(({ module, item, why }) => ({
      ...{ caseReference: null, issue: { code: 'NOT_HELD' as const, module, item, message: why, personTableId: null } },
    })),
    ...issues.map((issue) => ({
      caseReference: issue.caseId === null ? null : (cases.get(issue.caseId)?.reference ?? null),
      issue,
    })),
  ];
}
