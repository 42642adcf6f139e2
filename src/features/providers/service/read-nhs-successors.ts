import { type Ctx } from '../../../platform/context';
import { listNhsSuccessors } from '../repository/nhs-successor';
import { type NhsSuccessor } from '../rules/nhs-successor';

/** The boards that took the place of a clinical commissioning group, by the published look-up; none for a code it does not have. */
export async function readNhsSuccessors(ctx: Ctx, code: string): Promise<readonly NhsSuccessor[]> {
  return listNhsSuccessors(await ctx.read(), code.trim().toUpperCase());
}
