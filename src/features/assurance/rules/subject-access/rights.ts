import { section, stated, type BundleSection } from './bundle';

/** What else is to be told with what is kept: why it is, where it came from, and what the person may do (UK GDPR art. 15(1)(a), (e), (f) and (g)). */
export function rightsSections(areaName: string, sources: readonly string[]): BundleSection[] {
  return [
    ...section('Why it is kept and where it came from', [
      ...stated(
        'Why',
        `${areaName} decides on help for children and young people with special needs, on places and who pays, as the Children and Families Act 2014 asks. It may be told to the panel, to schools, to health and social care, and to a tribunal.`,
      ),
      ...stated('From', ['you and your family', 'our own officers and the panel', ...sources].join('; ')),
      ...stated('Decided by a machine', 'Nothing is. People decide.'),
    ]),
    ...section('Your rights', [
      ...stated('To have it put right', 'If something is wrong or missing, ask us to put it right.'),
      ...stated(
        'To have it removed or not used',
        'You can ask us to remove it, to limit what we do with it, or to stop. We tell you if we can not, and why.',
      ),
      ...stated(
        'To complain',
        'You can complain to us. You can also complain to the Information Commissioner (ico.org.uk, 0303 123 1113).',
      ),
    ]),
  ];
}
