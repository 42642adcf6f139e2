import { inWordsWithin } from '../../../kernel/code-words';
import type { InterimTerms } from './funding';
import type { Outcome } from './outcome';

/** What is wrong with the interim arrangement, and where in the input. */
export interface InterimProblem {
  readonly code: 'INTERIM_PAYER_MISSING' | 'INTERIM_INVALID' | 'OUTCOME_CONTRADICTED';
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with the interim arrangement, all at once: a need that is agreed while its funding is disputed has a payer and a basis
 * meanwhile, and says whose shares are disputed (J2); no other outcome has one. `payers` are the holders of the proposed split.
 */
export function findInterimProblems(
  outcome: Outcome,
  { payerId, basis, disputedHolderIds }: InterimTerms,
  payers: readonly string[],
): InterimProblem[] {
  if (outcome !== 'NEED_AGREED_FUNDING_DISPUTED') {
    const stray = [
      ...(payerId === null ? [] : ['interimPayerId']),
      ...(basis === null ? [] : ['interimBasis']),
      ...(disputedHolderIds.length === 0 ? [] : ['disputedHolderIds']),
    ];
    const message = `The outcome “${inWordsWithin(outcome)}” disputes no share; leave this out, or choose that the need is agreed and the funding disputed.`;
    return stray.map((field) => ({ code: 'OUTCOME_CONTRADICTED', path: [field], message }));
  }
  const invalid = (path: InterimProblem['path'], message: string): InterimProblem => ({
    code: 'INTERIM_INVALID',
    path,
    message,
  });
  return [
    ...(payerId === null
      ? [
          {
            code: 'INTERIM_PAYER_MISSING' as const,
            path: ['interimPayerId'],
            message:
              'Name the budget holder that pays while the split is disputed: what is needed does not wait for the agencies to agree.',
          },
        ]
      : []),
    ...(basis === null
      ? [
          invalid(
            ['interimBasis'],
            'Say on what basis it pays meanwhile: as it was paid before, by the lead, or in equal parts.',
          ),
        ]
      : []),
    ...(disputedHolderIds.length === 0
      ? [invalid(['disputedHolderIds'], 'Name the budget holders whose shares are disputed.')]
      : []),
    ...disputedHolderIds.flatMap((id, index) => [
      ...(payers.includes(id)
        ? []
        : [
            invalid(
              ['disputedHolderIds', index],
              'This holder pays nothing by the split proposed; name one that does.',
            ),
          ]),
      ...(disputedHolderIds.indexOf(id) === index ? [] : [invalid(['disputedHolderIds', index], 'Named twice.')]),
    ]),
  ];
}
