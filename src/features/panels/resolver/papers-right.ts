import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';
import { referralByCaseId } from '../../cases/loaders';

/** Why what was said about a child is not shown. */
export const PAPERS =
  'The reasons are for case officers, directors, auditors, and the panel while it may see the papers.';
/** What the description of such a field says. */
export const WITHHELD = 'Null, with an entry in extensions.withheld, for a reader without a right to the papers.';

/** Whether the reader sees the papers of a case: row-level security shows the referral to those alone. */
export async function mayReadPapers(ctx: Ctx, caseId: string): Promise<boolean> {
  return (await ctx.load(referralByCaseId, caseId)) !== null;
}

/** An auditor reads all, and what they read of a decision is recorded (api.md). */
export function recordAuditorsRead(ctx: Ctx, decisionId: string, caseId: string, part: string): void {
  if (hasRole(ctx.actor, 'AUDITOR')) ctx.recordRead({ type: 'Decision', id: decisionId, caseId, detail: { part } });
}
