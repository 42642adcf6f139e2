/** What cases can be ordered by. */
export const CaseOrderField = {
  REQUEST_DATE: 'REQUEST_DATE',
  REFERENCE: 'REFERENCE',
  CREATED_AT: 'CREATED_AT',
  STATUS: 'STATUS',
} as const;
export type CaseOrderField = (typeof CaseOrderField)[keyof typeof CaseOrderField];

/** One key of an order of cases. */
export interface CaseOrdering {
  readonly field: CaseOrderField;
  readonly direction: 'asc' | 'desc';
}
