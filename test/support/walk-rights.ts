import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { type ClientAnswer } from './client';
import {
  aliasOf,
  askAlong,
  askTogether,
  nodesStep,
  stepsFrom,
  typesInAnswers,
  type ArgumentTable,
  type Asked,
  type Fork,
  type Step,
} from './schema-steps';

/*
 * One reader's walk through everything the schema leads to: from each object it is given it takes every step there is, and asks
 * every field of whatever stands at the end. Where several objects of a type are found, or one by several ways, the most that
 * any of them shows is what counts.
 */

/** What a reader has of a field, the most first. */
export const CELLS = ['sees', 'withheld', 'empty', 'null', 'hidden', 'forbidden'] as const;
export type Cell = (typeof CELLS)[number];

/** What a reader has of the fields of each row: a type, or some objects of a type. */
export type Seen = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** An object of an answer. */
export type Found = Readonly<Record<string, unknown>>;

/** Who walks, and with what. */
export interface Walk {
  readonly schema: GraphQLSchema;
  readonly table: ArgumentTable;
  /** Ids of objects by their types, which are asked by `nodes` as well. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** What comes back without data is asked again in parts, if it is in parts. */
  readonly ask: (asked: Asked, isInParts: boolean) => Promise<ClientAnswer<unknown>>;
  /** The row an object is counted in: its type, or a narrower name. */
  readonly rowOf: (type: string, found: Found) => string;
}

/** What was found: the cells, and the ids of the nodes. */
export interface Walked {
  readonly seen: Seen;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** Walks as far as the reader gets, and says of the rest why not. */
export async function walkRights(walk: Walk): Promise<Walked> {
  const { schema, table } = walk;
  const seen = new Map<string, Map<string, Cell>>();
  const ids = new Map<string, Set<string>>();
  const query = schema.getQueryType()!;
  const byId = [...walk.ids].map(([name, some]) => nodesStep(schema, typeNamed(schema, name), some));
  const forks: Fork[] = [
    ...forksOf([], stepsFrom(schema, query, table)),
    ...byId.map((step) => ({ way: [], next: [step] })),
  ];
  const entered = new Set<string>();
  /** Notes what stands at the end of a way; where it leads on from there, if nobody has been there. */
  const lookAt = (answer: ClientAnswer<unknown>, way: readonly Step[]): Fork[] => {
    const last = way.at(-1)!;
    const there = objectsAt(answer.data, way);
    // From a dozen of what was found by ids the ways on are the same as from all.
    const some = there.slice(0, 12).map(({ found }) => found['id']);
    const onward = way.length === 1 && last.field.name === 'nodes' ? [{ ...last, given: { ids: some } }] : way;
    const on = there.flatMap(({ found, path }) => {
      const type = last.to.find(({ name }) => name === found['__typename']);
      if (type === undefined) return [];
      noteObject(seen, walk.rowOf(type.name, found), type, { found, path, answer });
      if (isNode(type)) ids.set(type.name, (ids.get(type.name) ?? new Set()).add(String(found['id'])));
      // Asked with several sets of arguments, it may have something else to show with each.
      const isOneOfSeveral = (table[`${last.from}.${last.field.name}`]?.length ?? 1) > 1;
      const entrance = isOneOfSeveral ? `${type.name} ${JSON.stringify(last.given)}` : type.name;
      if (entered.has(entrance)) return [];
      entered.add(entrance);
      return forksOf(onward, stepsFrom(schema, type, table));
    });
    if (way.length === 1 && last.field.name !== 'nodes') note(seen, 'Query', last.field.name, rootCell(answer, last));
    return on;
  };
  /** Of the fields of the root those that are not refused: a knock at each, which asks for nothing, shows that at little cost. */
  const opened = async ({ way, next }: Fork): Promise<Fork[]> => {
    const open: Step[] = [];
    for (const step of next) {
      const answer = await askAlone(walk, { way, next: [{ ...step, to: [] }] });
      if (answer.errors.length === 0) open.push(step);
      else lookAt({ ...answer, data: null }, [step]);
    }
    return open.length === 0 || open.length === next.length
      ? open.map((step) => ({ way, next: [step] }))
      : [{ way, next: open }];
  };
  const settle = async (fork: Fork, answer: ClientAnswer<unknown>): Promise<void> => {
    // What is refused can take with it what stands beside it: then that is asked by itself.
    if (fork.next.length > 1 && answer.errors.length > 0) {
      const parts = fork.way.length > 0 ? partedBy(answer, fork) : await opened(fork);
      for (const part of parts) await settle(part, await askAlone(walk, part));
      return;
    }
    for (const last of fork.next) forks.push(...lookAt(answer, [...fork.way, last]));
  };
  while (forks.length > 0) {
    const some = forks.splice(0, TOGETHER);
    const answers = await askEach(walk, some);
    // Those that did not fit into one question are asked next.
    forks.unshift(...some.slice(answers.length));
    for (const [at, answer] of answers.entries()) await settle(some[at]!, answer);
  }
  fillUnreached(walk, seen);
  return { seen, ids: new Map([...ids].map(([type, some]) => [type, [...some].slice(0, 50)])) };
}

/** Forks of one question. */
const TOGETHER = 8;

function askAlone({ ask, table }: Walk, { way, next }: Fork): Promise<ClientAnswer<unknown>> {
  return ask(askAlong(way, next, table), false);
}

/**
 * The answer to each of some forks, or to as many of the first as fit into one question: what it costs to ask is paid once for all of them. Where the
 * whole is refused, or something takes all data with it, each is asked by itself.
 */
async function askEach(walk: Walk, some: readonly Fork[]): Promise<ClientAnswer<unknown>[]> {
  const [first, ...more] = some;
  if (first === undefined) return [];
  // From the root many steps are refused: those have no answer in common.
  const others = more.findIndex(({ way }) => way.length === 0);
  const many = first.way.length === 0 ? [first] : some.slice(0, others < 0 ? undefined : others + 1);
  if (many.length === 1) return [await askAlone(walk, first)];
  const { forks, ...asked } = askTogether(many, walk.table);
  const answer = await walk.ask(asked, true);
  const isParted = answer.data !== null && answer.errors.every(({ path = [] }) => path.length > 0);
  if (isParted) return many.slice(0, forks).map((fork, at) => partOf(answer, aliasOf(at), fork));
  const answers: ClientAnswer<unknown>[] = [];
  for (const fork of many.slice(0, forks)) answers.push(await askAlone(walk, fork));
  return answers;
}

/** What an answer holds under the alias of a fork, as if that alone had been asked. */
function partOf(answer: ClientAnswer<unknown>, alias: string, { way }: Fork): ClientAnswer<unknown> {
  const { name } = way[0]!.field;
  return {
    ...answer,
    data: { [name]: (answer.data as Found)[alias] },
    errors: answer.errors.flatMap((error) => {
      const [first, ...rest] = error.path ?? [];
      return first === alias ? [{ ...error, path: [name, ...rest] }] : [];
    }),
    withheld: answer.withheld.flatMap((entry) => {
      const [first, ...rest] = entry.path.split('.');
      return first === alias ? [{ ...entry, path: [name, ...rest].join('.') }] : [];
    }),
  };
}

const AT_ONCE = 12;

/** Steps of one field can't be asked at once: an answer has one place for each. */
function forksOf(way: readonly Step[], steps: readonly Step[]): Fork[] {
  const forks: { readonly way: readonly Step[]; readonly next: Step[] }[] = [];
  for (const step of steps) {
    const open = forks.find(({ next }) => next.length < AT_ONCE && !next.some(({ field }) => field === step.field));
    if (open === undefined) forks.push({ way, next: [step] });
    else open.next.push(step);
  }
  return forks;
}

/** The steps that something was wrong with, each by itself, and the rest together. */
function partedBy({ errors }: ClientAnswer<unknown>, { way, next }: Fork): Fork[] {
  const isWrong = ({ field }: Step): boolean => errors.some(({ path = [] }) => path.includes(field.name));
  const rest = next.filter((step) => !isWrong(step));
  const alone = rest.length === next.length ? next : next.filter(isWrong);
  const together = alone === next || rest.length === 0 ? [] : [{ way, next: rest }];
  return [...together, ...alone.map((step) => ({ way, next: [step] }))];
}

interface At {
  readonly found: Found;
  readonly path: string;
}

/** The objects at the end of some steps, each with its path in the answer. */
function objectsAt(data: unknown, steps: readonly Step[]): At[] {
  const flat = (value: unknown, path: string): At[] => {
    if (Array.isArray(value)) return value.flatMap((one, index) => flat(one, `${path}.${String(index)}`));
    return typeof value === 'object' && value !== null ? [{ found: value as Found, path }] : [];
  };
  let at = flat(data, '');
  for (const { field } of steps) at = at.flatMap(({ found, path }) => flat(found[field.name], `${path}.${field.name}`));
  return at.map(({ found, path }) => ({ found, path: path.slice(1) }));
}

function noteObject(
  seen: Map<string, Map<string, Cell>>,
  row: string,
  type: GraphQLObjectType,
  { found, path, answer }: At & { readonly answer: ClientAnswer<unknown> },
): void {
  for (const name of Object.keys(type.getFields())) {
    const isAt = (place: string): boolean => place === `${path}.${name}`;
    const isForbidden = answer.errors.some((error) => isAt((error.path ?? []).join('.')));
    const isWithheld = answer.withheld.some((entry) => isAt(entry.path));
    const cell = cellOf(found[name]);
    // Something can be shown of a list and something withheld.
    note(seen, row, name, cell === 'sees' ? cell : isForbidden ? 'forbidden' : isWithheld ? 'withheld' : cell);
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : 'sees';
  return (value as Found)['__typename'] === 'Withheld' ? 'withheld' : 'sees';
}

function rootCell(answer: ClientAnswer<unknown>, { field }: Step): Cell {
  if (answer.errors.some(({ extensions }) => extensions.code === 'FORBIDDEN')) return 'forbidden';
  const cell = cellOf((answer.data as Found | null)?.[field.name]);
  return cell === 'null' ? 'hidden' : cell;
}

function note(seen: Map<string, Map<string, Cell>>, row: string, field: string, cell: Cell): void {
  const cells = seen.get(row) ?? new Map<string, Cell>();
  seen.set(row, cells.set(field, most(cells.get(field), cell)));
}

function most(one: Cell | undefined, other: Cell): Cell {
  return CELLS.find((cell) => cell === one || cell === other)!;
}

/** Every field of a type the reader never got to is what stopped it on the way that got furthest. */
function fillUnreached(walk: Walk, seen: Map<string, Map<string, Cell>>): void {
  const why = whatStopped(walk, seen);
  for (const type of typesInAnswers(walk.schema)) {
    // By its id a node is there or it is not: that counts where no field leads to it.
    const stopped = why.get(type.name) ?? (walk.ids.has(type.name) ? 'hidden' : undefined);
    if (seen.has(type.name) || stopped === undefined) continue;
    for (const name of Object.keys(type.getFields())) note(seen, type.name, name, stopped);
  }
}

/** For each type that was not reached, by the steps that lead to it: the cells they end in, or what stopped the reader before them. */
function whatStopped({ schema, table }: Walk, seen: Seen): ReadonlyMap<string, Cell> {
  const why = new Map<string, Cell>();
  const from = [schema.getQueryType()!, ...typesInAnswers(schema)];
  const steps = from.flatMap((type) => stepsFrom(schema, type, table));
  const unreached = steps.flatMap((step) =>
    step.to.filter(({ name }) => !seen.has(name)).map((type) => ({ step, name: type.name })),
  );
  const isSettled = (): boolean =>
    unreached.every(({ step, name }) => {
      const stopped = seen.has(step.from) ? stoppedAt(seen, step) : why.get(step.from);
      const now = stopped === undefined ? why.get(name) : most(why.get(name), stopped);
      if (now === undefined || now === why.get(name)) return true;
      why.set(name, now);
      return false;
    });
  while (!isSettled());
  return why;
}

function stoppedAt(seen: Seen, { from, field }: Step): Cell {
  const cell = seen.get(from)?.get(field.name);
  return cell === 'withheld' || cell === 'forbidden' ? cell : 'hidden';
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of objects`);
  return type;
}
