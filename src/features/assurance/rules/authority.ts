/** Whether somebody answers for the record, which is the local authority’s: a director, and not of a health body. */
export function answersForTheAuthority({
  roles,
}: {
  readonly roles: readonly { readonly role: string; readonly agencyKind: string | null }[];
}): boolean {
  return roles.some(({ role, agencyKind }) => role === 'DIRECTOR' && agencyKind !== 'HEALTH');
}
