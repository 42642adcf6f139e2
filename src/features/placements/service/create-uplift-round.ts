import { londonDay, type Day } from '../../../kernel/dates';
import { formatDecimal, type Decimal } from '../../../kernel/decimal';
import type { Pence } from '../../../kernel/money';
import { ok, refuse, type Result } from '../../../kernel/result';
import type { Ctx } from '../../../platform/context';
import type { Tx, WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import type { Refusal } from '../../../platform/request';
import { checkText, TEXT_LIMITS } from '../../cases/rules/text';
import { listLinesByPlacementIds } from '../../ledger/repository/lines';
import type { StoredLine } from '../../ledger/rules/stored-line';
import type { CreateUpliftCode } from '../refusals/uplift';
import { findLinesInRounds, insertUpliftRound, listPlacementsToUplift } from '../repository/uplift';
import type { StoredEffect } from '../rules/stored-effect';
import { priceFrom, raisedBy, type UpliftRoundLine } from '../rules/uplift';
import { reasonRefusals } from './reason';
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

/** A round by its id, and what it does or would do to the money. */
export type UpliftRoundAnswer = { readonly upliftRoundId: string; readonly effect: StoredEffect };

type Told = Refusal<CreateUpliftCode>;
type AskedLine = Pick<UpliftRoundLine, 'costLineId' | 'placementId' | 'caseId' | 'former' | 'asked'>;

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
    const amounts = new Map(lines.map(({ costLineId, asked }) => [costLineId, asked]));
    const placementIds = [...new Set(lines.map(({ placementId }) => placementId))];
    tx.record({
      type: 'UpliftRound',
      id: upliftRoundId,
      detail: { lines: lines.length, placements: placementIds.length, fromDate: input.fromDate },
    });
    const { effect } = await readUpliftTerms(tx, { placementIds, fromDate: input.fromDate, amounts });
    return ok({ upliftRoundId, effect });
  });
}

/** `createUpliftRound` within another write, with its lines; records nothing of its own. */
export async function createUpliftRoundIn(
  tx: WriteTx,
  command: CreateUpliftRoundCommand,
): Promise<Result<{ readonly upliftRoundId: string; readonly lines: readonly AskedLine[] }, Told>> {
  const { providerUrn, fromDate, percent, reason, letterDate, letterReference } = command;
  const placementIds =
    command.placementIds ?? (providerUrn === null ? [] : await listPlacementsToUplift(tx, providerUrn, fromDate));
  const known = [...(await listLinesByPlacementIds(tx, placementIds.slice(0, MOST_PLACEMENTS))).values()].flat();
  const committed = known.filter(
    ({ committedAt, coding }) => committedAt !== null && (providerUrn === null || coding.providerUrn === providerUrn),
  );
  const lines = askedLines(committed, command);
  const refusals: Told[] = [
    ...plainRefusals(command, committed, londonDay(tx.clock.now())),
    ...(placementIds.length > MOST_PLACEMENTS
      ? [tell('TOO_MANY_PLACEMENTS', 'placementIds', 'A round has at most 500 placements; raise one for some of them.')]
      : []),
    ...(lines.length === 0
      ? [
          tell(
            'NOTHING_TO_RAISE',
            'placementIds',
            `No committed cost line here has a price on or after ${fromDate} that would change; check the establishment, the day and the amounts.`,
          ),
        ]
      : []),
    ...(await takenRefusals(tx, committed, lines, fromDate)),
    ...reasonRefusals(reason),
    ...checkText(['letterReference'], 'letterReference', letterReference, TEXT_LIMITS.title),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const upliftRoundId = newId();
  const about = { upliftRoundId, providerUrn, letterDate, letterReference, fromDate, percent };
  await insertUpliftRound(tx, { ...about, reason: reason.trim() }, lines);
  return ok({ upliftRoundId, lines });
}

function askedLines(
  lines: readonly StoredLine[],
  { fromDate, percent, amounts }: CreateUpliftRoundCommand,
): AskedLine[] {
  const named = new Map(amounts.map(({ costLineId, amount }) => [costLineId, amount]));
  return lines.flatMap((line): AskedLine[] => {
    const price = priceFrom(line, fromDate);
    if (price === null) return [];
    const { costLineId, placementId, caseId, category } = line;
    const general = percent === null || category === 'TRANSPORT' ? null : raisedBy(price.amount, percent);
    const asked = named.get(costLineId) ?? general;
    if (asked === null || asked === price.amount) return [];
    return [{ costLineId, placementId, caseId, former: price.amount, asked }];
  });
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
      const message = 'A price is not below 0.00; give the new price itself, not the difference.';
      return amount < 0n ? [{ code: 'AMOUNT_INVALID', field: [...field, 'amount'], message }] : [];
    }),
  ];
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
  const later = known.filter((line) => ids.includes(line.costLineId) && priceFrom(line, fromDate)?.hasLater === true);
  return [
    ...(taken.size === 0
      ? []
      : [
          tell(
            'LINE_IN_ROUND',
            'placementIds',
            `${String(taken.size)} of these cost lines wait in another uplift round; settle that one first, or leave their placements out.`,
          ),
        ]),
    ...(later.length === 0
      ? []
      : [
          tell(
            'LATER_PRICE',
            'fromDate',
            `${String(later.length)} of these cost lines have another price agreed for a day after ${fromDate}; raise the round from that day, or leave their placements out.`,
          ),
        ]),
  ];
}

function tell(code: CreateUpliftCode, field: string, message: string): Told {
  return { code, field: [field], message };
}
