import { londonDay, type Day } from '../../../kernel/dates';
import { formatDecimal, type Decimal } from '../../../kernel/decimal';
import { inWordsWithin } from '../../../kernel/code-words';
import { dayInWords } from '../../../kernel/for-people';
import { sum, type Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { findCasesByIds } from '../../cases/repository/case';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import { sayMoney } from '../../ledger/rules/problem';
import type { StoredLine } from '../../ledger/rules/stored-line';
import { findEstablishmentsByUrns } from '../../providers/repository/establishments';
import type { CreateUpliftCode } from '../refusals/uplift';
import { listLeaving } from '../repository/leaving';
import { findLinesInRounds, listPlacementsToUplift, lockRaisingOfRounds } from '../repository/uplift';
import { insertUpliftRound } from '../repository/uplift-changes';
import { earlierRise, priceFrom, raisedBy, type UpliftRoundLine } from '../rules/uplift';
import { reasonRefusals } from './reason';
import { readRisingShares } from './rising-shares';
import { readUpliftAnswer, type UpliftRoundAnswer } from './uplift-answer';
import { readUpliftTerms } from './uplift-terms';

/** What a provider's letter asks for. */
export interface CreateUpliftRoundCommand {
  readonly providerUrn: string | null;
  /** The placements it is about; null: all at the establishment that have a day from then on. */
  readonly placementIds: readonly string[] | null;
  readonly fromDate: Day;
  /** For every line but transport and what is charged once; null: `amounts` say it. */
  readonly percent: Decimal | null;
  /** New amounts of single lines, in their own units; beside a percentage they take its place. */
  readonly amounts: readonly { readonly costLineId: string; readonly amount: Pence }[];
  readonly letterDate: Day | null;
  readonly letterReference: string | null;
  readonly reason: string;
}

type Told = Refusal<CreateUpliftCode>;
type AskedLine = Pick<
  UpliftRoundLine,
  'costLineId' | 'placementId' | 'caseId' | 'former' | 'asked' | 'problem' | 'warning'
>;

const MOST_PERCENT = 1_000_000n;
const MOST_PLACEMENTS = 500;

/**
 * Raises a round from a provider's letter (J9) and gives its id, with the effect it would have if all of it were agreed. No price changes
 * by it: the round is decided, every holder whose share rises agrees, and then it is applied.
 */
export function createUpliftRound(
  ctx: Ctx,
  {
    clientMutationId,
    preview,
    ...input
  }: CreateUpliftRoundCommand & { readonly clientMutationId: string | null; readonly preview: boolean },
): Promise<Result<UpliftRoundAnswer, Told>> {
  return ctx.write({ event: 'uplift-round.raised', clientMutationId, input, isPreview: preview }, async (tx) => {
    const raised = await createUpliftRoundIn(tx, input);
    if (!raised.ok) return raised;
    const { upliftRoundId, lines } = raised.value;
    const placementIds = [...new Set(lines.map(({ placementId }) => placementId))];
    tx.record({
      type: 'UpliftRound',
      id: upliftRoundId,
      detail: { lines: lines.length, placements: placementIds.length, fromDate: input.fromDate },
    });
    return raised;
  });
}

/** `createUpliftRound` within another write; records nothing of its own. */
export async function createUpliftRoundIn(
  tx: WriteTx,
  command: CreateUpliftRoundCommand,
): Promise<Result<UpliftRoundAnswer, Told>> {
  const { providerUrn, fromDate, percent, reason, letterDate, letterReference } = command;
  await lockRaisingOfRounds(tx);
  const placementIds =
    command.placementIds ?? (providerUrn === null ? [] : await listPlacementsToUplift(tx, providerUrn, fromDate));
  const known = [...(await listLinesByPlacementIds(tx, placementIds.slice(0, MOST_PLACEMENTS))).values()].flat();
  const committed = known.filter(
    ({ committedAt, coding }) => committedAt !== null && (providerUrn === null || coding.providerUrn === providerUrn),
  );
  const leaving = await listLeaving(tx, null, [...new Set(committed.map((line) => line.placementId))]);
  const left = new Map(leaving.map((one) => [one.placementId, one.leftDate]));
  const lines = askedLines(committed, command, left);
  const raisable = lines.filter(({ problem }) => problem === null);
  const unknown = await providerRefusals(tx, providerUrn);
  const refusals: Told[] = [
    ...plainRefusals(command, committed, londonDay(tx.clock.now())),
    ...(placementIds.length > MOST_PLACEMENTS
      ? [tell('TOO_MANY_PLACEMENTS', 'placementIds', 'A round has at most 500 placements; raise one for some of them.')]
      : []),
    ...unknown,
    ...(raisable.length === 0 && unknown.length === 0
      ? [
          tell(
            'NOTHING_TO_RAISE',
            'placementIds',
            lines[0]?.problem ??
              `No committed cost line here has a price on or after ${dayInWords(fromDate)} that would change; check the establishment, the day and the amounts.`,
          ),
        ]
      : []),
    ...(await takenRefusals(tx, committed, raisable, fromDate)),
    ...reasonRefusals(reason),
    ...checkText(['letterReference'], 'letterReference', letterReference, TEXT_LIMITS.title),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const upliftRoundId = newId();
  const about = { upliftRoundId, providerUrn, letterDate, letterReference, fromDate, percent };
  const amounts = new Map(raisable.map(({ costLineId, asked }) => [costLineId, asked]));
  const ids = [...new Set(raisable.map(({ placementId }) => placementId))];
  const terms = await readUpliftTerms(tx, { placementIds: ids, fromDate, amounts });
  const askedAnnual = sum(terms.rises.map(({ annual }) => annual));
  await insertUpliftRound(tx, { ...about, reason: reason.trim(), askedAnnual }, lines);
  return ok(await readUpliftAnswer(tx, upliftRoundId, terms.effect, await readRisingShares(tx, terms)));
}

function askedLines(
  lines: readonly StoredLine[],
  { fromDate, percent, amounts }: CreateUpliftRoundCommand,
  left: ReadonlyMap<string, Day>,
): AskedLine[] {
  const named = new Map(amounts.map(({ costLineId, amount }) => [costLineId, amount]));
  return lines.flatMap((line): AskedLine[] => {
    const price = priceFrom(line, fromDate);
    if (price === null) return [];
    const { costLineId, placementId, caseId, category } = line;
    const general = percent === null || category === 'TRANSPORT' ? null : raisedBy(price.amount, percent);
    const asked = named.get(costLineId) ?? general;
    if (asked === null || asked === price.amount) return [];
    const problem = sayLeft(left.get(placementId));
    const warning = asked > price.amount ? sayRisen(line, fromDate) : null;
    return [{ costLineId, placementId, caseId, former: price.amount, asked, problem, warning }];
  });
}

function sayLeft(leftDate: Day | undefined): string | null {
  if (leftDate === undefined) return null;
  return `The child left on ${dayInWords(leftDate)} and the placement is still charged: its price is not raised. End the placement, or put right what says that the child left, and raise it then.`;
}

function sayRisen(line: StoredLine, fromDate: Day): string | null {
  const rise = earlierRise(line, fromDate);
  if (rise === null) return null;
  return `Its price rose from ${sayMoney(rise.former)} to ${sayMoney(rise.amount)} on ${dayInWords(rise.onDate)} already, in the same financial year; this rise comes on top.`;
}

function plainRefusals(
  { percent, amounts, letterDate }: CreateUpliftRoundCommand,
  lines: readonly StoredLine[],
  today: Day,
): Told[] {
  const isWild = percent !== null && (percent <= -MOST_PERCENT || percent > MOST_PERCENT);
  return [
    ...(percent === null && amounts.length === 0
      ? [tell('PERCENT_INVALID', 'percent', 'Say by what percentage prices rise, or the new amount of each line.')]
      : []),
    ...(isWild
      ? [
          tell(
            'PERCENT_INVALID',
            'percent',
            `A price rises by at most 100 percent and never falls to nothing; ${formatDecimal(percent)} was given.`,
          ),
        ]
      : []),
    ...(letterDate !== null && letterDate > today
      ? [tell('LETTER_IN_FUTURE', 'letterDate', 'The letter is dated after today; correct its date.')]
      : []),
    ...amounts.flatMap(({ costLineId, amount }, index): Told[] => {
      const field = ['amounts', String(index)];
      if (!lines.some((line) => line.costLineId === costLineId)) {
        const message = 'This is no committed cost line of these placements; choose one of theirs.';
        return [{ code: 'LINE_UNKNOWN', field: [...field, 'costLineId'], message }];
      }
      if (amounts.findIndex((one) => one.costLineId === costLineId) < index) {
        const message = 'This cost line is named twice; keep one of its amounts.';
        return [{ code: 'LINE_TWICE', field: [...field, 'costLineId'], message }];
      }
      const message =
        'A price does not fall to 0.00 or below by it; give the new price itself, not the difference. A line that is no longer needed is ended.';
      return amount <= 0n ? [{ code: 'AMOUNT_INVALID', field: [...field, 'amount'], message }] : [];
    }),
  ];
}

async function providerRefusals(tx: Tx, urn: string | null): Promise<Told[]> {
  if (urn === null || (await findEstablishmentsByUrns(tx, [urn])).has(urn)) return [];
  const message = 'There is no such provider in the register; check the six digits, or import a newer register.';
  return [tell('PROVIDER_UNKNOWN', 'providerUrn', message)];
}

/** A line waits in one round at a time, and has one price to come. */
async function takenRefusals(
  tx: Tx,
  known: readonly StoredLine[],
  lines: readonly AskedLine[],
  fromDate: Day,
): Promise<Told[]> {
  const ids = lines.map(({ costLineId }) => costLineId);
  const taken = await findLinesInRounds(tx, ids);
  const asked = known.filter(({ costLineId }) => ids.includes(costLineId));
  const cases = await findCasesByIds(
    tx,
    asked.map(({ caseId }) => caseId),
  );
  const sayLine = ({ caseId, ordinal, category }: StoredLine): string =>
    `line ${String(ordinal)}, ${inWordsWithin(category)}, of ${cases.get(caseId)?.reference ?? 'another case'}`;
  const waiting = asked.flatMap((line) => (taken.has(line.costLineId) ? [sayLine(line)] : []));
  const later = asked.flatMap((line) => {
    const day = priceFrom(line, fromDate)?.laterFrom ?? null;
    return day === null ? [] : [`${sayLine(line)}, from ${dayInWords(day)}`];
  });
  return [
    ...(taken.size === 0
      ? []
      : [
          tell(
            'LINE_IN_ROUND',
            'placementIds',
            `Waiting in another uplift round: ${sayList(waiting)}. Settle that one first, or leave ${taken.size === 1 ? 'its placement' : 'their placements'} out.`,
          ),
        ]),
    ...(later.length === 0
      ? []
      : [
          tell(
            'LATER_PRICE',
            'fromDate',
            `Another price is agreed for a day after ${dayInWords(fromDate)}: ${sayList(later)}. Raise the round from that day, or leave ${later.length === 1 ? 'its placement' : 'their placements'} out.`,
          ),
        ]),
  ];
}

/** How many of what is wrong a sentence names. */
const MOST_NAMED = 3;

function sayList(said: readonly string[]): string {
  const others = said.length - MOST_NAMED;
  return `${said.slice(0, MOST_NAMED).join('; ')}${others > 0 ? ` and ${String(others)} more` : ''}`;
}

function tell(code: CreateUpliftCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
