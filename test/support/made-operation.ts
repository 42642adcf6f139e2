import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { toGlobalId } from '../../src/platform/global-id';
import { makeNhsNumber, makeUpn } from './make-case';

/** An operation with one root field. */
export interface MadeOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that every scalar takes; ids are of a case that is nowhere. */
const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2025-11-01',
  DateTime: '2025-11-01T09:00:00.000Z',
  Decimal: '1',
  FinancialYear: '2025-26',
  Float: 1.5,
  ID: toGlobalId('Case', '00000000-0000-7000-8000-00000000dead'),
  Int: 1,
  Money: '1.00',
  NHSNumber: makeNhsNumber(1),
  PreciseDecimal: '1',
  String: 'Made up',
  UPN: makeUpn(1),
  URN: '999999',
};

function madeValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return madeValue(type.ofType);
  if (isListType(type)) return [madeValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name];
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter(isRequiredInputField)
      .map((field) => [field.name, madeValue(field.type)]),
  );
}

/**
 * The least that can be asked of a root field: made values for what it requires, and of the answer nothing but its kind.
 * Right in form and about nothing that exists, so that what a persona is told is whether it may ask.
 */
export function madeOperation(
  kind: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): MadeOperation {
  const required = field.args.filter(isRequiredArgument);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return {
    query: `${kind}${declared === '' ? '' : ` (${declared})`} { ${field.name}${given === '' ? '' : `(${given})`}${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, madeValue(type)])),
  };
}
