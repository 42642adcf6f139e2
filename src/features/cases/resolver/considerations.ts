import { Arg, Ctx as GraphQLContext, Mutation, Query, Resolver } from 'type-graphql';
import { ANYONE, Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { readLocalArea } from '../../access/service/read-directory';
import { toLocalArea } from '../../access/types/directory';
import { recordConsiderations } from '../service/record-considerations';
import { readConsiderationRules, setConsiderationRule } from '../service/set-consideration-rule';
import {
  ConsiderationRuleType,
  RecordConsiderationsError,
  RecordConsiderationsInput,
  RecordConsiderationsPayload,
  SetConsiderationRuleError,
  SetConsiderationRuleInput,
  SetConsiderationRulePayload,
} from '../types/considerations';
import { loadCase } from './load-case';

/** Equality and social care are considered on every case (R8). */
@Resolver()
export class ConsiderationResolver {
  @Can(ANYONE)
  @Query(() => [ConsiderationRuleType], {
    description:
      'Whether decisions of the area need an answer on equality and on social care, in the order in which that was set; none: only where a panel’s checklist asks. For everybody.',
  })
  async considerationRules(@GraphQLContext() ctx: Ctx): Promise<ConsiderationRuleType[]> {
    return readRules(ctx);
  }

  @Can('panel:manage')
  @Mutation(() => SetConsiderationRulePayload, {
    description:
      'Sets whether decisions made from a day on need an answer on equality and on social care: "considered, none arise" is one. They are then asked for on submission and listing too, whatever the panel’s checklist. Administrators only.',
  })
  async setConsiderationRule(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => SetConsiderationRuleInput, { description: 'Whether, and from when on.' })
    input: SetConsiderationRuleInput,
  ): Promise<SetConsiderationRulePayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const { isRequired } = input;
    const result = await setConsiderationRule(ctx, { clientMutationId, isRequired, fromDate: input.fromDate ?? null });
    return Object.assign(new SetConsiderationRulePayload(), {
      clientMutationId,
      localArea: result.ok ? toLocalArea(await readLocalArea(ctx)) : null,
      considerationRules: result.ok ? await readRules(ctx) : null,
      userErrors: toUserErrors(SetConsiderationRuleError, result),
    });
  }

  @Can('case:refer')
  @Mutation(() => RecordConsiderationsPayload, {
    description:
      'Records what came of considering equality and social care on a case, also after its referral was submitted, until it is decided. For case officers.',
  })
  async recordConsiderations(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecordConsiderationsInput, { description: 'What came of it.' })
    input: RecordConsiderationsInput,
  ): Promise<RecordConsiderationsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recordConsiderations(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      equality: input.equality ?? null,
      socialCare: input.socialCare ?? null,
      expectedVersion: input.expectedVersion ?? null,
    });
    return Object.assign(new RecordConsiderationsPayload(), {
      clientMutationId,
      case: await loadCase(ctx, result),
      userErrors: toUserErrors(RecordConsiderationsError, result),
    });
  }
}

async function readRules(ctx: Ctx): Promise<ConsiderationRuleType[]> {
  return (await readConsiderationRules(ctx)).map((rule) => Object.assign(new ConsiderationRuleType(), rule));
}
