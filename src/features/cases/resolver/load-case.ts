import { type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { caseById } from '../loaders';
import { type CaseType, toCase } from '../types/case';

/** The case that a mutation changed, as its reader sees it after the change; null when it was refused. */
export async function loadCase(
  ctx: Ctx,
  result: Result<{ readonly caseId: string }, unknown>,
): Promise<CaseType | null> {
  const found = result.ok ? await ctx.load(caseById, result.value.caseId) : null;
  return found === null ? null : toCase(found);
}
