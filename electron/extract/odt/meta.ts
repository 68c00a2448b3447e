// Who made an OpenDocument text, and when, as its meta.xml says.
import type { Findings } from '../found';
import { readXml } from '../xml';
import { namespaces } from './namespaces';

/** In this order of trust; of a field the first one that is there counts. */
const fields = [
  ['dc:title', 'title'],
  ['meta:initial-creator', 'byline'],
  ['dc:creator', 'byline'],
  ['meta:creation-date', 'date'],
  ['dc:date', 'date'],
  ['dc:language', 'language'],
] as const;
const properties = new Set(['dc:subject', 'dc:description', 'meta:keyword']);

/** Notes what the file says of itself. */
export function readMeta(bytes: Uint8Array, findings: Findings): void {
  const values = new Map<string, string>();
  let value = '';
  let own = '';
  readXml(
    bytes,
    { part: 'meta.xml', namespaces },
    {
      open: (name, attribute) => {
        value = '';
        if (name === 'meta:user-defined') own = attribute('meta:name') ?? '';
      },
      close: (name) => {
        if (!values.has(name)) values.set(name, value);
        if (name === 'meta:user-defined') findings.property(own, value);
        if (properties.has(name)) findings.property(name.replace(/^.*:/, ''), value);
        value = '';
      },
      text: (text) => {
        if (value.length < 10_000) value += text;
      },
    },
  );
  for (const [name, field] of fields) findings.put(field, values.get(name), name);
}
