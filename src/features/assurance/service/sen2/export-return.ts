import type { Ctx } from '../../../../platform/context';
import { BadInput, Forbidden } from '../../../../platform/faults';
import type { Sen2Module } from '../../../cases/rules/imported';
import { answersForTheAuthority } from '../../rules/authority';
import type { Sen2Row } from '../../rules/sen2/modules';
import { rowsOfChild } from '../../rules/sen2/of-child';
import { checkAsked, isWhole, readReturn, type Sen2Asked } from './read-return';

/**
 * The records of a module, child by child: the authority's own return with who the children are. Forbidden for a director of a health body, for it is the
 * authority's. BadInput for who declared an interest in a case: a return that lacks a child is none.
 */
export async function* exportModule(ctx: Ctx, asked: Sen2Asked, module: Sen2Module): AsyncIterable<readonly Sen2Row[]> {
  for await (const children of exportReturn(ctx, asked)) {
    yield children.flat().filter((row) => row.module === module);
  }
}

/** All records of the return, in chunks, the records of each child together. The same refusals. */
export async function* exportReturn(ctx: Ctx, asked: Sen2Asked): AsyncIterable<readonly (readonly Sen2Row[])[]> {
  const question = checkAsked(ctx, asked);
  if (ctx.actor.kind !== 'system' && !answersForTheAuthority(ctx.actor)) {
    throw new Forbidden('The return is the local authority’s; a director of the authority exports it.');
  }
  if (!(await isWhole(ctx))) {
    throw new BadInput(
      'You declared an interest in a case, so that its child would be missing: the return is exported by somebody from whom nothing is hidden.',
    );
  }
  for await (const children of readReturn(ctx, question)) yield children.map(rowsOfChild);
}
