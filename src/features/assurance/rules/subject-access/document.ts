import type { DocumentBlock, DocumentModel } from '../../../../kernel/document';
import { WHY_WITHHELD } from '../../../cases/rules/passages';
import type { Bundle } from './bundle';

const WHOSE: Readonly<Record<Bundle['givenTo'], string>> = {
  PARENT: 'the parent or carer',
  YOUNG_PERSON: 'the young person',
  REPRESENTATIVE: 'the representative',
};

/** What may be given, as a document: a page and a tagged PDF by the same model. `childName` null: the reader may not know it. */
export function bundleDocument(bundle: Bundle, childName: string | null, asAt: Date): DocumentModel {
  const { caseReference, areaName, givenTo, sections, withheld } = bundle;
  const about = childName === null ? caseReference : `${childName} (${caseReference})`;
  return {
    title: 'What we keep about you',
    author: areaName,
    asAt,
    blocks: [
      {
        kind: 'PARAGRAPH',
        text: `This is what ${areaName} keeps about ${about}. It is for ${WHOSE[givenTo]}.`,
      },
      {
        kind: 'PARAGRAPH',
        text:
          withheld.length === 0
            ? 'No words were left out.'
            : 'Some words were left out. Where they stood, it says why. We do not say what they are.',
      },
      ...(withheld.length === 0
        ? []
        : [
            {
              kind: 'LIST',
              isNumbered: false,
              items: withheld.map(
                ({ kind, texts }) => `Left out ${WHY_WITHHELD[kind]}: in ${String(texts)} of the texts below.`,
              ),
            } as const,
          ]),
      {
        kind: 'PARAGRAPH',
        text: 'Papers that others wrote are listed here and are given as copies. How long each part is kept and what your rights are, is at the end.',
      },
      ...sections.flatMap(({ heading, entries }): DocumentBlock[] => [
        { kind: 'HEADING', level: 2, text: heading },
        ...entries.flatMap(({ label, text, isQuoted }): DocumentBlock[] =>
          isQuoted
            ? [
                { kind: 'PARAGRAPH', text: `${label}:` },
                { kind: 'PARAGRAPH', text: `“${text}”` },
              ]
            : [{ kind: 'PARAGRAPH', text: `${label}: ${text}` }],
        ),
      ]),
    ],
  };
}
