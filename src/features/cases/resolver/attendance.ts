import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as GraphQLContext, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { withholdField } from '../../../platform/graphql-withheld';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { providerByUrn } from '../../providers/loaders';
import { ProviderType, toProvider } from '../../providers/types/provider';
import { attendanceByChildId, referralByCaseId } from '../loaders';
import { termKey, type AttendanceRecord } from '../rules/attendance';
import { recordSchoolAttendance } from '../service/record-attendance';
import {
  RecordSchoolAttendanceError,
  RecordSchoolAttendanceInput,
  RecordSchoolAttendancePayload,
  SchoolAttendanceType,
  toSchoolAttendance,
} from '../types/attendance';
import { CaseType } from '../types/case';
import { CircumstanceType } from '../types/circumstance';
import { recordAuditor } from '../service/record-auditor';
import { loadCase } from './load-case';

const PAPERS = 'The papers are for case officers, directors, auditors, and the panel while it may see them.';

/** Says what a school told. */
@Resolver()
export class AttendanceMutations {
  @Can('school-attendance:record')
  @Mutation(() => RecordSchoolAttendancePayload, {
    description:
      'Records a child’s attendance and suspensions in a term, as its school told them, in the place of what was recorded of the term. For case officers; many at once are imported.',
  })
  async recordSchoolAttendance(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordSchoolAttendanceInput, { description: 'What was told.' })
    input: RecordSchoolAttendanceInput,
  ): Promise<RecordSchoolAttendancePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { academicYear, term, sessionsPossible, sessionsAttended, sessionsAuthorised } = input;
    const { suspensions, sessionsSuspended, isPermanentlyExcluded: isExcluded } = input;
    const result = await recordSchoolAttendance(ctx, {
      ...{ clientMutationId, academicYear, term, sessionsPossible, sessionsAttended, sessionsAuthorised },
      ...{ suspensions, sessionsSuspended, isExcluded, providerUrn: input.providerUrn ?? null },
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
    });
    return Object.assign(new RecordSchoolAttendancePayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordSchoolAttendanceError, result),
    });
  }
}

/** What a case gains by it. */
@Resolver(() => CaseType)
export class CaseAttendance {
  @FieldResolver(() => [SchoolAttendanceType], {
    nullable: true,
    description:
      'What schools told of its child’s attendance and suspensions, the latest term first; empty: none told anything. Null, with an entry in extensions.withheld, for a reader without a right to the papers.',
  })
  async schoolAttendance(
    @GraphQLContext() ctx: Ctx,
    @Root() { facts }: CaseType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SchoolAttendanceType[] | null> {
    if ((await ctx.load(referralByCaseId, facts.caseId)) === null) return withholdField(ctx, info, PAPERS);
    recordAuditor(ctx, facts.caseId, 'school-attendance');
    return latestFirst(await ctx.load(attendanceByChildId, facts.childId)).map(toSchoolAttendance);
  }
}

/** What a circumstance gains by it. */
@Resolver(() => CircumstanceType)
export class CircumstanceAttendance {
  @FieldResolver(() => SchoolAttendanceType, {
    nullable: true,
    description:
      'What was told of the last term that is known of its child; null: nothing is, of a guest, and for whoever does not read the papers of the case.',
  })
  async lastAttendance(
    @GraphQLContext() ctx: Ctx,
    @Root() { standing }: CircumstanceType,
  ): Promise<SchoolAttendanceType | null> {
    if (standing.childId === null) return null;
    const [last] = latestFirst(await ctx.load(attendanceByChildId, standing.childId));
    return orNull(last ?? null, toSchoolAttendance);
  }
}

/** The school that told. */
@Resolver(() => SchoolAttendanceType)
export class SchoolAttendanceFields {
  @FieldResolver(() => ProviderType, { nullable: true, description: 'The school that told; null: not named.' })
  async provider(
    @GraphQLContext() ctx: Ctx,
    @Root() { providerUrn }: SchoolAttendanceType,
  ): Promise<ProviderType | null> {
    return providerUrn === null ? null : orNull(await ctx.load(providerByUrn, providerUrn), toProvider);
  }
}

function latestFirst(records: readonly AttendanceRecord[]): readonly AttendanceRecord[] {
  return [...records].sort((one, other) => (termKey(one) < termKey(other) ? 1 : -1));
}
