import { Arg, Ctx as GraphQLContext, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId } from '../../../platform/global-id';
import { toUserErrors } from '../../../platform/user-errors';
import { orNull } from '../../access/types/directory';
import { caseById } from '../../cases/loaders';
import { toCase } from '../../cases/types/case';
import { authorityByCode, authorityLinksByCode } from '../../providers/loaders';
import type { AuthorityLink } from '../../providers/rules/dated-code';
import { LocalAuthorityType, toLocalAuthority } from '../../providers/types/provider';
import { authorityWarning } from '../rules/authority-warning';
import { recodePlacement } from '../service/recode-placement';
import { transferResponsibility } from '../service/transfer-responsibility';
import {
  RecodePlacementError,
  RecodePlacementInput,
  RecodePlacementPayload,
  TransferResponsibilityError,
  TransferResponsibilityInput,
  TransferResponsibilityPayload,
} from '../types/coding';
import { toMoneyEffect } from '../types/money-effect';
import { PlacementType } from '../types/placement';
import { toldWarned } from './placement-steps';

/** What says otherwise what a placement is, or whose it is. */
@Resolver()
export class CodingMutations {
  @Can('placement:recode')
  @Mutation(() => RecodePlacementPayload, {
    description:
      'Says otherwise what a placement is: its kind, its nights, the same school under a new number, or the child’s primary need. What is committed is posted anew under the new values, and no total changes. For commissioners.',
  })
  async recodePlacement(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => RecodePlacementInput, { description: 'The placement, and what is otherwise.' })
    input: RecodePlacementInput,
  ): Promise<RecodePlacementPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await recodePlacement(ctx, {
      clientMutationId,
      placementId: fromGlobalId('Placement', input.placementId, ['input', 'placementId']),
      provisionType: input.provisionType ?? null,
      residential: input.residential ?? null,
      providerUrn: input.providerUrn ?? null,
      primaryNeed: input.primaryNeed ?? null,
      reason: input.reason,
      expectedVersion: input.expectedVersion ?? null,
      preview: input.preview,
    });
    return Object.assign(new RecodePlacementPayload(), {
      ...(await toldWarned(ctx, input, result)),
      userErrors: toUserErrors(RecodePlacementError, result),
    });
  }

  @Can('responsibility:transfer')
  @Mutation(() => TransferResponsibilityPayload, {
    description:
      'Transfers the responsibility for a child to another authority because the family moves (SEND Regulations 2014, regulation 15). Placements’ days from then on are that authority’s: ours end the day before, and what comes to us begins on the day. For commissioners.',
  })
  async transferResponsibility(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => TransferResponsibilityInput, { description: 'The child, the authority and the days.' })
    input: TransferResponsibilityInput,
  ): Promise<TransferResponsibilityPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const result = await transferResponsibility(ctx, {
      clientMutationId,
      caseId: fromGlobalId('Case', input.caseId, ['input', 'caseId']),
      toLaCode: input.toAuthorityCode,
      transferDate: input.transferDate,
      movedDate: input.movedDate,
      awareDate: input.awareDate,
      expectedVersion: input.expectedVersion ?? null,
      preview: input.preview,
    });
    return Object.assign(new TransferResponsibilityPayload(), {
      clientMutationId,
      case: result.ok ? orNull(await ctx.load(caseById, result.value.value), toCase) : null,
      effect: result.ok ? toMoneyEffect(result.value.effect) : null,
      userErrors: toUserErrors(TransferResponsibilityError, result),
    });
  }
}

/** Whose a placement is. */
@Resolver(() => PlacementType)
export class PlacementResponsibility {
  @FieldResolver(() => LocalAuthorityType, {
    nullable: true,
    description:
      'The authority that is responsible for the child on its days, which its class of area is seen from; null while the list of authorities does not have it.',
  })
  async responsibleAuthority(
    @GraphQLContext() ctx: Ctx,
    @Root() { placement }: PlacementType,
  ): Promise<LocalAuthorityType | null> {
    return orNull(await ctx.load(authorityByCode, placement.responsibleLaCode), toLocalAuthority);
  }
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the codes of its authorities do not tell, and what would: one that was divided, such as 909 since 1 April 2023, is 942 or 943, and neither is guessed. Null: the codes tell.',
  })
  async authorityWarning(@GraphQLContext() ctx: Ctx, @Root() { placement }: PlacementType): Promise<string | null> {
    const codes = [placement.responsibleLaCode, placement.hostLaCode].filter((code) => code !== null);
    const links = await Promise.all(codes.map((code) => ctx.load(authorityLinksByCode, code)));
    return authorityWarning(placement, distinctLinks(links.flat()), londonDay(ctx.clock.now()));
  }
}

function distinctLinks(links: readonly AuthorityLink[]): readonly AuthorityLink[] {
  return [...new Map(links.map((link) => [`${link.code} ${link.successorCode}`, link])).values()];
}
