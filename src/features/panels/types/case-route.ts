import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PersonId } from '../../../kernel/ids';
import { DateTimeScalar } from '../../../platform/scalars';
import { MutationInput, MutationPayload, userErrorType } from '../../../platform/user-errors';
import type { CaseRoute } from '../../cases/rules/routes';
import { CaseType } from '../../cases/types/case';
import { ROUTE_CASE_CODES } from '../refusals';

/** A case's way from one panel to the next as the schema publishes it. */
@ObjectType('CaseRoute', {
  simpleResolvers: true,
  description: 'A case’s way from one panel to the next. For whoever may read the papers.',
})
export class CaseRouteType {
  /** For the fields that are loaded. */
  readonly fromPanelId: string;
  readonly toPanelId: string;
  readonly routedById: PersonId;

  @Field(() => String, { description: 'Why it went there.' })
  reason: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  routedAt: Date;
}

/** The route as published. */
export function toCaseRoute({ fromPanelId, toPanelId, reason, routedBy, routedAt }: CaseRoute): CaseRouteType {
  return Object.assign(new CaseRouteType(), { fromPanelId, toPanelId, reason, routedById: routedBy, routedAt });
}

/** The input of `routeCase`. */
@InputType({ description: 'A case to send to another panel.' })
export class RouteCaseInput extends MutationInput {
  @Field(() => ID, { description: 'The case: not on an agenda, and no money agreed for it.' })
  caseId: string;

  @Field(() => ID, { description: 'The panel that hears it next; its checklist applies from here on.' })
  panelId: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the case that was read: another one since is a CONFLICT. Null: whatever it has become.',
  })
  expectedVersion?: number | null;
}

export const RouteCaseError = userErrorType('RouteCase', ROUTE_CASE_CODES);

@ObjectType({ description: 'What routeCase gives.', simpleResolvers: true })
export class RouteCasePayload extends MutationPayload {
  @Field(() => CaseType, {
    nullable: true,
    description:
      'The case after the change: submitted where it holds all that the next panel asks for, returned to its officer where it does not; null when it was refused.',
  })
  case: CaseType | null;

  @Field(() => [RouteCaseError], { description: 'Every rule the request broke; empty when it was done.' })
  userErrors: InstanceType<typeof RouteCaseError>[];
}
