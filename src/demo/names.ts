/**
 * Names of the demo's children and staff. Every one says by itself that it is invented: a real family is not called Example-Aspen,
 * and no officer Placeholder. No child of the demo has a UPN or an NHS number.
 */

/** Given names of the demo's children. */
export const GIVEN_NAMES = [
  ...[
    'Ada',
    'Ben',
    'Cleo',
    'Dev',
    'Ella',
    'Finn',
    'Gita',
    'Hana',
    'Ivo',
    'Jude',
    'Kofi',
    'Lena',
    'Milo',
    'Nia',
    'Omar',
  ],
  ...[
    'Pia',
    'Quinn',
    'Rosa',
    'Sami',
    'Tess',
    'Uma',
    'Vik',
    'Wren',
    'Xena',
    'Yara',
    'Zac',
    'Asha',
    'Bram',
    'Cora',
    'Dion',
  ],
] as const;

/** The first half of a family name: what the person is. */
export const FAMILY_PREFIXES = ['Example', 'Sample', 'Demo', 'Specimen'] as const;

/** The second half: a tree. */
export const FAMILY_TREES = [
  ...['Alder', 'Aspen', 'Birch', 'Cedar', 'Elder', 'Fir', 'Hazel', 'Hornbeam', 'Juniper', 'Larch', 'Linden', 'Maple'],
  ...['Oak', 'Pine', 'Poplar', 'Rowan', 'Spruce', 'Willow', 'Yew'],
] as const;

/** The name of the child with this number in its area: no two of an area share one. */
export function childName(number: number, offset: number): { readonly givenName: string; readonly familyName: string } {
  // 30 given names and 19 trees have no common factor, so the pairs repeat only after 570 children.
  const at = number + offset;
  const givenName = GIVEN_NAMES[at % GIVEN_NAMES.length] ?? GIVEN_NAMES[0];
  const prefix = FAMILY_PREFIXES[Math.floor(at / FAMILY_TREES.length) % FAMILY_PREFIXES.length] ?? FAMILY_PREFIXES[0];
  const tree = FAMILY_TREES[at % FAMILY_TREES.length] ?? FAMILY_TREES[0];
  return { givenName, familyName: `${prefix}-${tree}` };
}
