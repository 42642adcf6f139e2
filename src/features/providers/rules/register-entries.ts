import { type Day } from '../../../kernel/dates';

/**
 * What a published file says of one thing. Undefined is a column the file does not have: what is stored stays as it
 * is. Null is an empty value: nothing is stored there from now on.
 */
type Said<Value> = Value | null | undefined;

/** An establishment as a file of the register says it. */
export interface EstablishmentEntry {
  readonly urn: string;
  readonly laCode: string;
  readonly name: string;
  readonly typeCode: string;
  readonly typeName: string;
  readonly statusCode: string;
  readonly statusName: string;
  readonly establishmentNumber: Said<string>;
  readonly statutoryLowAge: Said<number>;
  readonly statutoryHighAge: Said<number>;
  readonly boarders: Said<string>;
  readonly numberOfPupils: Said<number>;
  readonly schoolCapacity: Said<number>;
  readonly town: Said<string>;
  readonly postcode: Said<string>;
  readonly ukprn: Said<string>;
  readonly easting: Said<number>;
  readonly northing: Said<number>;
  readonly latitude: Said<string>;
  readonly longitude: Said<string>;
  readonly openedDate?: Said<Day>;
  readonly closedDate?: Said<Day>;
  readonly closedReason?: Said<string>;
}

/** A local authority as the published list says it. */
export interface AuthorityEntry {
  readonly code: string;
  readonly gssCode: string;
  readonly name: string;
  readonly status: 'live' | 'closed';
  readonly region: Said<string>;
  readonly openedDate: Said<Day>;
  readonly closedDate: Said<Day>;
  readonly centroidLatitude: Said<number>;
  readonly centroidLongitude: Said<number>;
}

/** That two authorities share a border, as one of them sees it. */
export interface NeighbourEntry {
  readonly code: string;
  readonly neighbourCode: string;
}

/** One row of the look-up from CCG (2021) to sub-ICB location, ICB and local authority (2022). */
export interface NhsBodyEntry {
  readonly ccgGssCode: string;
  readonly ccgName: string;
  readonly subIcbGssCode: string;
  readonly subIcbOdsCode: string;
  readonly subIcbName: string;
  readonly icbGssCode: string;
  readonly icbOdsCode: string;
  readonly icbName: string;
  readonly lowerTierGssCode: string;
  readonly lowerTierName: string;
  readonly upperTierGssCode: string;
  readonly upperTierName: string;
  readonly lsoaCount: number;
}

/** A bank holiday of England and Wales as the government publishes them. */
export interface BankHolidayEntry {
  readonly day: Day;
  readonly title: string;
  /** What the publisher notes, such as `substitute_day`; null: nothing. */
  readonly notes: string | null;
}
