import { financialYearSpan, type FinancialYear, type Span } from '../../../../kernel/dates';
import type { Ctx } from '../../../../platform/context';
import type { Page, PageArguments } from '../../../../platform/keyset';
import type { Audience } from '../../../budget/rules/public-breakdown';
import { findPublication } from '../../repository/publication';
import { findSamplePage, listAuditsGradedIn, listRubrics } from '../../repository/quality';
import { areaQuality, type AreaQuality } from '../../rules/quality/area';
import type { AuditRubric } from '../../rules/quality/rubric';
import type { AuditSample } from '../../rules/quality/sample';
import { countedDaysFor } from '../publishable';

/** The versions of the area's rubric, the first first. */
export async function readRubrics(ctx: Ctx): Promise<readonly AuditRubric[]> {
  return listRubrics(await ctx.read());
}

/** A page of the samples, the latest first. */
export async function readSamples(ctx: Ctx, args: PageArguments): Promise<Page<AuditSample>> {
  return findSamplePage(await ctx.read(), args);
}

/** What the audits graded in a financial year found. Small numbers are hidden in what is published. */
export async function readAreaQuality(
  ctx: Ctx,
  year: FinancialYear,
  audience: Audience,
): Promise<{ readonly span: Span; readonly isSuppressed: boolean; readonly found: readonly AreaQuality[] }> {
  const isSuppressed = audience === 'PUBLIC';
  const published = isSuppressed ? await findPublication(await ctx.read(), year) : undefined;
  if (published !== undefined) return { span: financialYearSpan(year), isSuppressed, found: published.year.quality };
  const span = await countedDaysFor(ctx, year, { isSuppressed, isPublic: isSuppressed });
  const tx = await ctx.read();
  const found = areaQuality(await listAuditsGradedIn(tx, span), await listRubrics(tx), span, isSuppressed);
  return { span, isSuppressed, found };
}
