// What is wrong with a value of a file or a call, read after the place where it stands: "tags.0.name: …".
const kinds: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект',
  record: 'объект',
  null: 'null',
};

/** What is counted in a text, a list; of a number itself nothing is. */
const units: Readonly<Record<string, string>> = { string: ' (знаков)', array: ' (элементов)' };

export const issues = {
  notValid: 'недопустимое значение',
  kind: (kind: string) => `здесь должно стоять другое: ${kinds[kind] ?? 'значение иного вида'}`,
  atLeast: (least: string, of: string) =>
    least === '1' && of in units ? 'не должно быть пустым' : `должно быть не меньше ${least}${units[of] ?? ''}`,
  atMost: (most: string, of: string) => `должно быть не больше ${most}${units[of] ?? ''}`,
  form: 'не той формы, какая нужна',
  unknownKeys: (keys: readonly string[]) => `неизвестные ключи: ${keys.join(', ')}`,
  oneOf: (values: readonly string[]) => `допустимо только: ${values.join(', ')}`,
} as const;
