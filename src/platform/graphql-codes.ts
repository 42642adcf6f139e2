import { registerEnumType } from 'type-graphql';

/**
 * Publishes a list of codes as an enum of the schema, each code with its sentence: a code that has none does not compile. One list is
 * published once, in the file of types of the feature that knows it.
 */
export function registerCodes<Codes extends Readonly<Record<string, string>>>(
  codes: Codes,
  name: string,
  description: string,
  sentences: Readonly<Record<keyof Codes, string>>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.keys(codes).map((code) => [code, { description: sentences[code] ?? '' }]),
  ) as Record<keyof Codes, { description: string }>;
  registerEnumType(codes, { name, description, valuesConfig });
}
