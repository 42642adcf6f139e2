import { Field, InputType, Int, ObjectType, ArgsType } from 'type-graphql';
import { type Day } from '../../../kernel/dates';
import { enumFilter, DateFilter, IdFilter, StringFilter } from '../../../platform/filters';
import { type EqualityFilter } from '../../../platform/conditions';
import { NodeInterface, toGlobalId } from '../../../platform/global-id';
import { OrderDirection } from '../../../platform/graphql-order';
import { connectionType, PageArgs } from '../../../platform/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars';
import { type CaseFacts } from '../rules/case';
import { CaseStatus, NeedCode, RequestType } from '../rules/codes';
import { CaseOrderField } from '../rules/order';
import './enums';

/** Why a case is not shown to a reader who sees something that hangs from it. */
export const CASE_NOT_SHOWN = 'The case is for those who may read cases.';

/** A case as the schema publishes it. Other features add their fields to this class. */
@ObjectType('Case', {
  implements: NodeInterface,
  description:
    'A request for one child or young person, from referral to the end of the placement. What stands here itself is neutral: who the child is and the papers stand in fields of their own, withheld from those without a right to them.',
  simpleResolvers: true,
})
export class CaseType extends NodeInterface {
  /** For the fields that are loaded or withheld, here and in other features. */
  readonly facts: CaseFacts;

  @Field(() => String, { description: 'The neutral reference used on agendas and recharges, such as HAV-2025-0001.' })
  reference: string;

  @Field(() => CaseStatus, { description: 'Where it stands.' })
  status: CaseStatus;

  @Field(() => RequestType, { description: 'What the panel is asked for.' })
  requestType: RequestType;

  @Field(() => DateScalar, { description: 'The day the request was received; statutory limits run from it.' })
  requestDate: Day;

  @Field(() => NeedCode, { description: 'The primary need, rank 1 in SEN2.' })
  primaryNeed: NeedCode;

  @Field(() => [NeedCode], { description: 'The other needs, most important first; empty: none.' })
  otherNeeds: NeedCode[];

  @Field(() => String, {
    description: 'The three-digit code of the local authority that is responsible for the child.',
  })
  responsibleAuthorityCode: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the referral was last submitted; null: never yet.',
  })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the case was opened here.' })
  createdAt: Date;

  @Field(() => Int, { description: 'Counts up with each change; give it as expectedVersion.' })
  version: number;
}

/** The case as published. */
export function toCase(facts: CaseFacts): CaseType {
  return Object.assign(new CaseType(), {
    facts,
    id: toGlobalId('Case', facts.caseId),
    reference: facts.reference,
    status: facts.status,
    requestType: facts.requestType,
    requestDate: facts.requestDate,
    primaryNeed: facts.primaryNeed,
    otherNeeds: [...facts.otherNeeds],
    responsibleAuthorityCode: facts.responsibleLaCode,
    submittedAt: facts.submittedAt,
    createdAt: facts.createdAt,
    version: facts.version,
  });
}

/** One page of cases. */
export const CaseConnection = connectionType('Case', () => CaseType);

const CaseStatusFilter = enumFilter('CaseStatus', CaseStatus);
const RequestTypeFilter = enumFilter('RequestType', RequestType);
const NeedCodeFilter = enumFilter('NeedCode', NeedCode);

const NOT_ASKED = 'null or left out: not asked.';

/** One box to find a case by. */
@InputType({ description: 'One box to find a case by.' })
export class CaseSearch {
  @Field(() => String, {
    description:
      'One to eight words, at most 200 characters in all. Every word must be found, each in the reference, the needs (code or name), the school or setting of an option, of a placement, of what was tried locally or named in the plan, the case officer’s name, the words of the referral, of what was tried locally or of the reasons of a decision; in capitals or not, words of the papers by their stem. Only what this reader may read is searched.',
  })
  matches: string;
}

/** Which cases are asked for. */
@InputType({ description: 'Conditions on cases; every one that is given must hold.' })
export class CaseFilter {
  @Field(() => StringFilter, { nullable: true, description: `On the reference; ${NOT_ASKED}` })
  reference?: StringFilter | null;

  @Field(() => CaseStatusFilter, { nullable: true, description: `On the status; ${NOT_ASKED}` })
  status?: EqualityFilter<CaseStatus> | null;

  @Field(() => RequestTypeFilter, { nullable: true, description: `On what is asked for; ${NOT_ASKED}` })
  requestType?: EqualityFilter<RequestType> | null;

  @Field(() => NeedCodeFilter, { nullable: true, description: `On the primary need; ${NOT_ASKED}` })
  primaryNeed?: EqualityFilter<NeedCode> | null;

  @Field(() => DateFilter, { nullable: true, description: `On the day the request was received; ${NOT_ASKED}` })
  requestDate?: DateFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the panel it is referred to; ${NOT_ASKED}` })
  panelId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: `On the person responsible for it; ${NOT_ASKED}` })
  caseOfficerId?: IdFilter | null;

  @Field(() => CaseSearch, { nullable: true, description: `Words looked for in the whole case; ${NOT_ASKED}` })
  search?: CaseSearch | null;
}

/** One key of an order of cases. */
@InputType({ description: 'One key of the order of cases; the first given counts most.' })
export class CaseOrder {
  @Field(() => CaseOrderField, { description: 'What to order by.' })
  field: CaseOrderField;

  @Field(() => OrderDirection, { description: 'Which way; ASC when left out.', defaultValue: OrderDirection.ASC })
  direction: OrderDirection;
}

/** The arguments of `cases`. */
@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases; null: all that this reader may know of.' })
  filter?: CaseFilter | null;

  @Field(() => [CaseOrder], {
    nullable: true,
    description: 'In which order; null or empty: the newest request first. Ties are broken by the id.',
  })
  orderBy?: CaseOrder[] | null;
}
