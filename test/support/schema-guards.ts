import { CriticalityLevel, diff, DiffRule } from '@graphql-inspector/core';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/*
 * What must hold of the schema, whoever adds to it. Each gives a line for everything that is wrong; test/guards.test.ts
 * plants one fault for each.
 */

type Field = GraphQLField<unknown, unknown>;

/** The fields of Query, Mutation and Subscription, as `Query.case`. */
export function rootFields(schema: GraphQLSchema): { readonly name: string; readonly field: Field }[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    root === null || root === undefined
      ? []
      : Object.values(root.getFields()).map((field) => ({ name: `${root.name}.${field.name}`, field })),
  );
}

/** What a role must allow for a root field to be asked; undefined where @Can was forgotten. */
export function permissionOf(field: Field): string | undefined {
  const permission = field.extensions['permission'];
  return typeof permission === 'string' ? permission : undefined;
}

/** Names of the enums that were registered more than once: the last one loaded would win. */
export function registeredTwice(enums: readonly { readonly enumObj: object; readonly name: string }[]): string[] {
  const seen = new Set<object>();
  return enums.filter(({ enumObj }) => seen.size === seen.add(enumObj).size).map(({ name }) => name);
}

/** Root fields that anybody could ask, for nobody said who may. */
export function fieldsWithoutPermission(schema: GraphQLSchema): string[] {
  return rootFields(schema)
    .filter(({ field }) => permissionOf(field) === undefined)
    .map(({ name }) => name);
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Types, fields, arguments and enum values without a description. */
export function undescribed(schema: GraphQLSchema): string[] {
  const missing = (of: string, all: readonly Described[]): string[] =>
    all.filter(({ description }) => (description ?? '').trim() === '').map(({ name }) => `${of}${name}`);
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const own = missing('', [type]);
      if (isEnumType(type)) return [...own, ...missing(`${type.name}.`, type.getValues())];
      if (isInputObjectType(type)) return [...own, ...missing(`${type.name}.`, Object.values(type.getFields()))];
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      const fields = Object.values(type.getFields());
      return [
        ...own,
        ...missing(`${type.name}.`, fields),
        ...fields.flatMap((field) => missing(`${type.name}.${field.name}(`, field.args).map((name) => `${name})`)),
      ];
    });
}

/** What a client of the old schema would trip over in the new one; removing what was deprecated is not among it. */
export async function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after, [DiffRule.suppressRemovalOfDeprecatedField]);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => `${path ?? 'schema'}: ${message}`);
}
