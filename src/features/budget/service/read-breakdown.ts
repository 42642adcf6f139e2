import { sum } from '../../../kernel/money';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { type PostingDimension } from '../../ledger/rules/posting-query';
import { type BreakdownRow, type PressureStanding, type SettledQuestion } from '../rules/answer';
import { withForecast } from '../rules/breakdown-forecast';
import { Audience, publicPairOf, TOTAL } from '../rules/public-breakdown';
import { roundedRow } from '../rules/public-rounding';
import { withoutPipeline } from '../rules/public-pressure';
import { breakDown, inOrder, labelsOf } from './break-down';
import { breakDownForecast } from './read-expected';
import { isPipelineLeftOut, readHidden, readPublication, requirePublished, type Publication } from './read-publication';

/**
 * What is committed and forecast by one or two dimensions, in the snapshot of the pressure it belongs to: the rows add up to both. For the
 * public without whatever is about 1 to 5 children, or would give them away, which stands in one unkeyed row (money.md section 6); as at the end of a month only,
 * without cases with the panel where they are few, and rounded, so that the rows come to the figures only about. Throws BadInput as `breakDown` does, and for what may not be published.
 */
export async function readBreakdown(
  ctx: Ctx,
  { question, pressure }: Pick<PressureStanding, 'question' | 'pressure'>,
  by: readonly PostingDimension[],
  audience: Audience = Audience.INTERNAL,
): Promise<readonly BreakdownRow[]> {
  if (audience === Audience.INTERNAL)
    return [...(await breakDownForecast(ctx, { question, pressure }, by))].sort(inOrder);
  refuseUnlessPublic(question, by);
  const tx = await ctx.read();
  const publication = await readPublication(tx, question);
  requirePublished(publication, question.asAt, 'asAt');
  const facts = (await isPipelineLeftOut(tx, question, publication)) ? withoutPipeline(pressure) : pressure;
  const labelOf = await labelsOf(tx, by, []);
  const committed = await breakDown(ctx, question, by);
  const rows = [...withForecast(committed, by, facts, { expected: [], labelOf })].sort(inOrder);
  return published(ctx, { question, publication }, by, rows);
}

/** A filter narrows to few, and two of them to the difference; so does a successor beside its predecessors. Neither is public. */
function refuseUnlessPublic({ filter, basis }: SettledQuestion, by: readonly PostingDimension[]): void {
  if (Object.keys(filter).length > 0) {
    throw new BadInput('What is for the public takes no filter: leave it out, or ask for audience INTERNAL.', {
      argument: 'audience',
    });
  }
  if (basis === 'RECAST') {
    throw new BadInput('What is for the public is as reported: leave basis out, or ask for audience INTERNAL.', {
      argument: 'audience',
    });
  }
  if (publicPairOf(by) === undefined) {
    throw new BadInput(
      'For the public a breakdown is by PRIMARY_NEED, PHASE, PROVISION_TYPE or AREA_CLASS, by PROVISION_TYPE and AREA_CLASS, or by PRIMARY_NEED and PHASE: others could be subtracted from these.',
      { argument: 'by' },
    );
  }
}

async function published(
  ctx: Ctx,
  { question, publication }: { readonly question: SettledQuestion; readonly publication: Publication },
  by: readonly PostingDimension[],
  rows: readonly BreakdownRow[],
): Promise<readonly BreakdownRow[]> {
  if (rows.some(({ withheld }) => withheld)) {
    throw new BadInput(
      'You declared an interest in a case of this budget, so that its figures are not whole for you: what is published must be read by somebody from whom nothing is hidden.',
      { argument: 'audience' },
    );
  }
  // The pair as a whole, in one order: every breakdown of it hides the same.
  const pair = publicPairOf(by) ?? by;
  const hidden = await readHidden(await ctx.read(), question, publication, pair);
  const isHidden = ({ keys }: BreakdownRow): boolean =>
    hidden.has(pair.map((dimension) => keys?.[by.indexOf(dimension)] ?? TOTAL).join(' '));
  const together = rows.filter(isHidden);
  const suppressed: BreakdownRow = {
    ...{ keys: null, label: 'Suppressed', placements: null, children: null, withheld: false },
    committed: sum(together.map(({ committed }) => committed)),
    forecast: sum(together.map(({ forecast }) => forecast)),
    suppressedKeys: together.flatMap(({ keys }) => (keys === null ? [] : [keys])),
  };
  const shown = rows.filter((row) => !isHidden(row));
  return [...shown, ...(together.length === 0 ? [] : [suppressed])].map(roundedRow);
}
