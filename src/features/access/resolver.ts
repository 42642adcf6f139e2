import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx as GraphQLContext, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Day } from '../../kernel/dates';
import { asId, type AgencyId, type BudgetHolderId, type PersonId } from '../../kernel/ids';
import { hasRole } from '../../platform/actor';
import { Can } from '../../platform/can';
import { type Ctx } from '../../platform/context';
import { toLocalIds } from '../../platform/filters';
import { fromGlobalId, type NodeType } from '../../platform/global-id';
import { withholdField } from '../../platform/graphql-withheld';
import { mapPage } from '../../platform/keyset';
import { type Connection } from '../../platform/paging';
import { DateScalar } from '../../platform/scalars';
import { toUserErrors } from '../../platform/user-errors';
import {
  agencyById,
  budgetHolderById,
  delegatedLimitById,
  limitsByBudgetHolderId,
  personById,
  roleGrantById,
  roleGrantsByPersonId,
} from './loaders';
import { isHeldOn } from './rules/grants';
