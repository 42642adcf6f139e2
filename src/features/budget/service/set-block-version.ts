import { londonDay, type Day, type FinancialYear } from '../../../kernel/dates';
import { type Decimal } from '../../../kernel/decimal';
import { formatMoney, pence, subtract, ZERO, type Pence } from '../../../kernel/money';
import { precise, type Precise } from '../../../kernel/precise';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { MOST_WRITTEN, neededTextProblems } from '../../providers/rules/said';
import { type SetBlockVersionRefusalCode } from '../refusals/block-version';
import { insertBudgetEntry, lockBudget, sumBudget } from '../repository/allocation';
import { findLastBlockVersion, insertBlockVersion } from '../repository/block';
import { openBooks } from '../repository/books';
import { findFundingRule } from '../repository/funding-rule';
import {
  blockOf,
  importExportOf,
  versionName,
  type BlockFormula,
  type BlockPart,
  type BlockVersion,
  type ImportExport,
} from '../rules/block';
import { type BlockStage } from '../rules/block-codes';
import {
  amountProblems,
  blockProblem,
  importExportProblems,
  partProblems,
  stageProblems,
  type GivenImportExport,
} from '../rules/block-problems';
import { getBudgetHolder } from './read-pressure';
import { livesInYear } from './set-budget';

/** A publication of the area's high needs block, by its terms. */
export interface SetBlockVersion {
  readonly financialYear: FinancialYear;
  readonly stage: BlockStage;
  readonly formulaFactors: Precise;
  readonly basicEntitlementRate: Precise;
  readonly specialSchoolPupils: Decimal;
  readonly importExport: GivenImportExport;
  readonly additionalFunding: Precise;
  readonly otherTerms: readonly BlockPart[];
  readonly deductions: readonly BlockPart[];
  /** What was published as the sums of them, to be told when they differ; null: not given. */
  readonly block: Pence | null;
  readonly afterDeductions: Pence | null;
  readonly source: string;
  readonly publishedDate: Day;
}

type Refused = Refusal<SetBlockVersionRefusalCode>;
type Value = { readonly budgetHolderId: string; readonly blockVersionId: string };

/**
 * Enters a publication of the area's high needs block (B27). What is booked is the difference of its amount after deductions from what the
 * versions held, the recounts of pupils and places among them; transfers and in-year changes stay.
 */
export function setBlockVersion(
  ctx: Ctx,
  command: SetBlockVersion,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'block-version.set', clientMutationId, input: command }, (tx) =>
    setBlockVersionIn(tx, command),
  );
}

/** The same inside a write. */
export async function setBlockVersionIn(tx: WriteTx, command: SetBlockVersion): Promise<Result<Value, Refused>> {
  const holder = await getBudgetHolder(tx, null);
  const { budgetHolderId } = holder;
  const { financialYear, stage } = command;
  await lockBudget(tx, budgetHolderId, financialYear);
  const bookedAt = await openBooks(tx);
  const last = await findLastBlockVersion(tx, budgetHolderId, financialYear);
  const rate = await rateOf(tx, financialYear);
  const formula = formulaOf(command, rate);
  const amounts = blockOf(formula);
  const isSame = amounts !== null && last !== undefined && last.stage === stage && isSameFormula(last, formula);
  const refusals: Refused[] = [
    ...(livesInYear(holder, financialYear) ? [] : [blockProblem('BUDGET_HOLDER_NOT_IN_FORCE', ['financialYear'])]),
    ...stageProblems(command, last, londonDay(tx.clock.now())),
    ...(command.specialSchoolPupils < 0n ? [blockProblem('PUPILS_NEGATIVE', ['specialSchoolPupils'])] : []),
    ...importExportProblems(command.importExport, rate),
    ...partProblems(command.otherTerms, command.deductions),
    ...nameProblems('otherTerms', command.otherTerms),
    ...nameProblems('deductions', command.deductions),
    ...amountProblems(amounts, command),
    ...neededTextProblems('source', command.source, MOST_WRITTEN.text),
    ...(isSame ? [blockProblem('NOTHING_CHANGED', ['stage'])] : []),
  ];
  if (amounts === null || refusals.length > 0) return refuse(refusals);

  const version: BlockVersion = {
    ...{ ...formula, ...amounts, budgetHolderId, financialYear, stage },
    ...{ blockVersionId: newId(), source: command.source.trim(), publishedDate: command.publishedDate },
    ...{ enteredBy: tx.actor.personId, enteredAt: bookedAt },
  };
  const held = await sumBudget(tx, budgetHolderId, financialYear, bookedAt);
  await insertBlockVersion(tx, version);
  await insertBudgetEntry(tx, {
    ...{ budgetEntryId: newId(), budgetHolderId, financialYear, kind: 'ALLOCATION' },
    label: versionName(stage, financialYear),
    amount: subtract(amounts.afterDeductions, held.versionAmount),
    reason: null,
    ...{ enteredBy: tx.actor.personId, enteredAt: bookedAt, blockVersionId: version.blockVersionId },
  });
  tx.record({
    type: 'BudgetHolder',
    id: budgetHolderId,
    detail: { financialYear, stage, afterDeductions: formatMoney(amounts.afterDeductions) },
  });
  tx.publish('budgetPressureChanged', { budgetHolderId, financialYear });
  return ok({ budgetHolderId, blockVersionId: version.blockVersionId });
}

async function rateOf(tx: WriteTx, financialYear: FinancialYear): Promise<Pence | null> {
  const rate = await findFundingRule(tx, 'IMPORT_EXPORT_RATE', financialYear);
  return rate === null ? null : pence(rate);
}

function formulaOf(command: SetBlockVersion, rate: Pence | null): BlockFormula {
  const named = (parts: readonly BlockPart[]): readonly BlockPart[] =>
    parts.map(({ name, amount }) => ({ name: name.trim(), amount }));
  const { formulaFactors, basicEntitlementRate, specialSchoolPupils, additionalFunding } = command;
  return {
    ...{ formulaFactors, basicEntitlementRate, specialSchoolPupils, additionalFunding },
    importExport: settledImportExport(command.importExport, rate),
    otherTerms: named(command.otherTerms),
    deductions: named(command.deductions),
  };
}

/** At the rate that was given, else at the year's; what is neither is refused by `importExportProblems`. */
function settledImportExport(given: GivenImportExport, rate: Pence | null): ImportExport {
  if (given.netPupils !== null) return importExportOf(given.netPupils, given.rate ?? rate ?? ZERO);
  return { netPupils: null, rate: null, amount: given.amount ?? precise(0n) };
}

function nameProblems(field: string, parts: readonly BlockPart[]): Refused[] {
  return parts.flatMap(({ name }, index) =>
    neededTextProblems('name', name, MOST_WRITTEN.title).map((problem) => ({
      ...problem,
      field: [field, String(index), 'name'],
    })),
  );
}

function isSameFormula(held: BlockFormula, given: BlockFormula): boolean {
  const figures = ({ importExport, otherTerms, deductions, ...formula }: BlockFormula): readonly unknown[] => [
    ...[formula.formulaFactors, formula.basicEntitlementRate, formula.specialSchoolPupils, formula.additionalFunding],
    ...[importExport.netPupils, importExport.rate, importExport.amount],
    ...[...otherTerms, null, ...deductions].flatMap((part) => (part === null ? [null] : [part.name, part.amount])),
  ];
  const [before, now] = [figures(held), figures(given)];
  return before.length === now.length && before.every((figure, index) => figure === now[index]);
}
