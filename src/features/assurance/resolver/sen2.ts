import { Args, Ctx as GraphQLContext, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { type ResolverClass } from '../../../platform/graphql';
import { mapPage } from '../../../platform/keyset';
import { PageArgs } from '../../../platform/paging';
import { orNull } from '../../access/types/directory';
import { caseById } from '../../cases/loaders';
import { CaseType, toCase } from '../../cases/types/case';
import { hasCensusCome } from '../rules/sen2/question';
import { pageOfIssues, summariseReturn } from '../service/sen2/summarise-return';
import {
  Sen2IssueConnection,
  Sen2IssueType,
  Sen2ModuleRecordsType,
  Sen2ReturnArgs,
  Sen2ReturnType,
  toSen2Count,
} from '../types/sen2';

/** The return of the SEN2 collection. */
@Resolver(() => Sen2ReturnType)
class Sen2ReturnResolver {
  @Can('sen2:read')
  @TakesLong()
  @Query(() => Sen2ReturnType, {
    description:
      'The SEN2 return of a year as the record gives it: its tables, and what is to be looked at before it is sent. For case officers, directors and auditors. The return itself, with who the children are, is exported by directors of the authority: /exports/sen2-return.xml and a file for each module.',
  })
  async sen2Return(
    @GraphQLContext() ctx: Ctx,
    @Args(() => Sen2ReturnArgs) { year, censusDate = null, asAt = null }: Sen2ReturnArgs,
  ): Promise<Sen2ReturnType> {
    const { question, counts, records, issues, ...told } = await summariseReturn(ctx, { year, censusDate, asAt });
    return Object.assign(new Sen2ReturnType(), {
      ...{ year: question.year, censusDate: question.censusDate, asAt: question.asAt, ...told },
      hasCensusCome: hasCensusCome(question),
      counts: counts.map(toSen2Count),
      records: [...records].map(([module, count]) =>
        Object.assign(new Sen2ModuleRecordsType(), { module, records: count }),
      ),
      issuesFound: issues,
    });
  }

  @FieldResolver(() => Sen2IssueConnection, {
    description:
      'What is to be looked at before it is sent, child by child. Also at /exports/sen2-issues.csv and .xlsx.',
  })
  issues(
    @Root() { issuesFound }: Sen2ReturnType,
    @Args(() => PageArgs) args: PageArgs,
  ): InstanceType<typeof Sen2IssueConnection> {
    return new Sen2IssueConnection(mapPage(pageOfIssues(issuesFound, args), (issue) => new Sen2IssueType(issue)));
  }
}

/** The fields of an issue that are loaded. */
@Resolver(() => Sen2IssueType)
class Sen2IssueFields {
  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The child’s last case; null: it has none, or it is not the reader’s.',
  })
  async case(@GraphQLContext() ctx: Ctx, @Root() { issue }: Sen2IssueType): Promise<CaseType | null> {
    return issue.caseId === null ? null : orNull(await ctx.load(caseById, issue.caseId), toCase);
  }
}

export const sen2Resolvers: readonly ResolverClass[] = [Sen2ReturnResolver, Sen2IssueFields];
