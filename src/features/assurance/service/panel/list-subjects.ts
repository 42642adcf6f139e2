import { type Ctx } from '../../../../platform/context';
import { pageOfList, type Page, type PageArguments } from '../../../../platform/keyset';
import { findCasesByIds } from '../../../cases/repository/case';
import { type Measured } from '../../rules/panel/figure';

/** A page of what a figure counts, and the references of the cases on it. One case counted twice is there twice. */
export async function pageOfSubjects(
  ctx: Ctx,
  subjects: readonly Measured[],
  args: PageArguments,
): Promise<{ readonly page: Page<Measured>; readonly references: ReadonlyMap<string, string> }> {
  const times = new Map<string, number>();
  const keys = new Map(
    subjects.map((one) => {
      const time = (times.get(one.id) ?? 0) + 1;
      times.set(one.id, time);
      return [one, `${one.type} ${one.id} ${String(time)}`];
    }),
  );
  const page = pageOfList(subjects, args, (one) => keys.get(one) ?? '');
  const cases = await findCasesByIds(
    await ctx.read(),
    page.edges.flatMap(({ row }) => row.caseId ?? []),
  );
  return { page, references: new Map([...cases].map(([caseId, { reference }]) => [caseId, reference])) };
}
