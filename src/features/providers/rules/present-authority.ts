import { type LocalAuthority } from './register';
import { type AuthorityEntry } from './register-entries';

/** What tells which of two areas of one authority is the present one. */
interface AreaOfAuthority {
  readonly isLive: boolean;
  readonly openedDate: string | null;
}

/**
 * The entries to store: of those with one code the present area (live before closed, then the later opened), unless the
 * area that is held is a later one still. Each with its position among the entries.
 */
export function presentAuthorities(
  entries: readonly AuthorityEntry[],
  held: ReadonlyMap<string, LocalAuthority>,
): readonly { readonly entry: AuthorityEntry; readonly position: number }[] {
  const present = new Map<string, { entry: AuthorityEntry; position: number }>();
  entries.forEach((entry, position) => {
    const other = present.get(entry.code);
    if (other === undefined || isLater(areaOf(entry), areaOf(other.entry))) {
      present.set(entry.code, { entry, position });
    }
  });
  return [...present.values()].filter(({ entry }) => {
    const stored = held.get(entry.code);
    return stored === undefined || stored.gssCode === entry.gssCode || isLater(areaOf(entry), stored);
  });
}

function areaOf({ status, openedDate }: AuthorityEntry): AreaOfAuthority {
  return { isLive: status === 'live', openedDate: openedDate ?? null };
}

function isLater(a: AreaOfAuthority, b: AreaOfAuthority): boolean {
  if (a.isLive !== b.isLive) return a.isLive;
  return (a.openedDate ?? '') > (b.openedDate ?? '');
}
