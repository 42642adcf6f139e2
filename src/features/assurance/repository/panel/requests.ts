import { type Span } from '../../../../kernel/dates';
import { type Tx } from '../../../../platform/db';
import { type CountedRequest, type RequestDimension } from '../../rules/panel/requests';

/** What is stored of a request’s child that a table is counted by. */
const STORED: Readonly<Partial<Record<RequestDimension, string>>> = { PHASE: 'AGE' };

/** Requests for an assessment received in some days and what had become of them by the last, by one value; nothing in which the reader has an interest. */
export async function countRequests(
  tx: Tx,
  { startDate, endDate }: Span,
  by: RequestDimension,
): Promise<readonly CountedRequest[]> {
  const rows = await tx.query<{
    readonly row_key: string;
    readonly result: CountedRequest['result'];
    readonly requests: number;
    readonly children: readonly number[];
  }>('select row_key, result, requests, children from request_outcomes($1::date, $2::date, $3)', [
    startDate,
    endDate,
    STORED[by] ?? by,
  ]);
  return rows.map(({ row_key: key, result, requests, children }) => ({ key, result, requests, children }));
}
