import { type GraphQLResolveInfo, type ResponsePath } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import { type Ctx } from './context';

/** What stands in the place of an object that the reader may not see; a case of a union. */
@ObjectType('Withheld', {
  description: 'Stands in the place of what this reader may not see. It is there; the reason says why it is not shown.',
  simpleResolvers: true,
})
export class Withheld {
  @Field(() => String, { description: 'Why it is not shown to this reader.' })
  reason: string;
}

/** A `Withheld` with its reason. */
export function withheldFor(reason: string): Withheld {
  return Object.assign(new Withheld(), { reason });
}

/**
 * Notes under `extensions.withheld` that the field being resolved is null because this reader may not see it, by its
 * path in the answer (`case.referral`, `cases.nodes.0.referral`), and gives that null.
 */
export function withholdField(ctx: Ctx, info: GraphQLResolveInfo, reason: string): null {
  ctx.withhold(pathOf(info.path), reason);
  return null;
}

/**
 * Notes under `extensions.withheld` that what the field being resolved shows is not the whole, and why, beside what it shows; a null reason: it is whole.
 */
export function noteShort(ctx: Ctx, info: GraphQLResolveInfo, reason: string | null): void {
  if (reason !== null) ctx.withhold(pathOf(info.path), reason);
}

/** What a loader found as published; nothing found of what is there is withheld, with the reason, and null. */
export function orWithheld<Found, Published>(
  ctx: Ctx,
  info: GraphQLResolveInfo,
  found: Found | null,
  publish: (found: Found) => Published,
  reason: string,
): Published | null {
  return found === null ? withholdField(ctx, info, reason) : publish(found);
}

function pathOf(path: ResponsePath): string {
  const keys: (string | number)[] = [];
  for (let at: ResponsePath | undefined = path; at !== undefined; at = at.prev) keys.unshift(at.key);
  return keys.join('.');
}
