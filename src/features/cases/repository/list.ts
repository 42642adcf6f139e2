import { type Tx } from '../../../platform/db';
import {
  equalityConditions,
  rangeConditions,
  textConditions,
  type EqualityFilter,
  type RangeFilter,
  type TextFilter,
} from '../../../platform/conditions';
import { findPage, mapPage, type OrderKey, type Page, type PageArguments } from '../../../platform/keyset';
import { sql, typed, typedList, type Sql } from '../../../platform/sql';
import { type Day } from '../../../kernel/dates';
import { type CaseFacts } from '../rules/case';
import { CaseOrderField, type CaseOrdering } from '../rules/order';
import { type CaseStatus, type NeedCode, type RequestType } from '../rules/codes';
import { type PassageKind } from '../rules/passages';
import { CASE_COLUMNS, CASE_SOURCE, toCaseFacts, type CaseRow } from './case';
import { type SearchedSource } from './searched-texts';

/** What was typed into one box; every word must be found somewhere the reader may read. */
export interface CaseSearch {
  readonly words: string;
  /** What is withheld from the reader: texts of cases with such words are searched as they are `shown`. */
  readonly hidden: readonly PassageKind[];
  readonly shown: readonly { readonly caseId: string; readonly source: SearchedSource; readonly words: string }[];
}

/** Which cases are asked for; every condition that is given must hold. */
export interface CaseConditions {
  readonly status?: EqualityFilter<CaseStatus> | null | undefined;
  readonly requestType?: EqualityFilter<RequestType> | null | undefined;
  readonly primaryNeed?: EqualityFilter<NeedCode> | null | undefined;
  readonly panelId?: EqualityFilter<string> | null | undefined;
  readonly caseOfficerId?: EqualityFilter<string> | null | undefined;
  readonly requestDate?: RangeFilter<Day> | null | undefined;
  readonly reference?: TextFilter | null | undefined;
  readonly search?: CaseSearch | null | undefined;
}

const ORDER_SQL: Readonly<Record<CaseOrderField, Pick<OrderKey, 'sql' | 'type'>>> = {
  REQUEST_DATE: { sql: sql`panel_case.request_date`, type: 'date' },
  REFERENCE: { sql: sql`panel_case.reference`, type: 'text' },
  CREATED_AT: { sql: sql`panel_case.created_at`, type: 'timestamptz' },
  STATUS: { sql: sql`panel_case.status`, type: 'text' },
};

/** The cases in which every word is found. The function answers for who may search what; the rows are row-level security's. */
function searchConditions(search: CaseSearch | null | undefined): Sql[] {
  if (search === null || search === undefined) return [];
  const { words, hidden, shown } = search;
  const told = JSON.stringify(shown.map(({ caseId, source, words: own }) => ({ case_id: caseId, source, words: own })));
  const found = sql`search_cases(${typed(words, 'text')}, ${typedList(hidden, 'text')}, ${told}::jsonb)`;
  return [sql`panel_case.case_id in (select ${found})`];
}

const verbatim = (text: string): Sql => ({ text: [text], values: [] });

/** A page of the cases that the reader may know of. */
export async function findCases(
  tx: Tx,
  conditions: CaseConditions,
  order: readonly CaseOrdering[],
  page: PageArguments,
): Promise<Page<CaseFacts>> {
  const found = await findPage<CaseRow>(
    tx,
    {
      select: verbatim(CASE_COLUMNS),
      from: verbatim(CASE_SOURCE),
      where: [
        ...equalityConditions(sql`panel_case.status`, 'text', conditions.status),
        ...equalityConditions(sql`panel_case.request_type`, 'text', conditions.requestType),
        ...equalityConditions(sql`panel_case.primary_need`, 'text', conditions.primaryNeed),
        ...equalityConditions(sql`panel_case.panel_id`, 'uuid', conditions.panelId),
        ...equalityConditions(sql`panel_case.case_officer_id`, 'uuid', conditions.caseOfficerId),
        ...rangeConditions(sql`panel_case.request_date`, 'date', conditions.requestDate),
        ...textConditions(sql`panel_case.reference`, conditions.reference),
        ...searchConditions(conditions.search),
      ],
      order: toOrderKeys(order),
    },
    page,
  );
  return mapPage(found, toCaseFacts);
}

/** The order asked for, newest request first when none is, with the id as its last key. */
function toOrderKeys(order: readonly CaseOrdering[]): OrderKey[] {
  const asked = order.length > 0 ? order : [{ field: CaseOrderField.REQUEST_DATE, direction: 'desc' } as const];
  const direction = asked.at(-1)?.direction ?? 'asc';
  return [
    ...asked.map((key) => ({ ...ORDER_SQL[key.field], direction: key.direction })),
    { sql: sql`panel_case.case_id`, type: 'uuid', direction },
  ];
}
