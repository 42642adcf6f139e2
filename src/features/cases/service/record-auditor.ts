import { hasRole } from '../../../platform/actor';
import type { Ctx } from '../../../platform/context';

/** Notes that an auditor read a part of a case: every read of theirs is on record (api.md, Who may do what). */
export function recordAuditor(ctx: Ctx, caseId: string, part: string): void {
  if (hasRole(ctx.actor, 'AUDITOR')) ctx.recordRead({ type: 'Case', id: caseId, caseId, detail: { part } });
}
