// What is wrong with a value of a file or a call, read after the place where it stands: "tags.0.name: …".
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

/** What is counted in a text, a list; of a number itself nothing is. */
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

export const issues = {
  notValid: 'is not valid',
  kind: (kind: string) => `should be ${kinds[kind] ?? 'of another kind'}`,
  atLeast: (least: string, of: string) =>
    least === '1' && of in units ? 'should not be empty' : `should be at least ${least}${units[of] ?? ''}`,
  atMost: (most: string, of: string) => `should be at most ${most}${units[of] ?? ''}`,
  form: 'does not have the form it should have',
  unknownKeys: (keys: readonly string[]) => `has unknown keys: ${keys.join(', ')}`,
  oneOf: (values: readonly string[]) => `should be ${values.join(', ')}`,
} as const;
