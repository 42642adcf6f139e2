import { asId, type BudgetHolderId } from '../../../kernel/ids';
import { ok, refuse, type Result } from '../../../kernel/result';
import { written } from '../../../kernel/text';
import { type Ctx } from '../../../platform/context';
import { type WriteTx } from '../../../platform/db';
import { Conflict } from '../../../platform/faults';
import { newId } from '../../../platform/new-id';
import { type Refusal } from '../../../platform/request';
import { findBudgetHoldersByIds } from '../../access/repository/directory';
import { saveActualsSourceRefusal, type SaveActualsSourceRefusalCode } from '../refusals/actuals';
import { listActualsSources, upsertActualsSource } from '../repository/actuals-source';
import { headingsOf, type ActualsCode, type ActualsColumns } from '../rules/actuals-source';
import { getBudgetHolder } from './read-pressure';

/** How downloads from a source are read; saved under its name, in the place of what was saved before. */
export interface SaveActualsSource {
  readonly name: string;
  /** Null: the area's high needs block. */
  readonly budgetHolderId: string | null;
  readonly columns: ActualsColumns;
  readonly codes: readonly ActualsCode[];
  readonly expectedVersion: number | null;
}

type Value = { readonly actualsSourceId: string };
type Outcome = Result<Value, Refusal<SaveActualsSourceRefusalCode>>;

const MOST_TEXT = 100;

/** Saves where downloads of a finance ledger come from and how they are read. What was imported before stays as it was booked. */
export function saveActualsSource(
  ctx: Ctx,
  command: SaveActualsSource,
  clientMutationId: string | null,
): Promise<Outcome> {
  return ctx.write({ event: 'actuals-source.saved', clientMutationId, input: command }, (tx) =>
    saveActualsSourceIn(tx, command),
  );
}

/** The same inside a write. Throws Conflict when another version was expected. */
export async function saveActualsSourceIn(tx: WriteTx, command: SaveActualsSource): Promise<Outcome> {
  const holder = await getBudgetHolder(tx, command.budgetHolderId);
  const name = command.name.trim();
  const before = (await listActualsSources(tx)).find((source) => source.name === name);
  if (command.expectedVersion !== null && command.expectedVersion !== (before?.version ?? 0)) {
    throw new Conflict(`The source is at version ${before?.version ?? 0}. Fetch it again and save it anew.`);
  }
  const ids = [...new Set(command.codes.flatMap(({ budgetHolderId }) => budgetHolderId ?? []))];
  const known = await findBudgetHoldersByIds(
    tx,
    ids.map((id) => asId<BudgetHolderId>(id)),
  );
  const codes = brokenRules({ ...command, name }, known.size === ids.length);
  if (codes.length > 0) return refuse(codes.map(saveActualsSourceRefusal));

  const actualsSourceId = before?.actualsSourceId ?? newId();
  const { columns } = command;
  await upsertActualsSource(tx, {
    ...{ actualsSourceId, name, columns, codes: command.codes },
    budgetHolderId: holder.budgetHolderId,
  });
  tx.record({ type: 'ActualsSource', id: actualsSourceId, detail: { budgetHolderId: holder.budgetHolderId } });
  return ok({ actualsSourceId });
}

function brokenRules(
  { name, columns, codes }: SaveActualsSource,
  areHoldersKnown: boolean,
): readonly SaveActualsSourceRefusalCode[] {
  const isText = (text: string): boolean => written(text) === text && text.length <= MOST_TEXT;
  const broken: readonly (readonly [SaveActualsSourceRefusalCode, boolean])[] = [
    ['NAME_MISSING', !isText(name)],
    ['KEY_MISSING', columns.key.length === 0],
    ['HEADING_EMPTY', !headingsOf(columns).every(isText)],
    ['AMOUNT_MISSING', columns.net === null && columns.gross === null],
    ['CODE_DOUBLED', new Set(codes.map(({ code }) => code)).size < codes.length],
    ['CODE_COLUMN_MISSING', codes.length > 0 && columns.code === null],
    ['BUDGET_HOLDER_UNKNOWN', !areHoldersKnown],
  ];
  return broken.filter(([, isBroken]) => isBroken).map(([code]) => code);
}
