import { type Tx } from '../../../platform/db';
import { type PassageKind } from '../rules/passages';

/** Where a text that is searched stands: in the papers, the reasons of a decision, or the name of an option. */
export type SearchedSource = 'PAPER' | 'REASON' | 'LABEL';

/** A text of a case that is searched, and words of which its reader may not read. */
interface SearchedText {
  readonly caseId: string;
  readonly source: SearchedSource;
  /** As they are stored. */
  readonly texts: readonly string[];
}

/** The texts that are searched of the cases in which words of these kinds are withheld, as far as the reader may read them. */
export async function listSearchedTexts(tx: Tx, hidden: readonly PassageKind[]): Promise<readonly SearchedText[]> {
  const rows = await tx.query<{
    readonly case_id: string;
    readonly source: SearchedSource;
    readonly texts: readonly string[];
  }>(
    `with masked as materialized (select masked_cases($1::text[]) as case_id)
     select case_id, 'PAPER' as source, array_remove(array[summary, outcomes_sought], null) as texts
       from referral where case_id in (select case_id from masked)
     union all
     select case_id, 'PAPER', array[description, why_it_failed] from local_option_tried where case_id in (select case_id from masked)
     union all
     select case_id, 'REASON', array_remove(array[rationale, urgency_reason, options_weighed, missing_information, part_not_agreed,
                                                  departure_reason, concerns], null)
       from decision_reason where case_id in (select case_id from masked)
     union all
     select case_id, 'LABEL', array[label] from placement_option where case_id in (select case_id from masked)`,
    [hidden],
  );
  return rows.map(({ case_id: caseId, source, texts }) => ({ caseId, source, texts }));
}
