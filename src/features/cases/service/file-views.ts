import { londonDay, type Day } from '../../../kernel/dates';
import { asId, type CaseId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { refusalOf } from '../refusals';
import { type FileViewsCode } from '../refusals/papers';
import { insertFamilyView } from '../repository/family';
import { checkPassages } from '../rules/passage-problems';
import { type GivenPassage } from '../rules/passages';
import { type ViewsMethod, type Whose } from '../rules/sharing-codes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';
import { keepPassagesIn } from './keep-passages';
import { checkOpen, lockCaseWithPapers, noteChange } from './open-case';

/** Views that a family sent in. */
export interface FileViewsCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly whose: Whose;
  readonly text: string;
  readonly givenBy: string;
  readonly method: ViewsMethod;
  readonly givenDate: Day;
  /** Words of them that are withheld from those outside the case (P3); left out: none. */
  readonly passages?: readonly GivenPassage[];
}

type Outcome = Result<{ readonly caseId: string }, Refusal<FileViewsCode>>;

/** Files what a child or a parent wants the panel to know, though they are not present; it stands beside what the officer wrote (R7). */
export function fileViews(ctx: Ctx, command: FileViewsCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'views.filed', clientMutationId, input }, (tx) => fileViewsIn(tx, command));
}

/** The same within another write. */
export async function fileViewsIn(tx: WriteTx, command: FileViewsCommand): Promise<Outcome> {
  const { caseId, whose, text, givenBy, method, givenDate, passages = [] } = command;
  const facts = await lockCaseWithPapers(tx, caseId);
  const today = londonDay(tx.clock.now());
  const missing = (field: string, what: string, said: string) =>
    written(said) === null ? [refusalOf([field], { code: 'TEXT_MISSING', what })] : [];
  const refusals: Refusal<FileViewsCode>[] = [
    ...checkOpen(facts),
    ...missing('text', 'views', text),
    ...checkText(['text'], 'views', text, TEXT_LIMITS.text),
    ...missing('givenBy', 'name of who gave them', givenBy),
    ...checkText(['givenBy'], 'name of who gave them', givenBy, TEXT_LIMITS.name),
    ...(givenDate > today
      ? [refusalOf(['givenDate'], { code: 'DATE_IN_FUTURE', what: 'day they were given', today })]
      : []),
    ...checkPassages(passages, [text, givenBy], 'the views'),
  ];
  if (refusals.length > 0) return refuse(refusals);
  await insertFamilyView(tx, {
    familyViewId: newId(),
    caseId: asId<CaseId>(caseId),
    whose,
    text: text.trim(),
    givenBy: givenBy.trim(),
    method,
    givenDate,
  });
  await keepPassagesIn(tx, caseId, 'VIEWS', passages);
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'views', detail: { whose, method } });
  return ok({ caseId });
}
