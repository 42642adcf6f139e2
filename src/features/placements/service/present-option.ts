import type { Day } from '../../../kernel/dates';
import type { NewOption } from '../rules/option';
import type { Placement } from '../rules/placement';

/** The placement as it is, from a day on at other prices, as what may be put to a panel; `label` says why. */
export function presentOption(
  { providerUrn, senSetting, provisionType, residential, endDate }: Placement,
  {
    label,
    fromDate,
    costLines,
  }: { readonly label: string; readonly fromDate: Day; readonly costLines: NewOption['costLines'] },
): NewOption {
  return {
    ...{ providerUrn, senSetting, label, provisionType, residential },
    expectedStartDate: fromDate,
    expectedEndDate: endDate,
    costLines,
  };
}
