import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { TakesLong } from '../../../platform/cost-limits';
import { fromGlobalId } from '../../../platform/global-id';
import { noteShort, withholdField } from '../../../platform/graphql-withheld';
import { type ResolverClass } from '../../../platform/graphql';
import { mapPage } from '../../../platform/keyset';
import { PageArgs, type Connection } from '../../../platform/paging';
import { sayWithheld } from '../../cases/service/say-withheld';
import { AssuranceSection } from '../rules/panel/measure-definition';
import { type AssuranceMeasure } from '../rules/panel/measures';
import { figureOf, readPanelAssurance, readSections } from '../service/panel/read-assurance';
import { pageOfSubjects } from '../service/panel/list-subjects';
import {
  AssuranceSectionType,
  ChecklistAnswerType,
  PanelAssuranceArgs,
  PanelAssuranceType,
  toAssuranceSection,
  toChecklistAnswer,
} from '../types/panel/assurance';
import { AssuranceMeasureName } from '../types/panel/codes';
import {
  AssuranceFigureType,
  AssuranceSubjectConnection,
  toAssuranceFigure,
  toAssuranceSubject,
  type AssuranceSubjectType,
} from '../types/panel/figure';

/** What is asked of panels. */
@Resolver(() => PanelAssuranceType)
class PanelAssuranceResolver {
  @Can('assurance:read')
  @TakesLong()
  @Query(() => PanelAssuranceType, {
    description:
      'What inspectors, scrutiny and auditors ask of the area’s panels over some days: every figure with its definition and what it counts, and the checklist of the public. For case officers, directors and auditors, who read each decision; sums of the area for the latter two.',
  })
  async panelAssurance(
    @GraphQLContext() ctx: Ctx,
    @Args(() => PanelAssuranceArgs) { from, to, panelId, audience }: PanelAssuranceArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PanelAssuranceType> {
    const panel = panelId === null || panelId === undefined ? null : fromGlobalId('Panel', panelId, 'panelId');
    const question = { startDate: from, endDate: to, panelId: panel, audience };
    const assurance = await readPanelAssurance(ctx, question);
    if (!assurance.isWhole) noteShort(ctx, info, await sayWithheld(ctx));
    return new PanelAssuranceType(assurance);
  }

  @FieldResolver(() => [AssuranceSectionType], {
    description: 'The figures and tables by section. Nothing of a section that is not asked for is read.',
  })
  async sections(
    @Root() { assurance }: PanelAssuranceType,
    @Arg('only', () => [AssuranceSection], { nullable: true, description: 'Which; null: all.' })
    only: AssuranceSection[] | null,
  ): Promise<AssuranceSectionType[]> {
    const sections = await readSections(assurance, only ?? Object.values(AssuranceSection));
    return sections.map(toAssuranceSection);
  }

  @FieldResolver(() => AssuranceFigureType, { description: 'One figure.' })
  async figure(
    @Root() { assurance }: PanelAssuranceType,
    @Arg('measure', () => AssuranceMeasureName, { description: 'Which.' }) measure: AssuranceMeasure,
  ): Promise<AssuranceFigureType> {
    return toAssuranceFigure(await figureOf(assurance, measure));
  }

  @FieldResolver(() => [ChecklistAnswerType], {
    description: 'What the public asks of every panel, answered from what holds on the last day and was done by then.',
  })
  async checklist(@Root() { assurance }: PanelAssuranceType): Promise<ChecklistAnswerType[]> {
    return (await assurance.checklist()).map(toChecklistAnswer);
  }
}

/** What a figure counts. */
@Resolver(() => AssuranceFigureType)
class AssuranceFigureFields {
  @FieldResolver(() => AssuranceSubjectConnection, {
    nullable: true,
    description:
      'What it counts: of a part, those of the numerator. Null, with an entry in extensions.withheld, for publication, and of sums that are withheld.',
  })
  async subjects(
    @GraphQLContext() ctx: Ctx,
    @Root() { subjectsTold }: AssuranceFigureType,
    @Args(() => PageArgs) args: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AssuranceSubjectType> | null> {
    if (subjectsTold === null) return withholdField(ctx, info, 'What is counted is not told for publication.');
    const { page, references } = await pageOfSubjects(ctx, subjectsTold, args);
    return new AssuranceSubjectConnection(mapPage(page, (one) => toAssuranceSubject(one, references)));
  }
}

export const assuranceResolvers: readonly ResolverClass[] = [PanelAssuranceResolver, AssuranceFigureFields];
