import { ok, refuse, type Result } from './result';

/** A UUID of one kind of thing; the brand keeps a case's id out of a place for a placement's. */
type Id<Kind extends string> = string & { readonly __id: Kind };

export type CaseId = Id<'case'>;
export type MeetingId = Id<'meeting'>;
export type AgendaItemId = Id<'agenda item'>;
export type DecisionId = Id<'decision'>;
export type PlacementId = Id<'placement'>;
export type CostLineId = Id<'cost line'>;
export type ProviderId = Id<'provider'>;
export type PersonId = Id<'person'>;
export type BudgetHolderId = Id<'budget holder'>;
export type AgencyId = Id<'agency'>;
export type AgreementId = Id<'agreement'>;
export type ShareId = Id<'share'>;
export type EvidenceId = Id<'evidence'>;
export type OptionId = Id<'option'>;

/** Any of the ids above. */
export type AnyId =
  | CaseId
  | MeetingId
  | AgendaItemId
  | DecisionId
  | PlacementId
  | CostLineId
  | ProviderId
  | PersonId
  | BudgetHolderId
  | AgencyId
  | AgreementId
  | ShareId
  | EvidenceId
  | OptionId;

/** A unique reference number of the register of establishments: six digits. */
export type Urn = string & { readonly __id: 'urn' };
/** A unique pupil number, its check letter proved. */
export type Upn = string & { readonly __id: 'upn' };
/** An NHS number, ten digits, its check digit proved. */
export type NhsNumber = string & { readonly __id: 'nhs number' };

/**
 * Why a text is not such a number. The message never repeats what was given: a child's number must not reach an
 * error, a log or a screen it was not meant for.
 */
export interface NumberProblem {
  readonly code: 'URN_FORMAT' | 'UPN_FORMAT' | 'UPN_CHECK_LETTER' | 'NHS_NUMBER_FORMAT' | 'NHS_NUMBER_CHECK_DIGIT';
  readonly message: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` has the shape of a UUID, in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * `text` as an id of the kind asked for: `asId<CaseId>(row.case_id)`. It is for values that are ids already (a row,
 * a decoded global id) and throws a RangeError fault, without the text, for one that is not a UUID.
 */
// The caller names the kind; nothing in a UUID could tell it.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function asId<Kind extends AnyId>(text: string): Kind {
  if (!isUuid(text)) throw new RangeError('An identifier is not a UUID');
  return text as Kind;
}

/** An establishment's URN: exactly six digits. */
export function parseUrn(text: unknown): Result<Urn, NumberProblem> {
  if (typeof text === 'string' && /^\d{6}$/.test(text)) return ok(text as Urn);
  return refuse([
    { code: 'URN_FORMAT', message: 'A URN must be exactly six digits, as in the register of establishments.' },
  ]);
}

/** The letters a UPN uses, by their value in its check: the alphabet without I, O and S. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN_TEXT = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;

/**
 * A pupil's UPN: a check letter, eleven digits, and a digit or, in a temporary UPN, a letter. The check letter is
 * the sum of each later character times its position (2 to 13), a last letter counting as its value, modulo 23, by
 * the Department for Education's algorithm.
 */
export function parseUpn(text: unknown): Result<Upn, NumberProblem> {
  if (typeof text !== 'string' || !UPN_TEXT.test(text)) {
    return refuse([
      {
        code: 'UPN_FORMAT',
        message:
          'A UPN must be 13 characters: a capital letter, then 12 digits (11 digits and a capital letter in a temporary UPN), never I, O or S.',
      },
    ]);
  }
  const total = Array.from(text)
    .slice(1)
    .reduce((all, character, index) => all + (index + 2) * upnValue(character), 0);
  if (UPN_LETTERS[total % UPN_LETTERS.length] !== text[0]) {
    return refuse([
      {
        code: 'UPN_CHECK_LETTER',
        message:
          'The UPN does not agree with its check letter, so at least one character is wrong; copy it again from the school record.',
      },
    ]);
  }
  return ok(text as Upn);
}

/**
 * An NHS number: ten digits without spaces, the last the check digit, 11 less the sum of the other nine times 10 to 2
 * modulo 11 (11 counts as 0, and 10 is never issued).
 */
export function parseNhsNumber(text: unknown): Result<NhsNumber, NumberProblem> {
  if (typeof text !== 'string' || !/^\d{10}$/.test(text)) {
    return refuse([
      { code: 'NHS_NUMBER_FORMAT', message: 'An NHS number must be exactly ten digits, without spaces.' },
    ]);
  }
  const digits = Array.from(text, Number);
  const total = digits.slice(0, 9).reduce((all, digit, index) => all + digit * (10 - index), 0);
  if ((11 - (total % 11)) % 11 !== digits[9]) {
    return refuse([
      {
        code: 'NHS_NUMBER_CHECK_DIGIT',
        message:
          'The NHS number does not agree with its check digit, so at least one digit is wrong; copy it again from the health record.',
      },
    ]);
  }
  return ok(text as NhsNumber);
}

function upnValue(character: string): number {
  const letter = UPN_LETTERS.indexOf(character);
  return letter >= 0 ? letter : Number(character);
}
