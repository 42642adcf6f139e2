import { londonDay, type Day } from '../../../kernel/dates';
import { asId, type EvidenceId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type Tx, type WriteTx } from '../../../platform/db';
import { NotFound } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { refusalOf, type AddEvidenceCode, type Refused } from '../refusals';
import { lockCase, updateCaseVersion } from '../repository/case';
import { findDocumentsByIds, insertEvidence, isDocumentUsed } from '../repository/evidence';
import { CaseStatus, isHealthKind, type EvidenceKind } from '../rules/codes';
import { checkText, TEXT_LIMITS, written } from '../rules/text';

/** A paper as it is added. */
export interface AddEvidenceCommand {
  readonly clientMutationId: string | null;
  readonly caseId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly summary: string | null;
  readonly dated: Day | null;
  readonly documentId: string | null;
}

type Outcome = Result<{ readonly evidenceId: string; readonly caseId: string }, Refused<AddEvidenceCode>>;

/** Adds a paper to a case, also after it was submitted; the history says when. */
export function addEvidence(ctx: Ctx, command: AddEvidenceCommand): Promise<Outcome> {
  const { clientMutationId, ...input } = command;
  return ctx.write({ event: 'evidence.added', clientMutationId, input }, (tx) => addEvidenceIn(tx, command));
}

/** The same within another write. */
export async function addEvidenceIn(tx: WriteTx, command: AddEvidenceCommand): Promise<Outcome> {
  const facts = await lockCase(tx, command.caseId);
  const isHealth = isHealthKind(command.kind);
  const refusals: Refused<AddEvidenceCode>[] = [
    ...(facts.status === CaseStatus.CLOSED
      ? [refusalOf(['caseId'], { code: 'CASE_CLOSED', status: facts.status })]
      : []),
    ...checkPaper(command, londonDay(tx.clock.now())),
    ...(await checkDocument(tx, command, isHealth)),
  ];
  if (refusals.length > 0) return refuse(refusals);

  const evidenceId = asId<EvidenceId>(newId());
  await insertEvidence(tx, {
    evidenceId,
    caseId: facts.caseId,
    kind: command.kind,
    isHealth,
    title: command.title.trim(),
    summary: written(command.summary),
    dated: command.dated,
    documentId: command.documentId,
  });
  const version = await updateCaseVersion(tx, facts.caseId);
  tx.record({
    type: 'Evidence',
    id: evidenceId,
    caseId: facts.caseId,
    detail: { version, changed: ['evidence'], kind: command.kind, isAfterSubmission: facts.submittedAt !== null },
  });
  tx.publish('caseChanged', { caseId: facts.caseId, version });
  return ok({ evidenceId, caseId: facts.caseId });
}

function checkPaper(command: AddEvidenceCommand, today: Day): Refused<AddEvidenceCode>[] {
  return [
    ...(written(command.title) === null ? [refusalOf(['title'], { code: 'TEXT_MISSING', what: 'title' })] : []),
    ...checkText(['title'], 'title', command.title, TEXT_LIMITS.title),
    ...checkText(['summary'], 'summary', command.summary, TEXT_LIMITS.text),
    ...(command.dated !== null && command.dated > today
      ? [refusalOf(['dated'], { code: 'DATE_IN_FUTURE', what: 'date of the evidence', today })]
      : []),
  ];
}

async function checkDocument(
  tx: Tx,
  command: AddEvidenceCommand,
  isHealth: boolean,
): Promise<Refused<AddEvidenceCode>[]> {
  const { documentId } = command;
  if (documentId === null) return [];
  const document = (await findDocumentsByIds(tx, [documentId])).get(documentId);
  if (document === undefined) throw new NotFound('There is no such document.');
  const field = ['documentId'];
  return [
    ...(document.caseId === command.caseId ? [] : [refusalOf(field, { code: 'DOCUMENT_OF_ANOTHER_CASE' })]),
    ...((await isDocumentUsed(tx, documentId)) ? [refusalOf(field, { code: 'DOCUMENT_USED' })] : []),
    // Who may open the bytes was settled by the kind at the upload; it must not differ from the paper they stand for.
    ...(document.isHealth === isHealth ? [] : [refusalOf(field, { code: 'DOCUMENT_KIND_DIFFERS' })]),
  ];
}
