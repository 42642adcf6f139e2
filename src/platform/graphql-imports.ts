import {
  Arg,
  Args,
  Ctx as GraphQLContext,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Can } from './can';
import { type Ctx } from './context';
import { NotFound } from './faults';
import { fromGlobalId, NodeInterface, toGlobalId, type NodeType } from './global-id';
import { CURSOR_DESCRIPTION, Live, type LiveEvent, SINCE } from './graphql-live';
import { mapPage } from './keyset';
import { type ImportProblem } from './imports';
import { findImportProblems, findImportReport, type ImportReport } from './imports-report';
import { connectionType, PageArgs, type Connection } from './paging';
import { type Pence } from '../kernel/money';
import { DateTimeScalar, MoneyScalar } from './scalars';

/** The GraphQL name of an import's report, which its global ids carry. */
export const IMPORT_REPORT = 'ImportReport';

/** What is said of a row of a file. */
@ObjectType('ImportProblem', {
  simpleResolvers: true,
  description:
    'What was wrong with one row of a file, or is to be looked at in it. A row with several problems is told several times.',
})
class ImportProblemType {
  @Field(() => Int, { description: 'The line of the file on which the row begins; the column names are on line 1.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'The column as the file heads it; null: the row as a whole.' })
  column: string | null;

  @Field(() => String, { description: 'A sentence that says what would be right; it never repeats the row.' })
  message: string;
}

const ImportProblemConnection = connectionType('ImportProblem', () => ImportProblemType);

/** What became of a file. */
@ObjectType('ImportReport', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'What became of one file that was imported. read = accepted + refused + unchanged, in rows. Integration, administrators, finance and auditors see it.',
})
class ImportReportType extends NodeInterface {
  /** For the fields that are loaded. */
  readonly importId: string;

  @Field(() => String, { description: 'What the file held, such as "establishments".' })
  kind: string;

  @Field(() => String, { description: 'The SHA-256 digest of the file, in hexadecimal.' })
  sha256: string;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the last row was done; null while it runs, or when it was cut off: the same file can be sent again.',
  })
  finishedAt: Date | null;

  @Field(() => Int, { description: 'Rows read so far.' })
  read: number;

  @Field(() => Int, { description: 'Rows that changed something.' })
  accepted: number;

  @Field(() => Int, { description: 'Rows that could not be read or kept; problems says why.' })
  refused: number;

  @Field(() => Int, { description: 'Rows that were stored already as they are.' })
  unchanged: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many rows the file holds, counted before the first was applied and equal to what was stated with it, if anything was; null for a kind of file without control totals.',
  })
  controlRows: number | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What the amounts of all rows of the file come to, in pounds; null as controlRows is.',
  })
  controlAmount: Pence | null;
}

/** What a follower of an import is sent. */
@ObjectType('ImportProgress', {
  simpleResolvers: true,
  description: 'More of an import’s rows are done, or all; the report is as it is now.',
})
class ImportProgressType {
  @Field(() => String, { description: CURSOR_DESCRIPTION })
  cursor: string;

  @Field(() => ImportReportType, { description: 'The report.' })
  report: ImportReportType;
}

function toImportReport(report: ImportReport): ImportReportType {
  const { importId, kind, sha256, startedAt, finishedAt, read, accepted, refused, unchanged, controlTotals } = report;
  return Object.assign(new ImportReportType(), {
    id: toGlobalId(IMPORT_REPORT, importId),
    ...{ importId, kind, sha256, startedAt, finishedAt, read, accepted, refused, unchanged },
    controlRows: controlTotals?.rows ?? null,
    controlAmount: controlTotals?.amount ?? null,
  });
}

function toImportProblem({ line, column, message }: ImportProblem): ImportProblemType {
  return Object.assign(new ImportProblemType(), { line, column, message });
}

async function problemsOf(
  ctx: Ctx,
  { importId }: ImportReportType,
  isWarning: boolean,
  args: PageArgs,
): Promise<Connection<ImportProblemType>> {
  const page = await findImportProblems(await ctx.read(), importId, isWarning, args);
  return new ImportProblemConnection(mapPage(page, toImportProblem));
}

async function loadReport(ctx: Ctx, importId: string): Promise<ImportReportType | null> {
  const report = await findImportReport(await ctx.read(), importId);
  return report === null ? null : toImportReport(report);
}

/** Reports of imports. */
@Resolver(() => ImportReportType)
class ImportReportResolver {
  @Can('import:read')
  @Query(() => ImportReportType, {
    nullable: true,
    description: 'The report of an import of my area, by the id that the import answered with. Null: there is none.',
  })
  importReport(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { description: 'The id of the import.' }) id: string,
  ): Promise<ImportReportType | null> {
    return loadReport(ctx, fromGlobalId(IMPORT_REPORT, id, 'id'));
  }

  @FieldResolver(() => ImportProblemConnection, { description: 'What was wrong, in the order of the file.' })
  async problems(
    @GraphQLContext() ctx: Ctx,
    @Root() report: ImportReportType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ImportProblemType>> {
    return problemsOf(ctx, report, false, args);
  }

  @FieldResolver(() => ImportProblemConnection, {
    description:
      'What is to be looked at in rows that were taken, in the order of the file: of a child or a record that a return’s own key found, what the row changed of who it is, or of what and when. Empty for most files.',
  })
  async warnings(
    @GraphQLContext() ctx: Ctx,
    @Root() report: ImportReportType,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<ImportProblemType>> {
    return problemsOf(ctx, report, true, args);
  }
}

/** An import that is followed live. */
@Resolver()
class ImportProgressResolver {
  @Can('import:read')
  @Live(
    () => ImportProgressType,
    {
      kind: 'importProgress',
      ids: ({ importId = '' }) => ({ importId: fromGlobalId(IMPORT_REPORT, importId, 'importId') }),
    },
    'Follows an import: an event for each chunk of its rows that is done, and for its end.',
  )
  async importProgress(
    @GraphQLContext() ctx: Ctx,
    @Root() { cursor }: LiveEvent,
    @Arg('importId', () => ID, { description: 'The id of the import.' }) importId: string,
    @Arg('since', () => String, SINCE) _since: string | null,
  ): Promise<ImportProgressType> {
    const report = await loadReport(ctx, fromGlobalId(IMPORT_REPORT, importId, 'importId'));
    if (report === null) throw new NotFound('There is no such import.');
    return Object.assign(new ImportProgressType(), { cursor, report });
  }
}

/** The resolvers of reports of imports; `app.ts` takes them. */
export const importResolvers = [ImportReportResolver, ImportProgressResolver] as const;

/** Reports by `node`. Row-level security hides them from those who may not read them. */
export const importNodeTypes: readonly NodeType[] = [{ name: IMPORT_REPORT, load: loadReport }];
