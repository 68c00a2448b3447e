// Inputs that no call and no command takes: wrong types, missing and extra keys, prototype keys, sizes beyond every limit.
import type { Page } from '@playwright/test';
import { z } from 'zod';

/**
 * Inputs made from the keys that a schema names. Runs in the page as well, because Playwright's own serialisation would
 * change some of them on the way: hence nothing from outside. (A function or symbol cannot be sent over the bridge.)
 */
function inputsFrom(keys: readonly string[]): unknown[] {
  const huge = 'x'.repeat(1_000_001);
  const blank = Object.fromEntries(keys.map((key) => [key, 'x']));
  let deep: unknown = {};
  for (let i = 0; i < 200; i += 1) deep = { a: deep }; // much more, or a circle, never leaves the page: Electron's bridge throws there
  const wrong = [undefined, null, true, 7, Infinity, 10n, [], ['a'], {}, { toString: 'x' }, new Date(0), deep, huge];
  const extra = ['extra', 'constructor', 'toString', 'hasOwnProperty', '', 'then', 'toJSON'];
  return [
    ...[undefined, null, true, 0, -1.5, NaN, 10n, '', 'x', '__proto__', '{}', huge, [], [{}], [null], [[[]]]],
    ...[new Date(0), new Map([['a', 1]]), new Set([1]), new Uint8Array(4), new ArrayBuffer(4), new Error('x'), /x/],
    ...[{}, blank, deep],
    ...extra.map((key) => ({ ...blank, [key]: 1 })),
    ...keys.flatMap((key) => wrong.map((value) => ({ ...blank, [key]: value }))),
  ];
}

/** The bridge as a page sees it that does not keep to its types. */
export interface LooseBridge {
  call(name: unknown, input: unknown): Promise<unknown>;
}

export interface Malformed {
  readonly keys: readonly string[];
  /** Places in what `inputsFrom` makes. */
  readonly places: readonly number[];
}

/** What `schema` refuses; asked of the schema here, in the test, because some keys do take any value. */
export function malformed(schema: z.ZodType): Malformed {
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const places = inputsFrom(keys).flatMap((input, place) => (schema.safeParse(input).success ? [] : [place]));
  return { keys, places };
}

/** Sends them from the page; returns those that were answered with anything but `code`. `command`: as its input. */
export async function answeredOtherwise(
  page: Page,
  code: string,
  name: string,
  { keys, places }: Malformed,
  command?: string,
): Promise<string[]> {
  await page.evaluate(`window.inputsFrom = ${inputsFrom.toString()}; 0`);
  return page.evaluate(
    async ([wanted, called, names, chosen, type]) => {
      const all = (window as unknown as { inputsFrom: (keys: readonly string[]) => unknown[] }).inputsFrom(names);
      const bridge = window.glossator as unknown as LooseBridge;
      const wrong: string[] = [];
      for (const place of chosen) {
        const input = type === undefined ? all[place] : { type, input: all[place] };
        const said = await bridge.call(called, input).then(
          (answer) => (answer as { error?: { code?: string } }).error?.code ?? 'ok',
          (error: unknown) => `threw ${String(error)}`,
        );
        if (said !== wanted) wrong.push(`${type ?? called} with input ${place}: ${said}`);
      }
      return wrong;
    },
    [code, name, keys, places, command] as const,
  );
}
