import { Field, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { type Result } from '../kernel/result';
import { registerCodes } from './graphql-codes';
import { type Refusal } from './request';

/** A broken business rule, as every mutation gives it. */
@InterfaceType('UserError', {
  description:
    'A business rule that the request broke. Nothing was changed. Each mutation has its own type with its own list of codes; all that is wrong with an input is given at once.',
  // As for `Node`: a schema has those that its own mutations lead to.
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => String, { description: 'A sentence the person at the screen can act on.', simple: true })
  message: string;

  @Field(() => [String], {
    description: 'The path into the input of what is wrong, outermost first; empty when it is the request as a whole.',
    simple: true,
  })
  field: string[];
}

/** The class of one mutation's user errors. */
export interface UserErrorClass<Code extends string> {
  new (): UserError & { code: Code };
}

/**
 * A mutation's own error type and code enum: `userErrorType('RecordDecision', { QUORUM_NOT_MET: 'Fewer …' })` makes
 * `RecordDecisionError` and `RecordDecisionErrorCode`, each code described by its sentence.
 */
export function userErrorType<const Codes extends Readonly<Record<string, string>>>(
  mutation: string,
  codes: Codes,
): UserErrorClass<keyof Codes & string> {
  type Code = keyof Codes & string;
  const names = Object.keys(codes) as Code[];
  const codeEnum = Object.fromEntries(names.map((name) => [name, name])) as Record<Code, Code>;
  registerCodes(codeEnum, `${mutation}ErrorCode`, `Why ${mutation} refuses.`, codes);

  @ObjectType(`${mutation}Error`, {
    implements: UserError,
    description: `A business rule that ${mutation} found broken. Nothing was changed.`,
    simpleResolvers: true,
  })
  class MutationError extends UserError {
    @Field(() => codeEnum, { description: 'Which rule it is.' })
    code: Code;
  }
  return MutationError;
}

/** The refusals of a result as the mutation's own errors; none when it was accepted. */
export function toUserErrors<Code extends string>(
  type: UserErrorClass<Code>,
  result: Result<unknown, Refusal<Code>>,
): (UserError & { code: Code })[] {
  if (result.ok) return [];
  return result.refusals.map(({ code, message, field }) =>
    Object.assign(new type(), { code, message, field: [...field] }),
  );
}

/** What every mutation's input has. */
@InputType({ description: 'What every mutation takes.' })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of the caller’s own choice that makes the request safe to repeat: within 24 hours the same key with the same input gets the first answer and does nothing twice; with another input it is a CONFLICT. Null: each request is a new one.',
  })
  clientMutationId?: string | null;
}

/** What every mutation's payload has, beside its `userErrors`. */
@ObjectType({ description: 'What every mutation gives.', simpleResolvers: true })
export abstract class MutationPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The input’s clientMutationId; null when it gave none.',
    simple: true,
  })
  clientMutationId: string | null;
}
