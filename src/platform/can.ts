import { Extensions, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { type Ctx } from './context';
import { Forbidden } from './faults';

/** The permission of a root field that everybody with a role in force may ask. */
export const ANYONE = 'anyone';

/** The one field that a person without a role in force may ask, to learn just that. */
const VIEWER = 'viewer';

/**
 * What a role must allow for a root field to be asked: `@Can('decision:record')`, or `@Can('anyone')`. Stands on root
 * fields only, above their `@Query` or `@Mutation`. The permission is also kept in the schema, in the field's
 * `extensions.permission`, so that a test can walk every root field and fail on one without.
 */
export function Can(permission: string): MethodDecorator {
  const check: MiddlewareFn<Ctx> = ({ context, info }, next) => {
    requirePermission(context, permission, info.fieldName);
    return next();
  };
  return (target, key, descriptor) => {
    Extensions({ permission })(target, key, descriptor);
    UseMiddleware(check)(target, key, descriptor);
  };
}

/** The same question outside GraphQL: for evidence, imports, exports and subscriptions. Throws Forbidden. */
export function requirePermission(ctx: Pick<Ctx, 'actor'>, permission: string, field?: string): void {
  const { actor } = ctx;
  if (actor.kind === 'system') return;
  if (actor.roles.length === 0 && field !== VIEWER) {
    throw new Forbidden('You have no role in force today. Ask an administrator of your local area for one.');
  }
  if (permission !== ANYONE && !actor.permissions.has(permission)) {
    throw new Forbidden(`None of your roles today has the permission ${permission}, which this needs.`);
  }
}
