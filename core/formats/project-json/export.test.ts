import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { applyDiff, emptyDiff } from '../../history/diff';
import { SourceId } from '../../model/identifier';
import { projectJsonSchema } from './schema';
import { annotation, blank, encode, sample, textA, textB } from './testing/sample';

describe('Project JSON export', () => {
  it('is what JSON.stringify writes, with LF, a final newline and tags in tree order', () => {
    const { state, texts } = sample();
    const file = encode(state, texts);
    const parsed = JSON.parse(file) as { tags: { id: string }[]; annotations: { id: string }[] };
    expect(file).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
    expect(file).not.toContain('\r\n');
    expect(parsed.tags.map(({ id }) => id)).toEqual(['t-first', 't-root', 't-child']);
    expect(parsed.annotations.map(({ id }) => id)).toEqual(['x-3', 'x-1', 'x-2']);
  });

  it('says offsets in code points and in UTF-16 units', () => {
    const { state, texts } = sample();
    const parsed = JSON.parse(encode(state, texts)) as {
      annotations: { targets: { start: number; end: number; startUtf16: number; endUtf16: number; exact: string }[] }[];
    };
    const target = parsed.annotations[1]?.targets[0];
    expect(target).toMatchObject({ start: 2, end: 3, startUtf16: 2, endUtf16: 4, exact: '💩' });
    expect(Array.from(textA).slice(target?.start, target?.end).join('')).toBe('💩');
  });

  it('is accepted by an independent validator of its JSON Schema, with and without texts', () => {
    const validate = new Ajv2020({ strict: false }).compile(projectJsonSchema());
    const { state, texts } = sample();
    for (const includeTexts of [true, false]) {
      expect(validate(JSON.parse(encode(state, texts, includeTexts))), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...(JSON.parse(encode(state, texts)) as object), extra: 1 })).toBe(false);
  });

  it('has its schema in docs/', async () => {
    const schema = `${JSON.stringify(projectJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../../docs/project-json.schema.json');
  });

  it('writes an empty project', () => {
    const file = encode(blank(), new Map());
    expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
  });

  it('writes more items than one piece holds as it writes few', () => {
    const { state, texts } = sample();
    const on = state.sources.get(SourceId.parse('s-b'));
    if (!on) throw new Error('no source');
    const many = Array.from({ length: 1000 }, (_, i) =>
      annotation(`m-${String(i)}`, on, textB, i % 9, 9 + (i % 7), [], null),
    );
    applyDiff(state, { ...emptyDiff, added: many });
    const file = encode(state, texts);
    expect(file).toBe(`${JSON.stringify(JSON.parse(file), null, 2)}\n`);
  });

  it('explains every key of the format in docs/project-json.md', () => {
    const explained = readFileSync(new URL('../../../docs/project-json.md', import.meta.url), 'utf8');
    const keys = new Set<string>();
    JSON.parse(JSON.stringify(projectJsonSchema()), function (this: { type?: unknown }, key, value: unknown) {
      if (key === 'properties' && this.type === 'object' && typeof value === 'object' && value !== null)
        Object.keys(value).forEach((name) => keys.add(name));
      return value;
    });
    expect(keys.size).toBeGreaterThan(30);
    for (const key of keys) expect(explained, key).toContain(`\`${key}\``);
  });
});
