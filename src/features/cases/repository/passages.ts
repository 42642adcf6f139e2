import { type Tx, type WriteTx } from '../../../platform/db';
import { newId } from '../../../platform/new-id';
import { type GivenPassage, type Passage, type PassageKind, type PassageSource } from '../rules/passages';
import { byCase } from './by-case';

/** A passage as it is kept. */
export interface TaggedPassage {
  readonly passageId: string;
  readonly caseId: string;
  readonly kind: PassageKind;
  readonly source: PassageSource;
  /** Null: disposed of. */
  readonly quotation: string | null;
  readonly taggedBy: string;
  readonly taggedAt: Date;
  /** Null: it is withheld. */
  readonly lifted: { readonly reason: string | null; readonly by: string; readonly at: Date } | null;
}

interface Row {
  readonly text_passage_id: string;
  readonly case_id: string;
  readonly kind: PassageKind;
  readonly source: PassageSource;
  readonly quotation: string | null;
  readonly tagged_by: string;
  readonly tagged_at: Date;
  readonly reason: string | null;
  readonly lifted_by: string | null;
  readonly lifted_at: Date | null;
}

const SELECT = `
select passage.text_passage_id, passage.case_id, passage.kind, passage.source, nullif(passage.quotation, disposed_words()) as quotation,
       passage.tagged_by, passage.tagged_at,
       lifted.reason, lifted.lifted_by, lifted.lifted_at
  from text_passage passage
  left join text_passage_lifting lifted
    on lifted.local_area_code = passage.local_area_code and lifted.text_passage_id = passage.text_passage_id`;

function toTagged(row: Row): TaggedPassage {
  const { lifted_by: by, lifted_at: at } = row;
  return {
    passageId: row.text_passage_id,
    caseId: row.case_id,
    kind: row.kind,
    source: row.source,
    quotation: row.quotation,
    taggedBy: row.tagged_by,
    taggedAt: row.tagged_at,
    lifted: by === null || at === null ? null : { reason: row.reason, by, at },
  };
}

/** The passages of cases, lifted ones too, as they were tagged; those of safeguarding for those alone who read them. */
export async function listPassagesByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TaggedPassage[]>> {
  const rows = await tx.query<Row>(
    `${SELECT} where passage.case_id = any ($1::uuid[]) order by passage.tagged_at, passage.text_passage_id`,
    [caseIds],
  );
  return byCase(rows, toTagged);
}

/** Passages by id; one that is not there or not the reader's has no entry. */
export async function findPassagesByIds(
  tx: Tx,
  passageIds: readonly string[],
): Promise<ReadonlyMap<string, TaggedPassage>> {
  const rows = await tx.query<Row>(`${SELECT} where passage.text_passage_id = any ($1::uuid[])`, [passageIds]);
  return new Map(rows.map((row) => [row.text_passage_id, toTagged(row)]));
}

/** What is to be withheld of texts of cases, whoever asks: to take it out of what the reader sees, never to show it. */
export async function findWithheldByCaseIds(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Passage[]>> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly kind: PassageKind;
    readonly quotation: string;
  }>('select case_id, kind, quotation from passages_to_withhold($1::uuid[])', [caseIds]);
  return byCase(rows, ({ kind, quotation }) => ({ kind, quotation }));
}

/** Keeps passages of a case, tagged by the actor now. */
export async function insertPassages(
  tx: WriteTx,
  caseId: string,
  source: PassageSource,
  passages: readonly GivenPassage[],
): Promise<void> {
  if (passages.length === 0) return;
  await tx.execute(
    `insert into text_passage (local_area_code, case_id, source, tagged_by, tagged_at, text_passage_id, kind, quotation)
     select $1, $2, $3, $4, $5, one.id, one.kind, one.quotation
       from jsonb_to_recordset($6::jsonb) as one(id uuid, kind text, quotation text)`,
    [
      ...[tx.actor.localArea, caseId, source, tx.actor.personId, tx.clock.now()],
      JSON.stringify(passages.map(({ kind, quotation }) => ({ id: newId(), kind, quotation: quotation.trim() }))),
    ],
  );
}

/** Keeps that the actor lifts a passage now; false: it was lifted already. */
export async function insertLifting(
  tx: WriteTx,
  { passageId, caseId }: Pick<TaggedPassage, 'passageId' | 'caseId'>,
  reason: string,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into text_passage_lifting (local_area_code, text_passage_id, case_id, reason, lifted_by, lifted_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning text_passage_id`,
    [tx.actor.localArea, passageId, caseId, reason, tx.actor.personId, tx.clock.now()],
  );
  return rows.length > 0;
}
