import { phaseAt } from '../../../../kernel/phase';
import { ethnicGroupOf } from '../../../cases/rules/equality';
import { provisionTypeOfEstablishment, type ProvisionType } from '../../../providers/rules/provision-type';
import { toOutcomeTable, type CountedOutcome, type OutcomeGroup, type OutcomeTable } from '../outcome-table';

/** What requests for an assessment are counted by (the public asks by phase, ethnicity, sex and type of school). */
export const RequestDimension = { SEX: 'SEX', ETHNICITY: 'ETHNICITY', PHASE: 'PHASE', SCHOOL: 'SCHOOL' } as const;
export type RequestDimension = (typeof RequestDimension)[keyof typeof RequestDimension];

/** A count as the database gives it: a phase by the age, a school by the register’s type or the type of provision. */
export interface CountedRequest {
  readonly key: string;
  readonly result: 'AGREED' | 'REFUSED' | 'WITHDRAWN' | 'AWAITED';
  readonly requests: number;
  readonly children: readonly number[];
}

/** Where a child was at school, so coarsely that no kind lies within one phase: what is told by both could be subtracted. */
const SchoolKind = { MAINSTREAM: 'MAINSTREAM', SPECIAL: 'SPECIAL', ALTERNATIVE: 'ALTERNATIVE' } as const;
type SchoolKind = (typeof SchoolKind)[keyof typeof SchoolKind];

const KINDS: Readonly<Partial<Record<ProvisionType, SchoolKind>>> = {
  SPECIAL_MAINTAINED: 'SPECIAL',
  SPECIAL_ACADEMY: 'SPECIAL',
  NON_MAINTAINED_SPECIAL: 'SPECIAL',
  INDEPENDENT_SPECIAL: 'SPECIAL',
  SPECIALIST_POST_16: 'SPECIAL',
  ALTERNATIVE_PROVISION: 'ALTERNATIVE',
  HOSPITAL: 'ALTERNATIVE',
  OTHER_ARRANGEMENTS: 'ALTERNATIVE',
};

/** The kind of school of a key such as `T 44` (a type of the register) or `P SPECIAL_ACADEMY`. */
function schoolKindOf(key: string): string {
  if (key === 'NONE') return key;
  const code = key.slice(2);
  const provisionType = key.startsWith('T ') ? provisionTypeOfEstablishment(code) : (code as ProvisionType);
  return KINDS[provisionType] ?? SchoolKind.MAINSTREAM;
}

const KEYS: Readonly<Record<RequestDimension, (key: string) => string>> = {
  SEX: (key) => key,
  ETHNICITY: (key) => (key === 'NONE' ? key : ethnicGroupOf(key)),
  PHASE: (key) => (key === 'NONE' ? key : phaseAt(Number(key))),
  SCHOOL: schoolKindOf,
};

/** What became of a request, in the columns of outcomes. */
const RESULTS: Readonly<Record<CountedRequest['result'], string>> = {
  AGREED: 'AGREED',
  REFUSED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  AWAITED: 'DEFERRED_FOR_INFORMATION',
};

/** The headings of those columns. */
export const REQUEST_COLUMNS: Readonly<Record<OutcomeGroup, string>> = {
  AGREED: 'agreed to assess',
  AGREED_IN_PART: 'agreed to assess',
  DECLINED: 'refused',
  DEFERRED: 'not decided by then',
  OTHER: 'withdrawn',
  TOGETHER: 'together',
};

/**
 * Requests by one value, always with small numbers hidden (money.md section 6, B41): not within the table, and not from another of the same days, since the
 * columns and their totals are the same in each. Phases stand for ages and kinds of school for types, which would lie within each other.
 */
export function requestsTable(counts: readonly CountedRequest[], by: RequestDimension): OutcomeTable {
  const outcomes = counts.map(({ key, result, requests, children }): CountedOutcome => ({
    ...{ key: KEYS[by](key), label: null, result: RESULTS[result], decisions: requests, children },
  }));
  return toOutcomeTable(outcomes, 'PANEL', true);
}
