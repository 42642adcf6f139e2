import type { TestDatabase } from './database';

/*
 * Words of safeguarding in every column that holds words about a child, each with its number, and tagged: whoever may not read them must see none of them
 * anywhere, whatever the schema shows.
 */

const WORDS = 'Zebedee Placeholder';
const FOUND = new RegExp(`${WORDS} (\\d+)`, 'gu');

/** Columns that no field shows; what a person may ask to see holds them, with what is withheld left out. */
const NOT_SHOWN: readonly string[] = [
  ...['case_forecast.reason', 'consent_withdrawal.note', 'placement_end.reason', 'placement_start.correction_reason'],
];

/** Columns that nothing in a whole case fills: shown by the same functions as those beside them. */
const NOT_FILLED: readonly string[] = [
  ...['agenda_withdrawal.reason', 'decision.order_reference', 'decision_ending.reason', 'decision_reason.concerns'],
  ...['correction_reason', 'departure_reason', 'information_owner', 'interim_arrangement', 'missing_information'].map(
    (name) => `decision_reason.${name}`,
  ),
  ...['decision_reason.part_not_agreed', 'decision_reason.urgency_reason', 'evidence.withdrawal_reason'],
  ...['late_acceptance.reason', 'paper_pack.reason', 'placement_review_views.child_view_reason'],
  ...['placement_review_views.parent_view_reason', 'redress_text.reasons', 'redress_text.remedy'],
  ...['referral.child_views', 'referral.child_views_given_by', 'referral.parent_views_not_obtained_reason'],
];

/** References that others gave, without a word about anybody: they are shown as they are. */
const REFERENCES: readonly string[] = ['decision.order_reference', 'redress_matter.reference'];

/** What was planted, and what readers saw of it. */
export interface PlantedWords {
  /** Notes what an answer shows: to a reader of all words, or to one who may not read those of safeguarding. */
  readonly note: (answer: unknown, isWhole: boolean) => void;
  /** Columns whose words one saw who may not. */
  readonly seenByOthers: () => readonly string[];
  /** Columns that nobody saw and that no reason says so of; a new column is here until it is shown to somebody or has its reason. */
  readonly unexplained: () => readonly string[];
}

/** Plants the words in all rows of an area. */
export async function plantWords(db: TestDatabase, area: string): Promise<PlantedWords> {
  const columns = await db.asOwner<{ readonly of_table: string; readonly name: string }>(
    `select table_name as of_table, column_name as name from record_word
      where replacement = 'disposed_words()' and column_name !~ 'digest' and table_name <> 'text_passage' order by 1, 2`,
  );
  const statements = columns.map(
    ({ of_table: table, name }, index) =>
      `update ${table} set ${name} = ${name} || ' ${WORDS} ${String(index)}' where local_area_code = '${area}' and ${name} is not null`,
  );
  await db.asSuperuser(
    `set session_replication_role = replica; ${statements.join('; ')};
     insert into text_passage (local_area_code, text_passage_id, case_id, kind, source, quotation, tagged_by, tagged_at)
     select local_area_code, gen_random_uuid(), case_id, 'SAFEGUARDING', 'LATER', '${WORDS}', case_officer_id, created_at
       from panel_case where local_area_code = '${area}';
     set session_replication_role = default`,
  );
  const nameOf = (index: number): string => {
    const column = columns[index];
    return column === undefined ? '' : `${column.of_table}.${column.name}`;
  };
  const seen = { whole: new Set<string>(), others: new Set<string>() };
  return {
    note: (answer, isWhole) => {
      for (const [, index] of JSON.stringify(answer).matchAll(FOUND)) {
        (isWhole ? seen.whole : seen.others).add(nameOf(Number(index)));
      }
    },
    seenByOthers: () => [...seen.others].filter((name) => !REFERENCES.includes(name)).sort(),
    unexplained: () =>
      columns
        .map((_, index) => nameOf(index))
        .filter((name) => !seen.whole.has(name) && !NOT_SHOWN.includes(name) && !NOT_FILLED.includes(name)),
  };
}
