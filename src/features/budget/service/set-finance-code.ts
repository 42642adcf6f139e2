import { londonDay, type Day } from '../../../kernel/dates';
import { windowFault, yearsAround } from '../../../kernel/day-window';
import { ok, refuse, type Result } from '../../../kernel/result';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { lockUntilCommit } from '../../../platform/db-locks';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { type BudgetHolder } from '../../access/rules/directory';
import { SET_FINANCE_CODE_REFUSALS, type SetFinanceCodeRefusalCode } from '../refusals/journal';
import { insertFinanceCode, listFinanceCodes } from '../repository/finance-code';
import { isLedgerCode, takesCategory, takesLine, type CodedFor, type LedgerCodes } from '../rules/finance-code';
import { returnLine } from '../rules/section-251';
import { getBudgetHolder } from './read-pressure';

/** Under which codes a holder's money is booked from a day on. */
export interface SetFinanceCode extends Omit<CodedFor, 'budgetHolderId'>, LedgerCodes {
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly startDate: Day;
}

type Refused = Refusal<SetFinanceCodeRefusalCode>;
type Value = { readonly financeCodeId: string };

/** How far from today a code may begin, either way. */
const MOST_YEARS = 10;

/** Sets the codes for one use of a holder's money from a day on. Journals that are issued keep the codes they were issued with. */
export function setFinanceCode(
  ctx: Ctx,
  command: SetFinanceCode,
  clientMutationId: string | null,
): Promise<Result<Value, Refused>> {
  return ctx.write({ event: 'finance-code.set', clientMutationId, input: command }, (tx) =>
    setFinanceCodeIn(tx, command),
  );
}

/** The same inside a write. Throws NotFound for a budget holder that is not there. */
async function setFinanceCodeIn(tx: WriteTx, command: SetFinanceCode): Promise<Result<Value, Refused>> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const { budgetHolderId } = holder;
  const { use, section251Line, category, startDate } = command;
  const [costCentre, subjective] = [command.costCentre.trim(), command.subjective.trim()];
  await lockUntilCommit(tx, `finance codes:${tx.actor.localArea}`);
  const refusals = problemsOf({ ...command, costCentre, subjective }, holder);
  const fault = windowFault(startDate, yearsAround(londonDay(tx.clock.now()), MOST_YEARS));
  if (fault !== null && livesOn(holder, startDate)) {
    refusals.push({ ...problem('DATE_OUT_OF_RANGE', ['startDate']), message: fault });
  }
  const standing = (await listFinanceCodes(tx, budgetHolderId))
    .filter((code) => code.use === use && code.section251Line === section251Line)
    .filter((code) => code.category === category && code.startDate === startDate)
    .at(-1);
  if (standing?.costCentre === costCentre && standing.subjective === subjective) {
    refusals.push(problem('NOTHING_CHANGED', []));
  }
  if (refusals.length > 0) return refuse(refusals);

  const financeCodeId = newId();
  await insertFinanceCode(tx, {
    ...{ financeCodeId, budgetHolderId, use, section251Line, category, startDate, costCentre, subjective },
    ...{ setBy: tx.actor.personId, setAt: tx.clock.now() },
  });
  tx.record({ type: 'BudgetHolder', id: budgetHolderId, detail: { use, section251Line, category, startDate } });
  return ok({ financeCodeId });
}

function problemsOf(command: SetFinanceCode, holder: BudgetHolder): Refused[] {
  const { use, section251Line, category, costCentre, subjective } = command;
  const broken: readonly (readonly [SetFinanceCodeRefusalCode, string, boolean])[] = [
    ['LINE_UNKNOWN', 'section251Line', section251Line !== null && !isInUse(section251Line)],
    ['SCOPE_NOT_TAKEN', 'section251Line', section251Line !== null && !takesLine(use)],
    ['SCOPE_NOT_TAKEN', 'category', category !== null && !takesCategory(use)],
    ['CODE_NOT_READABLE', 'costCentre', !isLedgerCode(costCentre)],
    ['CODE_NOT_READABLE', 'subjective', !isLedgerCode(subjective)],
    ['DATE_OUTSIDE_HOLDER', 'startDate', !livesOn(holder, command.startDate)],
  ];
  return broken.filter(([, , isBroken]) => isBroken).map(([code, field]) => problem(code, [field]));
}

function isInUse(code: string): boolean {
  const line = returnLine(code);
  return line !== null && line.isOutOfUse !== true;
}

function livesOn({ startDate, endDate }: BudgetHolder, day: Day): boolean {
  return day >= startDate && (endDate === null || day <= endDate);
}

function problem(code: SetFinanceCodeRefusalCode, field: readonly string[]): Refused {
  return { code, field, message: SET_FINANCE_CODE_REFUSALS[code] };
}
