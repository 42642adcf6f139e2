import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import {
  buildSchema as buildFromText,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  print,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { printGraphQLSchema } from '../src/platform/graphql';
import {
  CONTRACT_AT_LEAST,
  CONTRACT_EXACT,
  CONTRACT_FIELDS,
  CONTRACT_MUTATIONS,
  CONTRACT_SCALARS,
} from './support/contract';
import { repositoryFile } from './support/planted';
import { breakingChanges, fieldsWithoutPermission, registeredTwice, undescribed } from './support/schema-guards';
import { wholeSchema } from './support/whole-schema';

const FILE = 'schema/schema.graphql';
const schema = wholeSchema();
const printed = printGraphQLSchema(schema);

/** Breaking changes that were meant and need no deprecation, each with its reason in the commit; emptied at each release. */
const MEANT: readonly string[] = [
  // What is withheld is null and not an empty list (api.md).
  "AgendaItem.decisions: Field 'AgendaItem.decisions' changed type from '[Decision!]!' to '[Decision!]'",
  "Case.agendaItems: Field 'Case.agendaItems' changed type from '[AgendaItem!]!' to '[AgendaItem!]'",
  "Case.feedback: Field 'Case.feedback' changed type from '[Feedback!]!' to '[Feedback!]'",
  "Case.schoolAttendance: Field 'Case.schoolAttendance' changed type from '[SchoolAttendance!]!' to '[SchoolAttendance!]'",
  "Case.planAudits: Field 'Case.planAudits' changed type from '[PlanAudit!]!' to '[PlanAudit!]'",
  // What is said about people is withheld from readers of the money alone.
  "DecisionRatification.reason: Field 'DecisionRatification.reason' changed type from 'String!' to 'String'",
  "QuorumMember.why: Field 'QuorumMember.why' changed type from 'QuorumReason!' to 'QuorumReason'",
  // A decision out of panel, or by order of a tribunal, has no sitting and no quorum (M7, A6).
  "Decision.quorum: Field 'Decision.quorum' changed type from 'Quorum!' to 'Quorum'",
  // No cost of an option is shown before its suitability is recorded, where the terms ask for that (M12).
  "OptionCostLine.price: Field 'OptionCostLine.price' changed type from 'PriceTerms!' to 'PriceTerms'",
  // Terms put anew take the place of those that wait: nothing was ever refused so.
  "SettleDisputeErrorCode.OFFER_WAITS: Enum value 'OFFER_WAITS' was removed from enum 'SettleDisputeErrorCode'",
  // Of a year of which nothing is told yet there is no last day; it was told as the day before the first.
  "AreaFeedback.endDate: Field 'AreaFeedback.endDate' changed type from 'Date!' to 'Date'",
  "DecisionOutcomes.endDate: Field 'DecisionOutcomes.endDate' changed type from 'Date!' to 'Date'",
  "PlanQuality.endDate: Field 'PlanQuality.endDate' changed type from 'Date!' to 'Date'",
  // For publication by whose money a group is paid is not told where that would tell of so few; fullYearTotal is.
  "MissingProvision.fullYear: Field 'MissingProvision.fullYear' changed type from 'FourCosts!' to 'FourCosts'",
  // What placements cost before the ledger began is not known; it was told as 0.00.
  "PlanYearBesideBooks.forecastOutturn: Field 'PlanYearBesideBooks.forecastOutturn' changed type from 'Money!' to 'Money'",
  "PlanYearBesideBooks.spendDifference: Field 'PlanYearBesideBooks.spendDifference' changed type from 'Money!' to 'Money'",
];

function git(...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: repositoryFile('.'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null; // no git, or no such version
  }
}

/** The newest committed schema that is not the one printed now; null in a checkout that has none. */
function schemaBefore(): string | null {
  const commits = (git('log', '-5', '--format=%H', '--', FILE) ?? '').split('\n').filter((line) => line !== '');
  const versions = commits.map((commit) => git('show', `${commit}:${FILE}`));
  return versions.find((text) => text !== null && text !== printed) ?? null;
}

test('the committed schema is the printed one: after a change, npm run schema', () => {
  const committed = existsSync(repositoryFile(FILE)) ? readFileSync(repositoryFile(FILE), 'utf8') : '';
  const [before, after] = [committed, printed].map((text) => text.split('\n'));
  expect(after?.filter((line, at) => line !== before?.[at]).slice(0, 10)).toEqual([]); // where it begins to differ
  expect(committed === printed).toBe(true);
});

test('no enum is registered twice: which of its two descriptions is printed would hang on the order of files', () => {
  expect(registeredTwice(getMetadataStorage().enums)).toEqual([]);
});

test('every type, field, argument and enum value is described', () => {
  expect(undescribed(schema)).toEqual([]);
});

test('every root field says who may ask it', () => {
  expect(fieldsWithoutPermission(schema)).toEqual([]);
});

test('nothing a client uses is gone that was not deprecated before', async () => {
  const before = schemaBefore() ?? readFileSync(repositoryFile(FILE), 'utf8');
  const broken = await breakingChanges(buildFromText(before), schema);
  expect(broken.filter((change) => !MEANT.includes(change))).toEqual([]);
});

describe('mutations', () => {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  test.each(mutations.map((field) => [field.name, field] as const))(
    '%s takes one input with clientMutationId, and gives nullable objects and its own userErrors',
    (_name, { args, type }) => {
      expect(args.map(({ name }) => name)).toEqual(['input']);
      const input = isNonNullType(args[0]?.type) ? args[0].type.ofType : null;
      expect(isInputObjectType(input) && String(input.getFields()['clientMutationId']?.type)).toBe('String');
      const payload = (isNonNullType(type) ? type.ofType : type) as GraphQLObjectType;
      const { userErrors, clientMutationId, ...objects } = payload.getFields();
      expect(String(userErrors?.type)).toMatch(/^\[\w+Error!\]!$/);
      expect(clientMutationId).toBeDefined();
      // Null where the mutation was refused; a list is empty then.
      const nonNull = Object.values(objects).filter(
        (field) => isNonNullType(field.type) && !isListType(field.type.ofType) && String(field.type) !== 'Boolean!',
      );
      expect(nonNull.map(({ name }) => name)).toEqual([]);
    },
  );
});

describe('money', () => {
  const places = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values<{ readonly name: string; readonly type: unknown }>(type.getFields()).map(
          (field) => [`${type.name}.${field.name}`, String(field.type)] as const,
        )
      : [],
  );

  test('no figure is a Float, but for places on the map, sizes of files and a reading grade', () => {
    const floats = places.filter(([, type]) => type.includes('Float')).map(([name]) => name);
    expect(floats.filter((name) => !/\.(latitude|longitude|sizeBytes|readingGrade)$/.test(name))).toEqual([]);
  });

  test('the scalars of the product are there', () => {
    expect(CONTRACT_SCALARS.filter((name) => !isScalarType(schema.getType(name)))).toEqual([]);
  });
});

describe('the contract', () => {
  /** Every field and enum value of a text, as `Type.field(arg: Type): Type`. */
  const linesOf = (document: DocumentNode): { type: string; line: string }[] =>
    document.definitions.flatMap((definition) => {
      if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
        return (definition.values ?? []).map((value) => ({
          type: definition.name.value,
          line: `${definition.name.value}.${value.name.value}`,
        }));
      }
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
        definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION
      )
        return [];
      return (definition.fields ?? []).map((field) => {
        const args =
          field.kind === Kind.FIELD_DEFINITION
            ? (field.arguments ?? []).map((arg) => `${arg.name.value}: ${print(arg.type)}`).sort()
            : [];
        const line = `${definition.name.value}.${field.name.value}(${args.join(', ')}): ${print(field.type)}`;
        return { type: definition.name.value, line };
      });
    });
  const ours = linesOf(parse(printed));

  test('what must be there is there, argument by argument', () => {
    // What we added to a field may be left out by a client of the contract: the test of breaking changes holds us to it.
    const inContract = (name: string, args: string[]) =>
      args.filter((arg) => wantedArguments.get(name)?.has(arg.split(':')[0]!) ?? true);
    const parts = (line: string) => /^([^(]+)\(([^)]*)\): (.*)$/.exec(line);
    const wanted = linesOf(parse(CONTRACT_AT_LEAST)).map(({ line }) => line);
    const wantedArguments = new Map(
      wanted.map((line) => [
        parts(line)?.[1] ?? line,
        new Set((parts(line)?.[2] ?? '').split(', ').map((arg) => arg.split(':')[0]!)),
      ]),
    );
    const have = new Set(
      ours.map(({ line }) => {
        const [, name, args, type] = parts(line) ?? [];
        if (name === undefined || args === undefined || type === undefined || args === '') return line;
        return `${name}(${inContract(name, args.split(', ')).join(', ')}): ${type}`;
      }),
    );
    expect(wanted.filter((line) => !have.has(line))).toEqual([]);
  });

  test('types whose shape is fixed have that shape', () => {
    const wanted = linesOf(parse(CONTRACT_EXACT));
    const types = new Set(wanted.map(({ type }) => type));
    const have = ours.filter(({ type }) => types.has(type)).map(({ line }) => line);
    expect(have.sort()).toEqual(wanted.map(({ line }) => line).sort());
  });

  test.each(Object.entries(CONTRACT_FIELDS))('%s has the fields of the contract', (name, fields) => {
    const type: GraphQLNamedType | undefined = schema.getType(name);
    const have = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.filter((field) => !have.includes(field))).toEqual([]);
  });

  test('the mutations have the names of the contract', () => {
    const have = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(CONTRACT_MUTATIONS.filter((name) => !have.includes(name))).toEqual([]);
  });
});
