import {
  Arg,
  Args,
  ArgsType,
  createUnionType,
  Ctx as GraphQLContext,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { type Day } from '../../src/kernel/dates';
import { pence, type Pence } from '../../src/kernel/money';
import { ok, refuse, type Result } from '../../src/kernel/result';
import { type Upn } from '../../src/kernel/ids';
import { Can } from '../../src/platform/can';
import { type Ctx } from '../../src/platform/context';
import { type EqualityFilter } from '../../src/platform/conditions';
import { Conflict } from '../../src/platform/faults';
import { DateFilter, enumFilter, StringFilter } from '../../src/platform/filters';
import { NodeInterface, nodeResolver, toGlobalId } from '../../src/platform/global-id';
import { mapPage, pageOfList } from '../../src/platform/keyset';
import { connectionType, PageArgs } from '../../src/platform/paging';
import { type Refusal } from '../../src/platform/request';
import { DateScalar, MoneyScalar, UpnScalar } from '../../src/platform/scalars';
import { MutationInput, MutationPayload, toUserErrors, userErrorType } from '../../src/platform/user-errors';

/*
 * A schema that uses every part of the kit once, and misbehaves on request. It stores nothing: what is tested is
 * the machinery around a resolver.
 */

/** The size of a toy. */
export const ToySize = { SMALL: 'SMALL', LARGE: 'LARGE' } as const;
export type ToySize = (typeof ToySize)[keyof typeof ToySize];
registerEnumType(ToySize, { name: 'ToySize', description: 'How large it is.' });

@ObjectType('ToyPart', { simpleResolvers: true })
class ToyPart {
  @Field(() => String)
  name: string;
  @Field(() => String, { description: 'Fails for a part called "broken".', simple: false })
  fragile(): string {
    if (this.name === 'broken') throw new Error('secret insides of the part');
    return this.name;
  }
}

@ObjectType('Toy', { implements: NodeInterface, simpleResolvers: true })
export class ToyType extends NodeInterface {
  @Field(() => String)
  name: string;
  @Field(() => ToySize)
  size: ToySize;
  @Field(() => MoneyScalar, { nullable: true })
  price: Pence | null;
  @Field(() => DateScalar, { nullable: true })
  madeOn: Day | null;
  @Field(() => [ToyPart])
  parts: ToyPart[];
}

@ObjectType('ToyWithheld', { simpleResolvers: true })
class ToyWithheld {
  @Field(() => String)
  reason: string;
}

const ToyOrWithheld = createUnionType({ name: 'ToyOrWithheld', types: () => [ToyType, ToyWithheld] as const });

const names = ['ball', 'car', 'doll', 'elephant', 'fort', 'guitar', 'horse'];

function toyOf(name: string): ToyType {
  const at = names.indexOf(name);
  return Object.assign(new ToyType(), {
    id: toGlobalId('Toy', name),
    name,
    size: at % 2 === 0 ? ToySize.SMALL : ToySize.LARGE,
    price: at === 0 ? null : pence(BigInt(at) * 101n),
    madeOn: `2025-01-0${String(at + 1)}` as Day,
    parts: ['wheel', 'screw'].map((part) => Object.assign(new ToyPart(), { name: part })),
  });
}

const ToyConnection = connectionType('Toy', () => ToyType);
const ToySizeFilter = enumFilter('ToySize', ToySize);

@InputType()
class ToyFilter {
  @Field(() => StringFilter, { nullable: true })
  name?: StringFilter | null;
  @Field(() => ToySizeFilter, { nullable: true })
  size?: EqualityFilter<ToySize> | null;
  @Field(() => DateFilter, { nullable: true })
  madeOn?: DateFilter | null;
}

@ArgsType()
class ToysArgs extends PageArgs {
  @Field(() => ToyFilter, { nullable: true })
  filter?: ToyFilter | null;
}

@InputType()
class PaintToyInput extends MutationInput {
  @Field(() => ID)
  toyId: string;
  @Field(() => String)
  colour: string;
  @Field(() => MoneyScalar, { nullable: true })
  cost?: Pence | null;
  @Field(() => UpnScalar, { nullable: true })
  upn?: Upn | null;
  @Field(() => Int, { defaultValue: 2 })
  coats: number;
  @Field(() => [ToySize], { defaultValue: [ToySize.SMALL] })
  sizes: ToySize[];
}

const PaintToyError = userErrorType('PaintToy', {
  COLOUR_UNKNOWN: 'The colour is not one we have.',
  ALREADY_PAINTED: 'The toy has been painted before.',
});

@ObjectType('PaintToyPayload', { simpleResolvers: true })
class PaintToyPayload extends MutationPayload {
  @Field(() => ToyType, { nullable: true })
  toy: ToyType | null;
  @Field(() => String, { nullable: true })
  done: string | null;
  @Field(() => [PaintToyError])
  userErrors: InstanceType<typeof PaintToyError>[];
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

@Resolver(() => ToyType)
class ToyResolver {
  @Can('anyone')
  @Query(() => ToyConnection)
  toys(@Args(() => ToysArgs) args: ToysArgs): InstanceType<typeof ToyConnection> {
    const kept = names.filter(
      (name) => args.filter?.name?.contains === undefined || name.includes(args.filter.name.contains ?? ''),
    );
    return new ToyConnection(
      mapPage(
        pageOfList(kept, args, (name) => name),
        toyOf,
      ),
    );
  }

  @Can('toy:read')
  @Query(() => ToyOrWithheld, { nullable: true })
  async toy(
    @GraphQLContext() ctx: Ctx,
    @Arg('name', () => String) name: string,
    @Arg('size', () => ToySize, { nullable: true }) size?: ToySize | null,
  ): Promise<ToyType | ToyWithheld | null> {
    await soon();
    if (name === 'secret') {
      ctx.withhold('toy', 'not for you');
      return Object.assign(new ToyWithheld(), { reason: 'not for you' });
    }
    return names.includes(name) ? Object.assign(toyOf(name), size ? { size } : {}) : null;
  }

  @Can('anyone')
  @Query(() => String, { nullable: true })
  trouble(@Arg('kind', () => String) kind: string): string | Promise<string> | null {
    if (kind === 'plain') throw new Error('secret insides');
    if (kind === 'async') return soon().then(() => Promise.reject(new Error('secret insides')));
    if (kind === 'conflict') throw new Conflict('The toy moved on.', { version: 3 });
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- some library does
    if (kind === 'text') throw 'secret text';
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- stack.md E5
    if (kind === 'nothing') throw undefined;
    if (kind === 'database')
      throw Object.assign(new Error('duplicate key (upn)=(A123)'), { code: '23505', severity: 'ERROR' });
    if (kind === 'timeout') throw Object.assign(new Error('canceling statement'), { code: '57014', severity: 'ERROR' });
    return kind;
  }

  @Can('anyone')
  @Query(() => String)
  mustBe(@Arg('value', () => String, { nullable: true }) value: string | null): string | null {
    return value;
  }

  @Can('anyone')
  @Query(() => [ToyPart], { nullable: 'items' })
  partsOf(@Arg('names', () => [String], { defaultValue: ['wheel'] }) wanted: string[]): (ToyPart | null)[] {
    return wanted.map((name) => (name === 'none' ? null : Object.assign(new ToyPart(), { name })));
  }

  @Can('anyone')
  @Query(() => String)
  where(@Info() info: GraphQLResolveInfo, @Arg('depth', () => Int, { nullable: true }) depth: number | null): string {
    return `${info.parentType.name}.${info.fieldName} ${String(depth ?? null)}`;
  }

  @Can('anyone')
  @Query(() => String)
  echo(@Arg('input', () => PaintToyInput) input: PaintToyInput): string {
    return JSON.stringify(Object.entries(input).map(([name, value]) => `${name}=${String(value)}`));
  }

  @Can('toy:paint')
  @Mutation(() => PaintToyPayload)
  async paintToy(@Arg('input', () => PaintToyInput) input: PaintToyInput): Promise<PaintToyPayload> {
    await soon();
    const result: Result<string, Refusal<'COLOUR_UNKNOWN' | 'ALREADY_PAINTED'>> = input.colour === 'red'
      ? ok('painted')
      : refuse([{ code: 'COLOUR_UNKNOWN', field: ['colour'], message: 'Give red; it is the colour we have.' }]);
    return Object.assign(new PaintToyPayload(), {
      clientMutationId: input.clientMutationId ?? null,
      toy: result.ok ? toyOf('ball') : null,
      done: result.ok ? result.value : null,
      userErrors: toUserErrors(PaintToyError, result),
    });
  }

  @FieldResolver(() => String)
  async slogan(
    @Root() toy: ToyType,
    @Arg('loud', () => Boolean, { defaultValue: false }) loud: boolean,
  ): Promise<string> {
    await soon();
    return loud ? toy.name.toUpperCase() : toy.name;
  }
}

/** The resolvers of the toy schema. */
export const toyResolvers = [
  ToyResolver,
  nodeResolver([
    {
      name: 'Toy',
      isLocalId: (id) => /^[a-z]+$/.test(id),
      load: (_ctx, id) => Promise.resolve(names.includes(id) ? toyOf(id) : null),
    },
  ]),
] as const;
