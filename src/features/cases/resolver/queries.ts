import { Arg, Args, Ctx as GraphQLContext, ID, Query, Resolver } from 'type-graphql';
import { londonDay } from '../../../kernel/dates';
import { Can } from '../../../platform/can';
import { type Ctx } from '../../../platform/context';
import { BadInput } from '../../../platform/faults';
import { toLocalIds } from '../../../platform/filters';
import { fromGlobalId, type NodeType } from '../../../platform/global-id';
import { mapPage } from '../../../platform/keyset';
import {
  adviceById,
  caseById,
  caseByReference,
  circumstanceById,
  disclosureById,
  documentById,
  evidenceById,
} from '../loaders';
import { standingOf } from '../rules/circumstances';
import { listCases } from '../service/list-cases';
import { CaseConnection, CasesArgs, CaseType, toCase } from '../types/case';
import { toAdviceRequest } from '../types/advice';
import { toCircumstance } from '../types/circumstance';
import { toEvidence, toEvidenceDocument } from '../types/papers';
import { toDisclosure } from '../types/sharing';

/** `case` and `cases`. */
@Resolver()
export class CaseQueries {
  @Can('case:read')
  @Query(() => CaseType, {
    nullable: true,
    description: 'One case, by its id or by its reference. Null: not there, or not the reader’s to know of.',
  })
  async case(
    @GraphQLContext() ctx: Ctx,
    @Arg('id', () => ID, { nullable: true, description: 'Its id; null when the reference is given.' })
    id: string | null,
    @Arg('reference', () => String, { nullable: true, description: 'Its reference; null when the id is given.' })
    reference: string | null,
  ): Promise<CaseType | null> {
    const isById = typeof id === 'string';
    if (isById === (typeof reference === 'string')) {
      throw new BadInput('Give either the id or the reference of the case, and only one of them.', { argument: 'id' });
    }
    const found = isById
      ? await ctx.load(caseById, fromGlobalId('Case', id, 'id'))
      : await ctx.load(caseByReference, reference ?? '');
    return found === null ? null : toCase(found);
  }

  @Can('case:read')
  @Query(() => CaseConnection, {
    description:
      'The cases this reader may know of. A case in which they declared an interest is in no list and no count.',
  })
  async cases(
    @GraphQLContext() ctx: Ctx,
    @Args(() => CasesArgs) args: CasesArgs,
  ): Promise<InstanceType<typeof CaseConnection>> {
    const { filter, orderBy } = args;
    const conditions = {
      reference: filter?.reference,
      search: filter?.search?.matches,
      status: filter?.status,
      requestType: filter?.requestType,
      primaryNeed: filter?.primaryNeed,
      requestDate: filter?.requestDate,
      panelId: toLocalIds(filter?.panelId, 'Panel', ['filter', 'panelId']),
      caseOfficerId: toLocalIds(filter?.caseOfficerId, 'Person', ['filter', 'caseOfficerId']),
    };
    const order = (orderBy ?? []).map(({ field, direction }) => ({
      field,
      direction: direction === 'ASC' ? ('asc' as const) : ('desc' as const),
    }));
    return new CaseConnection(mapPage(await listCases(ctx, conditions, order, args), toCase));
  }
}

/** The rows are row-level security's to show; that the reader may ask for cases at all is asked here too. */
function mayRead(ctx: Ctx): boolean {
  return ctx.actor.kind === 'system' || ctx.actor.permissions.has('case:read');
}

/** What `node` finds of this feature. */
export const casesNodeTypes: readonly NodeType[] = [
  {
    name: 'Case',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(caseById, id) : null;
      return found === null ? null : toCase(found);
    },
  },
  {
    name: 'Evidence',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(evidenceById, id) : null;
      return found === null ? null : toEvidence(found);
    },
  },
  {
    name: 'EvidenceDocument',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(documentById, id) : null;
      return found === null ? null : toEvidenceDocument(found);
    },
  },
  {
    name: 'AdviceRequest',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(adviceById, id) : null;
      return found === null ? null : toAdviceRequest(found, londonDay(ctx.clock.now()));
    },
  },
  {
    name: 'Disclosure',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(disclosureById, id) : null;
      return found === null ? null : toDisclosure(found);
    },
  },
  {
    name: 'Circumstance',
    load: async (ctx, id) => {
      const found = mayRead(ctx) ? await ctx.load(circumstanceById, id) : null;
      const standing = found === null ? null : standingOf(found);
      return standing === null ? null : toCircumstance(standing, londonDay(ctx.clock.now()));
    },
  },
];
