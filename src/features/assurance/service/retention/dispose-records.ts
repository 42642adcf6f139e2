import { ok, refuse, type Result } from '../../../../kernel/result';
import { todayOf } from '../../../../platform/clock';
import type { Ctx } from '../../../../platform/context';
import type { WriteTx } from '../../../../platform/db';
import { NotFound } from '../../../../platform/faults';
import { newId } from '../../../../platform/new-id';
import type { Refusal } from '../../../../platform/request';
import { requireVersion } from '../../../../platform/version';
import { lockCaseWithPapers, noteChange } from '../../../cases/service/open-case';
import type { DisposeRecordsCode } from '../../refusals/retention';
import { disposeOfRecords, findRecordFacts, lockRecords } from '../../repository/retention/records';
import { listRetentionRules } from '../../repository/retention/rules';
import { answersForTheAuthority } from '../../rules/authority';
import { disposalProblem } from '../../rules/retention/check';
import { CLASS_IN_WORDS } from '../../rules/retention/words';
import { RecordClass } from '../../rules/retention/codes';
import { standingOf, type RetentionStanding } from '../../rules/retention/standing';

/** Which records of a case are to go. */
export interface DisposeRecordsCommand {
  readonly caseId: string;
  readonly recordClasses: readonly RecordClass[];
  /** Of the case. */
  readonly expectedVersion: number;
}

/** What went of a class, or would. */
export type Disposed = {
  readonly recordDisposalId: string;
  readonly recordClass: RecordClass;
  readonly retentionRuleId: string;
  readonly rowCount: number;
  readonly documentCount: number;
};

/** The job that removes the files of disposed records. */
export const FORGET_DOCUMENTS = 'assurance.forget-documents';

type Refused = Refusal<DisposeRecordsCode>;
type Outcome = Result<readonly Disposed[], Refused>;

/**
 * Disposes of records of a case by the area's schedule (P2), for good: words, files and who the child is; codes, dates and money stay. A preview goes
 * the same way and keeps everything. For directors: a person answers for it, and no job does it.
 */
export function disposeRecords(
  ctx: Ctx,
  {
    clientMutationId,
    isPreview,
    ...input
  }: DisposeRecordsCommand & { readonly clientMutationId: string | null; readonly isPreview: boolean },
): Promise<Outcome> {
  return ctx.write({ event: 'records.disposed', clientMutationId, input, isPreview }, (tx) =>
    disposeRecordsIn(tx, input),
  );
}

/** `disposeRecords` within another write. NotFound for a case whose papers are not the actor's. */
export async function disposeRecordsIn(
  tx: WriteTx,
  { caseId, recordClasses, expectedVersion }: DisposeRecordsCommand,
): Promise<Outcome> {
  const facts = await lockCaseWithPapers(tx, caseId);
  if (!answersForTheAuthority(tx.actor)) return refuse([NOT_THE_AUTHORITY]);
  requireVersion(facts, expectedVersion, 'The case has changed since you read it.');
  await lockRecords(tx, caseId);
  const problems = [
    ...namingProblems(recordClasses),
    ...(await findProblems(
      tx,
      caseId,
      recordClasses.map((recordClass, index) => ({ recordClass, index })).filter(isNoIdentity),
    )),
  ];
  if (problems.length > 0) return refuse(problems);
  const disposed: Disposed[] = [];
  // The identity last: what is left of the child then is asked once the rest has gone.
  for (const [index, recordClass] of inOrder(recordClasses)) {
    const late = recordClass === RecordClass.IDENTITY ? await findProblems(tx, caseId, [{ recordClass, index }]) : [];
    if (late.length > 0) return refuse(late);
    const done = await disposeOne(tx, caseId, recordClass);
    if (done.rowCount + done.documentCount === 0) return refuse([nothingKept(recordClass, index)]);
    disposed.push(done);
  }
  if (disposed.some(({ documentCount }) => documentCount > 0)) await tx.queue(FORGET_DOCUMENTS, {});
  await noteChange(tx, caseId, { type: 'Case', id: caseId, changed: 'records', detail: { disposed } });
  return ok(disposed);
}

/** That a director of a health body disposes of nothing. */
export const NOT_THE_AUTHORITY: Refusal<'NOT_THE_AUTHORITY'> = {
  code: 'NOT_THE_AUTHORITY',
  field: [],
  message: 'The record is the local authority’s. Ask one of its directors to dispose of it.',
};

interface Asked {
  readonly recordClass: RecordClass;
  readonly index: number;
}

const isNoIdentity = ({ recordClass }: Asked): boolean => recordClass !== RecordClass.IDENTITY;

function inOrder(recordClasses: readonly RecordClass[]): readonly (readonly [number, RecordClass])[] {
  const all = [...recordClasses.entries()];
  const isLast = ([, recordClass]: (typeof all)[number]) => recordClass === RecordClass.IDENTITY;
  return [...all.filter((one) => !isLast(one)), ...all.filter(isLast)];
}

function namingProblems(recordClasses: readonly RecordClass[]): Refused[] {
  const at = (code: DisposeRecordsCode, message: string): Refused => ({ code, field: ['recordClasses'], message });
  return [
    ...(recordClasses.length === 0 ? [at('CLASS_MISSING', 'Name at least one class of record.')] : []),
    ...(new Set(recordClasses).size < recordClasses.length ? [at('CLASS_TWICE', 'Name each class once.')] : []),
  ];
}

function nothingKept(recordClass: RecordClass, index: number): Refused {
  const message = `There is no such record on this case, or nothing is left of it: ${CLASS_IN_WORDS[recordClass].toLowerCase()}.`;
  return { code: 'NOTHING_KEPT', field: ['recordClasses', String(index)], message };
}

async function readStandings(
  tx: WriteTx,
  caseId: string,
): Promise<(recordClass: RecordClass) => RetentionStanding | null> {
  const facts = (await findRecordFacts(tx, [caseId])).get(caseId);
  if (facts === undefined) throw new NotFound('There is no such case.');
  const rules = await listRetentionRules(tx);
  return (recordClass) =>
    recordClass === RecordClass.IDENTITY || facts.classes.includes(recordClass)
      ? standingOf(recordClass, facts, rules, todayOf(tx))
      : null;
}

async function findProblems(tx: WriteTx, caseId: string, asked: readonly Asked[]): Promise<readonly Refused[]> {
  if (asked.length === 0) return [];
  const standings = await readStandings(tx, caseId);
  return asked.flatMap(({ recordClass, index }) => {
    const standing = standings(recordClass);
    if (standing === null) return [nothingKept(recordClass, index)];
    return disposalProblem(standing, ['recordClasses', String(index)]) ?? [];
  });
}

async function disposeOne(tx: WriteTx, caseId: string, recordClass: RecordClass): Promise<Disposed> {
  const retentionRuleId = (await readStandings(tx, caseId))(recordClass)?.rule?.retentionRuleId;
  if (retentionRuleId === undefined) throw new Error('A class is to go by no rule');
  const recordDisposalId = newId();
  const counts = await disposeOfRecords(tx, { caseId, recordClass, retentionRuleId }, recordDisposalId);
  return { recordDisposalId, recordClass, retentionRuleId, ...counts };
}
