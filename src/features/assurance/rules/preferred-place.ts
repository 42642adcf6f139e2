import type { GivenNamed } from '../../cases/rules/plan';
import type { ComparedPlace } from '../../cases/rules/preferred';
import type { DecisionRecord } from '../../panels/rules/decision-record';
import { isElsewhere } from '../../panels/rules/preferred';
import { provisionTypeOfEstablishment } from '../../providers/rules/provision-type';
import { preferredInWords } from './notice/preferred-words';

/** A decision, the place the family preferred on its day and the place it is about, as they are stored. */
export interface PreferredRow {
  readonly need_agreed: boolean | null;
  /** Null: it is no decision. */
  readonly basis: DecisionRecord['basis'] | null;
  readonly preferred_urn: string | null;
  readonly preferred_setting: GivenNamed['setting'];
  readonly preferred_type: GivenNamed['provisionType'];
  readonly agreed_urn: string | null;
  readonly agreed_setting: ComparedPlace['senSetting'];
  /** Null: it is about no place. */
  readonly agreed_type: ComparedPlace['provisionType'] | null;
}

/** Whether it agreed to another place than the one preferred; null: it agreed to none, or none was preferred. */
export function agreedElsewhere(row: PreferredRow): boolean | null {
  if (row.basis === null || row.need_agreed === null || row.agreed_type === null) return null;
  const place = { providerUrn: row.agreed_urn, senSetting: row.agreed_setting, provisionType: row.agreed_type };
  return isElsewhere({ needAgreed: row.need_agreed, basis: row.basis }, preferredIn(row), place);
}

/** The kind of place that was preferred, in words; null: none was. `typeCode` is the establishment’s, null where none is named. */
export function preferredKind(row: PreferredRow, typeCode: string | null): string | null {
  const preferred = preferredIn(row);
  if (preferred === null) return null;
  const { setting, provisionType } = preferred;
  const kind = typeCode === null ? provisionType : provisionTypeOfEstablishment(typeCode);
  return preferredInWords({ setting, provisionType: kind }, null);
}

/** What differs between where this family wants its child to be and where that of a past case did, in a sentence; null: nothing. */
export function preferenceDifference(own: string | null, past: string | null): string | null {
  if (own === past) return null;
  if (past === null) return `The family preferred no place; here it prefers ${own ?? 'none'}.`;
  return `The family preferred ${past}; here ${own === null ? 'no place is preferred' : `it prefers ${own}`}.`;
}

function preferredIn(row: PreferredRow): GivenNamed | null {
  const { preferred_urn: providerUrn, preferred_setting: setting, preferred_type: provisionType } = row;
  return providerUrn === null && setting === null && provisionType === null
    ? null
    : { providerUrn, setting, provisionType };
}
