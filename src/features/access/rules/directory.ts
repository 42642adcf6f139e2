import { financialYearOf, financialYearSpan, nextFinancialYear, type Day } from '../../../kernel/dates';
import { type AgencyId, type BudgetHolderId, type PersonId } from '../../../kernel/ids';
import { written } from '../../../kernel/text';
import { type BlockProblem, type BudgetServes } from './serves';

/** The three sides of a joint decision; every agency is of one of them. */
export const AgencyKind = { EDUCATION: 'EDUCATION', SOCIAL_CARE: 'SOCIAL_CARE', HEALTH: 'HEALTH' } as const;
export type AgencyKind = (typeof AgencyKind)[keyof typeof AgencyKind];

/** What a person is by profession, where a panel's terms ask for it and an agency does not tell (G3). */
export const Profession = {
  EDUCATIONAL_PSYCHOLOGY: 'EDUCATIONAL_PSYCHOLOGY',
  SEN_LEADERSHIP: 'SEN_LEADERSHIP',
  DESIGNATED_CLINICAL_OFFICER: 'DESIGNATED_CLINICAL_OFFICER',
  DESIGNATED_SOCIAL_CARE_OFFICER: 'DESIGNATED_SOCIAL_CARE_OFFICER',
  VIRTUAL_SCHOOL: 'VIRTUAL_SCHOOL',
  PARENT_CARER_FORUM: 'PARENT_CARER_FORUM',
} as const;
export type Profession = (typeof Profession)[keyof typeof Profession];

/** A local area: the unit of everything, and nobody sees beyond their own. */
export interface LocalArea {
  /** Three-digit code of the local authority, for example `311`. */
  readonly code: string;
  readonly name: string;
  /** Three capital letters that case references begin with. */
  readonly casePrefix: string;
  /** The last day postings run to; only the roll-forward moves it (money.md section 5, Horizon). */
  readonly ledgerHorizonDate: Day;
}

/** An organisation that takes part in decisions: the council's education side, its social care, the NHS body. */
export interface Agency {
  readonly agencyId: AgencyId;
  readonly kind: AgencyKind;
  readonly name: string;
  /** The code its own sector knows it by (an ODS code for an NHS body), or null. */
  readonly organisationCode: string | null;
  readonly startDate: Day;
  /** Its last day, or null while it goes on. */
  readonly endDate: Day | null;
}

/** A budget that can carry a share of a cost line; it belongs to one agency. */
export interface BudgetHolder {
  readonly budgetHolderId: BudgetHolderId;
  readonly agencyId: AgencyId;
  readonly name: string;
  /** Whether it is the area's high needs block: exactly one is. */
  readonly isHighNeedsBlock: boolean;
  /** Whom it pays for; null: nobody has said so. */
  readonly serves: BudgetServes | null;
  readonly startDate: Day;
  readonly endDate: Day | null;
  readonly version: number;
}

/** Somebody who works with the product: staff, never a child or a parent. */
export interface Person {
  readonly personId: PersonId;
  /** The `sub` of their tokens: the only thing they are recognised by. */
  readonly subject: string;
  readonly displayName: string;
  readonly jobTitle: string;
  /** 1 to 20, higher is more senior (G4, G7). */
  readonly grade: number;
  /** The agency they work for, or null when they work for none of them. */
  readonly agencyId: AgencyId | null;
  /** What they are by profession, or null where no terms need to know. */
  readonly profession: Profession | null;
  readonly version: number;
}

/** What is wrong with a text or a number that was typed in. */
export type EntryProblem =
  | { readonly code: 'BLANK'; readonly field: readonly string[] }
  | { readonly code: 'TOO_LONG'; readonly field: readonly string[]; readonly most: number };

/** Why a person is not created. */
export type PersonProblem =
  | EntryProblem
  | { readonly code: 'SUBJECT_FORMAT'; readonly field: readonly string[] }
  | { readonly code: 'SUBJECT_TAKEN'; readonly field: readonly string[] }
  | { readonly code: 'GRADE_RANGE'; readonly field: readonly string[] };

/** Why an area, an agency or a budget holder is not created. */
export type SetUpProblem =
  | EntryProblem
  | { readonly code: 'AREA_CODE_FORMAT'; readonly field: readonly string[] }
  | { readonly code: 'AREA_EXISTS'; readonly field: readonly string[]; readonly localArea: string }
  | { readonly code: 'CASE_PREFIX_FORMAT'; readonly field: readonly string[] }
  | { readonly code: 'NAME_TAKEN'; readonly field: readonly string[] }
  | { readonly code: 'HIGH_NEEDS_BLOCK_EXISTS'; readonly field: readonly string[] }
  | { readonly code: 'HIGH_NEEDS_BLOCK_NOT_EDUCATION'; readonly field: readonly string[] }
  | BlockProblem;

const LONGEST_NAME = 200;
/** OpenID Connect Core 1.0 section 2: a `sub` has at most 255 ASCII characters. */
const SUBJECT = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;
const LEAST_GRADE = 1;
const GREATEST_GRADE = 20;

/** What is wrong with a name that somebody typed: nothing in it, or more than 200 characters. */
export function nameProblems(field: string, text: string): readonly EntryProblem[] {
  if (written(text) === null) return [{ code: 'BLANK', field: [field] }];
  return text.trim().length > LONGEST_NAME ? [{ code: 'TOO_LONG', field: [field], most: LONGEST_NAME }] : [];
}

/** All that is wrong with a new person, without asking whether the subject is in use. */
export function personProblems(person: {
  readonly subject: string;
  readonly displayName: string;
  readonly jobTitle: string;
  readonly grade: number;
}): readonly PersonProblem[] {
  const isGrade = Number.isInteger(person.grade) && person.grade >= LEAST_GRADE && person.grade <= GREATEST_GRADE;
  return [
    // A subject is compared character by character at sign-in, so it is not tidied up here.
    ...(SUBJECT.test(person.subject) ? [] : [{ code: 'SUBJECT_FORMAT', field: ['subject'] } as const]),
    ...nameProblems('displayName', person.displayName),
    ...nameProblems('jobTitle', person.jobTitle),
    ...(isGrade ? [] : [{ code: 'GRADE_RANGE', field: ['grade'] } as const]),
  ];
}

/** All that is wrong with a new area, without asking whether it is there. */
export function areaProblems(area: {
  readonly code: string;
  readonly name: string;
  readonly casePrefix: string;
}): readonly SetUpProblem[] {
  return [
    ...(/^\d{3}$/.test(area.code) ? [] : [{ code: 'AREA_CODE_FORMAT', field: ['code'] } as const]),
    ...nameProblems('name', area.name),
    ...(/^[A-Z]{3}$/.test(area.casePrefix) ? [] : [{ code: 'CASE_PREFIX_FORMAT', field: ['casePrefix'] } as const]),
  ];
}

/** The case prefix an area gets unless told otherwise: its first three letters, in capitals (`HAV` for Havering). */
export function casePrefixOf(areaName: string): string {
  return areaName
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 3);
}

const FINANCIAL_YEARS_AHEAD = 5;

/** The last day of the fifth financial year past the one `today` is in: where the horizon stands when it was just moved (money.md section 5). */
export function horizonOn(today: Day): Day {
  let year = financialYearOf(today);
  for (let ahead = 0; ahead < FINANCIAL_YEARS_AHEAD; ahead += 1) year = nextFinancialYear(year);
  return financialYearSpan(year).endDate;
}
