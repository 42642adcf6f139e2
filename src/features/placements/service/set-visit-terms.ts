import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { WriteTx } from '../../../platform/db';
import type { Refusal } from '../../../platform/request';
import type { SetVisitTermsCode } from '../refusals/visit';
import { insertVisitTerms } from '../repository/visit';
import type { VisitTerms } from '../rules/visits';

/** Sets how often the area has children in long residential stays visited (A2), and gives the area's code. */
export function setVisitTerms(
  ctx: Ctx,
  { clientMutationId, ...input }: VisitTerms & { readonly clientMutationId: string | null },
): Promise<Result<string, Refusal<SetVisitTermsCode>>> {
  return ctx.write({ event: 'visit-terms.set', clientMutationId, input }, (tx) => setVisitTermsIn(tx, input));
}

/** `setVisitTerms` within another write. */
export async function setVisitTermsIn(
  tx: WriteTx,
  terms: VisitTerms,
): Promise<Result<string, Refusal<SetVisitTermsCode>>> {
  const refusals = (['firstVisitMonths', 'visitMonths'] as const)
    .filter((field) => terms[field] < 1 || terms[field] > 12)
    .map((field) => ({
      code: 'MONTHS_OUT_OF_RANGE' as const,
      field: [field],
      message: `Give a whole number of months from 1 to 12, not ${String(terms[field])}.`,
    }));
  if (refusals.length > 0) return refuse(refusals);
  await insertVisitTerms(tx, terms);
  const { localArea } = tx.actor;
  tx.record({ type: 'LocalArea', id: localArea, detail: { ...terms } });
  return ok(localArea);
}
