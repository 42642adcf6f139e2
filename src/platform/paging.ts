import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { type Page, type PageArguments } from './keyset';

/** The four arguments of every connection. A field with a filter or an order extends it. */
@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the start or after `after`; at most 100. Neither first nor last: 25.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list in this order; null: from the start.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the end or before `before`; at most 100, and not together with first.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list in this order; null: from the end.' })
  before?: string | null;
}

/**
 * Of a connection deep inside others: how many objects its page has where nobody says. The cost of an operation counts so many; its resolver gives
 * the same number to the page.
 */
export function UsualPage(size: number): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ usualPage: size })(target, key, descriptor);
  };
}

/** Where a page lies in its list (Relay). */
@ObjectType('PageInfo', { description: 'Where a page lies in its list (Relay).' })
export class PageInfo {
  private readonly page: Page<unknown>;

  constructor(page: Page<unknown>) {
    this.page = page;
  }

  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage(): Promise<boolean> {
    return this.page.hasNextPage();
  }

  @Field(() => Boolean, { description: 'Whether there is more before this page.' })
  hasPreviousPage(): Promise<boolean> {
    return this.page.hasPreviousPage();
  }

  @Field(() => String, { nullable: true, description: 'The cursor of the page’s first edge; null on an empty page.' })
  startCursor(): string | null {
    return this.page.edges[0]?.cursor ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The cursor of the page’s last edge; null on an empty page.' })
  endCursor(): string | null {
    return this.page.edges.at(-1)?.cursor ?? null;
  }
}

/** A connection, in the shape that its class publishes. */
export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  nodes: Node[];
  pageInfo: PageInfo;
}

/** The class of one type's connections. */
export type ConnectionClass<Node> = new (page: Page<Node>) => Connection<Node>;

/**
 * `connectionType('Case', () => CaseType)` makes `CaseConnection` and `CaseEdge`. An instance is made of a page:
 * `new CaseConnection(mapPage(page, toCase))`.
 */
export function connectionType<Node extends object>(
  name: string,
  // Any constructor: what matters is that it is an object type of the schema.
  nodeType: () => abstract new (...args: never[]) => Node,
): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in its place in a list.`, simpleResolvers: true })
  class Edge {
    @Field(() => nodeType(), { description: 'The object.' })
    node: Node;

    @Field(() => String, { description: 'Its place in the list in this order; give it as after or before.' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, {
    description: `One page of a list of ${name} objects (Relay).`,
    simpleResolvers: true,
  })
  class ConnectionOf implements Connection<Node> {
    private readonly page: Page<Node>;

    constructor(page: Page<Node>) {
      this.page = page;
      this.edges = page.edges.map(({ row, cursor }) => Object.assign(new Edge(), { node: row, cursor }));
      this.nodes = page.edges.map(({ row }) => row);
      this.pageInfo = new PageInfo(page);
    }

    @Field(() => [Edge], { description: 'The page’s objects with their places.' })
    edges: Edge[];

    @Field(() => [nodeType()], { description: 'The page’s objects alone.' })
    nodes: Node[];

    @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
    pageInfo: PageInfo;

    @Field(() => Int, {
      description:
        'How many there are in the whole list, for this reader and this filter. Counted only when asked for.',
    })
    totalCount(): Promise<number> {
      return this.page.totalCount();
    }
  }
  return ConnectionOf;
}
