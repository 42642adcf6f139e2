import { financialYearSpan, londonDay, type FinancialYear } from '../../../../kernel/dates';
import { ok, refuse, type Result } from '../../../../kernel/result';
import { type Ctx } from '../../../../platform/context';
import { type Tx, type WriteTx } from '../../../../platform/db';
import { type Refusal } from '../../../../platform/request';
import { refusalsFrom } from '../../../providers/refusals';
import { PUBLISH_ASSURANCE_CODES, type PublishAssuranceCode } from '../../refusals/publication';
import { hasInterests } from '../../../cases/repository/interests';
import { answersForTheAuthority } from '../../rules/authority';
import { findFirstRecord, findPublication, insertPublication, listPublications } from '../../repository/publication';
import { type OutcomeTable } from '../../rules/outcome-table';
import { AssuranceSection } from '../../rules/panel/measure-definition';
import { PUBLIC_DIMENSIONS, type Publication, type PublishedYear } from '../../rules/panel/published';
import { countOutcomesByEach } from '../count-outcomes';
import { readAreaQuality } from '../quality/read-quality';
import { readAreaFeedback } from '../voice/feedback';
import { readPanelAssurance, readSections } from './read-assurance';

const refusal = refusalsFrom(PUBLISH_ASSURANCE_CODES);
type Refused = Refusal<PublishAssuranceCode>[];

/**
 * Publishes what is told for the public of a financial year that has ended, all of it as at one instant, and for good: what is recorded later changes none
 * of it, so that two answers about the year can not be subtracted (money.md section 6, B41). Gives the year. For directors of the authority.
 */
export async function publishAssurance(
  ctx: Ctx,
  {
    clientMutationId,
    financialYear,
  }: { readonly clientMutationId: string | null; readonly financialYear: FinancialYear },
): Promise<Result<string, Refusal<PublishAssuranceCode>>> {
  const tx = await ctx.read();
  const content = (await problems(tx, financialYear)).length > 0 ? null : await readPublic(ctx, financialYear);
  return ctx.write({ event: 'assurance.published', clientMutationId, input: { financialYear } }, (write) =>
    publishAssuranceIn(write, financialYear, content),
  );
}

async function publishAssuranceIn(
  tx: WriteTx,
  financialYear: FinancialYear,
  content: PublishedYear | null,
): Promise<Result<string, Refusal<PublishAssuranceCode>>> {
  const refused = await problems(tx, financialYear);
  if (refused.length > 0) return refuse(refused);
  if (content === null || !(await insertPublication(tx, financialYear, content))) {
    return refuse([refusal('ALREADY_PUBLISHED', ['financialYear'])]);
  }
  tx.record({ type: 'AssurancePublication', id: financialYear, detail: { financialYear } });
  return ok(financialYear);
}

/** Which years were published, the latest first. */
export async function readPublications(ctx: Ctx): Promise<readonly Omit<Publication, 'year'>[]> {
  return listPublications(await ctx.read());
}

async function problems(tx: Tx, year: FinancialYear): Promise<Refused> {
  const { endDate } = financialYearSpan(year);
  const isRunning = endDate >= londonDay(tx.clock.now());
  const firstRecord = await findFirstRecord(tx);
  return [
    ...(answersForTheAuthority(tx.actor) ? [] : [refusal('NOT_THE_AUTHORITY', [])]),
    ...(firstRecord === null || endDate < firstRecord ? [refusal('BEFORE_RECORDS', ['financialYear'])] : []),
    ...(isRunning ? [refusal('YEAR_NOT_ENDED', ['financialYear'])] : []),
    ...((await findPublication(tx, year)) === undefined ? [] : [refusal('ALREADY_PUBLISHED', ['financialYear'])]),
    ...((await hasInterests(tx)) ? [refusal('NOT_WHOLE', [])] : []),
  ];
}

/** Everything that is told for the public of a year, in the one snapshot of the reader. */
async function readPublic(ctx: Ctx, financialYear: FinancialYear): Promise<PublishedYear> {
  const audience = 'PUBLIC';
  const assurance = await readPanelAssurance(ctx, { ...financialYearSpan(financialYear), panelId: null, audience });
  const outcomes: Partial<Record<(typeof PUBLIC_DIMENSIONS)[number], OutcomeTable>> = {};
  const countedBy = await countOutcomesByEach(ctx, { financialYear, audience }, PUBLIC_DIMENSIONS);
  for (const by of PUBLIC_DIMENSIONS) {
    const { rows, all, folded } = countedBy(by);
    outcomes[by] = { rows, all, folded };
  }
  const { responses, scores } = await readAreaFeedback(ctx, financialYear, audience);
  return {
    sections: await readSections(assurance, Object.values(AssuranceSection)),
    checklist: await assurance.checklist(),
    outcomes,
    feedback: { responses, scores },
    quality: (await readAreaQuality(ctx, financialYear, audience)).found,
  };
}
