import { Arg, Ctx as GraphQLContext, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Day } from '../../../../kernel/dates';
import { ANYONE, Can } from '../../../../platform/can';
import type { Ctx } from '../../../../platform/context';
import { TakesLong } from '../../../../platform/cost-limits';
import { fromGlobalId, toGlobalId, type NodeType } from '../../../../platform/global-id';
import type { ResolverClass } from '../../../../platform/graphql';
import { DateScalar } from '../../../../platform/scalars';
import { toUserErrors } from '../../../../platform/user-errors';
import { readLocalArea } from '../../../access/service/read-directory';
import { orNull, toLocalArea } from '../../../access/types/directory';
import { caseById } from '../../../cases/loaders';
import { toCase } from '../../../cases/types/case';
import { legalHoldById, recordDisposalById } from '../../loaders/retention';
import { PUBLISHED_PERIODS } from '../../rules/retention/schedule';
import { disposeRecords } from '../../service/retention/dispose-records';
import { liftLegalHold, recordLegalHold } from '../../service/retention/hold-records';
import { readDisposalLog, readDueRecords, readRetentionSchedule } from '../../service/retention/read-retention';
import { setRetentionRule } from '../../service/retention/set-retention-rule';
import {
  DisposedRecords,
  DisposeRecordsError,
  DisposeRecordsInput,
  DisposeRecordsPayload,
  LiftLegalHoldError,
  LiftLegalHoldInput,
  LiftLegalHoldPayload,
  RecordLegalHoldError,
  RecordLegalHoldInput,
  RecordLegalHoldPayload,
  SetRetentionRuleError,
  SetRetentionRuleInput,
  SetRetentionRulePayload,
} from '../../types/retention/inputs';
import {
  DueRecordsType,
  DueRecordType,
  RecordDisposalType,
  toLegalHold,
  toRecordDisposal,
  toRecordRetention,
} from '../../types/retention/records';
import {
  RetentionScheduleType,
  toPublishedPeriod,
  toRetentionRule,
  UnsetRetention,
} from '../../types/retention/schedule';

import {
  CaseRetention,
  DueRecordFields,
  LegalHoldFields,
  RecordDisposalFields,
  RecordRetentionFields,
  RetentionRuleFields,
} from './fields';

const FIRST = 'How many at most, up to 100.';

/** How long records are kept, what holds them, and that they go. */
@Resolver()
class RetentionResolver {
  @Can(ANYONE)
  @Query(() => RetentionScheduleType, {
    description:
      'How long the area keeps its records on a day (P2). Nothing goes by what others have published: the area sets its own rules. For everybody.',
  })
  async retentionSchedule(
    @GraphQLContext() ctx: Ctx,
    @Arg('onDate', () => DateScalar, { nullable: true, description: 'The day; null or left out: today.' })
    onDate: Day | null,
  ): Promise<RetentionScheduleType> {
    return readSchedule(ctx, onDate);
  }

  @Can('retention:set')
  @Mutation(() => SetRetentionRulePayload, {
    description:
      'Sets how long the area keeps a class of record from a day on, by its own schedule. What goes by it does not come back: another person disposes. For administrators.',
  })
  async setRetentionRule(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetRetentionRuleInput, { description: 'Of what, from when and for how long.' })
    input: SetRetentionRuleInput,
  ): Promise<SetRetentionRulePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { recordClass, isOfLookedAfter, source } = input;
    const fromDate = input.fromDate ?? null;
    const result = await setRetentionRule(ctx, {
      ...{ clientMutationId, recordClass, isOfLookedAfter, source, fromDate },
      ...{ startEvent: input.startEvent ?? null, months: input.months ?? null },
    });
    return Object.assign(new SetRetentionRulePayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      retentionSchedule: result.ok ? await readSchedule(ctx, fromDate) : null,
      userErrors: toUserErrors(SetRetentionRuleError, result),
    });
  }

  @Can('legal-hold:record')
  @Mutation(() => RecordLegalHoldPayload, {
    description:
      'Holds every record of a child until the hold is lifted. Open redress holds by itself. For case officers and directors.',
  })
  async recordLegalHold(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordLegalHoldInput, { description: 'Of whom, and why.' }) input: RecordLegalHoldInput,
  ): Promise<RecordLegalHoldPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const { reason, fromDate } = input;
    const result = await recordLegalHold(ctx, { clientMutationId, caseId, reason, fromDate: fromDate ?? null });
    return Object.assign(new RecordLegalHoldPayload(), {
      clientMutationId,
      legalHold: result.ok ? orNull(await ctx.load(legalHoldById, result.value), toLegalHold) : null,
      userErrors: toUserErrors(RecordLegalHoldError, result),
    });
  }

  @Can('legal-hold:lift')
  @Mutation(() => LiftLegalHoldPayload, {
    description: 'Lifts a hold, with the reason. What else holds goes on. For directors.',
  })
  async liftLegalHold(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => LiftLegalHoldInput, { description: 'Which, and why.' }) input: LiftLegalHoldInput,
  ): Promise<LiftLegalHoldPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const legalHoldId = fromGlobalId('LegalHold', input.legalHoldId, ['input', 'legalHoldId']);
    const result = await liftLegalHold(ctx, { clientMutationId, legalHoldId, reason: input.reason });
    return Object.assign(new LiftLegalHoldPayload(), {
      clientMutationId,
      legalHold: result.ok ? orNull(await ctx.load(legalHoldById, result.value), toLegalHold) : null,
      userErrors: toUserErrors(LiftLegalHoldError, result),
    });
  }

  @Can('record:dispose')
  @Mutation(() => DisposeRecordsPayload, {
    description:
      'Disposes of records of a case that are due, for good: words, files and who the child is. Codes, dates and money stay, and every figure with them. Refused while anything holds them. For directors.',
  })
  async disposeRecords(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DisposeRecordsInput, { description: 'What is to go.' }) input: DisposeRecordsInput,
  ): Promise<DisposeRecordsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { recordClasses, expectedVersion, preview } = input;
    const caseId = fromGlobalId('Case', input.caseId, ['input', 'caseId']);
    const result = await disposeRecords(ctx, {
      ...{ clientMutationId, caseId, recordClasses, expectedVersion, isPreview: preview },
    });
    return Object.assign(new DisposeRecordsPayload(), {
      clientMutationId,
      case: result.ok ? orNull(await ctx.load(caseById, caseId), toCase) : null,
      disposed: (result.ok ? result.value : []).map(({ recordClass, rowCount, documentCount }) =>
        Object.assign(new DisposedRecords(), { recordClass, entries: rowCount, files: documentCount }),
      ),
      userErrors: toUserErrors(DisposeRecordsError, result),
    });
  }

  @Can('record:dispose')
  @TakesLong()
  @Query(() => DueRecordsType, {
    description: 'What of the area may go today; nothing in which the reader has an interest. For directors.',
  })
  async recordsDueForDisposal(
    @GraphQLContext() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 25, description: FIRST }) first: number,
  ): Promise<DueRecordsType> {
    const { records, totalCount, heldCount } = await readDueRecords(ctx, first);
    return Object.assign(new DueRecordsType(), {
      ...{ totalCount, heldCount },
      records: records.map(({ caseId, childId, standing }) =>
        Object.assign(new DueRecordType(), {
          ...{ caseId, retention: toRecordRetention(standing) },
          childId: caseId === null ? toGlobalId('ChildOrYoungPerson', childId) : null,
        }),
      ),
    });
  }

  @Can('retention:read')
  @Query(() => [RecordDisposalType], {
    description:
      'What was disposed of in the area, the latest first; nothing in which the reader has an interest. For case officers, directors and auditors.',
  })
  async recordDisposals(
    @GraphQLContext() ctx: Ctx,
    @Arg('first', () => Int, { defaultValue: 25, description: FIRST }) first: number,
  ): Promise<RecordDisposalType[]> {
    return (await readDisposalLog(ctx, first)).map(toRecordDisposal);
  }
}

async function readSchedule(ctx: Ctx, onDate: Day | null): Promise<RetentionScheduleType> {
  const schedule = await readRetentionSchedule(ctx, onDate);
  return Object.assign(new RetentionScheduleType(), {
    onDate: schedule.onDate,
    rules: schedule.rules.map(toRetentionRule),
    history: schedule.history.map(toRetentionRule),
    unset: schedule.unset.map((one) => Object.assign(new UnsetRetention(), one)),
    published: PUBLISHED_PERIODS.map(toPublishedPeriod),
  });
}

/** What the keeping of records adds to the schema. */
export const retentionResolvers: readonly ResolverClass[] = [
  RetentionResolver,
  CaseRetention,
  RetentionRuleFields,
  RecordRetentionFields,
  RecordDisposalFields,
  LegalHoldFields,
  DueRecordFields,
];

/** What `node` can fetch of it; row-level security keeps it from whoever may not see it. */
export const retentionNodeTypes: readonly NodeType[] = [
  { name: 'LegalHold', load: async (ctx, id) => orNull(await ctx.load(legalHoldById, id), toLegalHold) },
  { name: 'RecordDisposal', load: async (ctx, id) => orNull(await ctx.load(recordDisposalById, id), toRecordDisposal) },
];
