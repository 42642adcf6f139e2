import type { Day, FinancialYear } from '../../../kernel/dates';
import type { Tx, WriteTx } from '../../../platform/db';
import type { Publication, PublishedYear } from '../rules/panel/published';
import { decodePublished, encodePublished } from './published-text';

interface PublicationRow {
  readonly financial_year: string;
  readonly published_by: string;
  readonly published_at: Date;
}

/** What was told for the public of a year, as it was told; undefined: nothing was yet. */
export async function findPublication(tx: Tx, year: FinancialYear): Promise<Publication | undefined> {
  const [row] = await tx.query<PublicationRow & { readonly content: string }>(
    `select financial_year, content::text as content, published_by, published_at from assurance_publication where financial_year = $1`,
    [year],
  );
  return row === undefined ? undefined : { ...toHead(row), year: decodePublished(row.content) };
}

/** The first day of which the area has a record: a request, a step of a plan or a sitting; null: it has none yet. */
export async function findFirstRecord(tx: Tx): Promise<Day | null> {
  const [row] = await tx.query<{ readonly day: Day | null }>(
    `select least((select min(request_date) from panel_case), (select min(event_date) from plan_event),
                  (select min(meeting_date) from panel_meeting)) as day`,
  );
  return row?.day ?? null;
}

/** Which years were published, the latest first. */
export async function listPublications(tx: Tx): Promise<readonly Omit<Publication, 'year'>[]> {
  const rows = await tx.query<PublicationRow>(
    'select financial_year, published_by, published_at from assurance_publication order by financial_year desc',
  );
  return rows.map(toHead);
}

/** Keeps what is told of a year, published by the actor now; false when somebody published it meanwhile. */
export async function insertPublication(tx: WriteTx, year: FinancialYear, content: PublishedYear): Promise<boolean> {
  const inserted = await tx.execute(
    `insert into assurance_publication (local_area_code, financial_year, content, published_by, published_at)
     values ($1, $2, $3::jsonb, $4, $5) on conflict do nothing`,
    [tx.actor.localArea, year, encodePublished(content), tx.actor.personId, tx.clock.now()],
  );
  return inserted === 1;
}

function toHead(row: PublicationRow): Omit<Publication, 'year'> {
  return { financialYear: row.financial_year, publishedBy: row.published_by, publishedAt: row.published_at };
}
