import { Arg, Ctx as GraphQLContext, Mutation, Query, Resolver } from 'type-graphql';
import { Can } from '../../../platform/can';
import type { Ctx } from '../../../platform/context';
import { fromGlobalId, toGlobalId } from '../../../platform/global-id';
import type { ResolverClass } from '../../../platform/graphql';
import { toUserErrors } from '../../../platform/user-errors';
import { disposeImportedRecords } from '../service/retention/dispose-imported';
import { ReferenceScheme } from '../../cases/rules/imported';
import { readImportedChild } from '../service/subject-access/read-imported';
import { DisposeImportedRecordsInput, DisposeImportedRecordsPayload, ImportedChildType } from '../types/imported-child';
import { DisposeRecordsError } from '../types/retention/inputs';
import { toRecordRetention } from '../types/retention/records';
import { toSubjectAccessSection } from '../types/subject-access';

/** What is kept of children that only an import brought, and that it goes. */
@Resolver()
class ImportedChildResolver {
  @Can('subject-access:read')
  @Query(() => ImportedChildType, {
    description:
      'What is kept of a child that never had a case and that an import brought. For case officers, directors of the authority and auditors; each reading is on record.',
  })
  async importedChild(
    @GraphQLContext() ctx: Ctx,
    @Arg('number', () => String, {
      description: 'Its persontableid in the return, its pupil number or the number of a feed.',
    })
    number: string,
    @Arg('scheme', () => ReferenceScheme, {
      nullable: true,
      description: 'Whose number it is; null: of any, and refused (BAD_USER_INPUT) where more than one child has it.',
    })
    scheme: ReferenceScheme | null,
  ): Promise<ImportedChildType> {
    const { childId, sections, retention } = await readImportedChild(ctx, number, scheme ?? null);
    return Object.assign(new ImportedChildType(), {
      id: toGlobalId('ChildOrYoungPerson', childId),
      sections: sections.map(toSubjectAccessSection),
      retention: toRecordRetention(retention),
    });
  }

  @Can('record:dispose')
  @Mutation(() => DisposeImportedRecordsPayload, {
    description:
      'Disposes of who a child is and of what was imported of it, where it never had a case and the area’s rule for identities is due, for good. For directors of the authority.',
  })
  async disposeImportedRecords(
    @GraphQLContext() ctx: Ctx,
    @Arg('input', () => DisposeImportedRecordsInput, { description: 'Of whom.' }) input: DisposeImportedRecordsInput,
  ): Promise<DisposeImportedRecordsPayload> {
    const clientMutationId = input.clientMutationId ?? null;
    const childId = fromGlobalId('ChildOrYoungPerson', input.childId, ['input', 'childId']);
    const result = await disposeImportedRecords(ctx, { clientMutationId, childId, isPreview: input.preview });
    return Object.assign(new DisposeImportedRecordsPayload(), {
      clientMutationId,
      entries: result.ok ? result.value.rowCount : null,
      userErrors: toUserErrors(DisposeRecordsError, result),
    });
  }
}

export const importedChildResolvers: readonly ResolverClass[] = [ImportedChildResolver];
