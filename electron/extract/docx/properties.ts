// Who made a Word file, and when, as the file says: docProps/core.xml and app.xml.
import type { Findings } from '../found';
import { readXml } from '../xml';
import type { Archive } from '../zip';
import { namespaces } from './namespaces';

const fields = {
  'dc:title': 'title',
  'dc:creator': 'byline',
  'dc:publisher': 'publisher',
  'dcterms:created': 'date',
  'dc:language': 'language',
} as const;

const properties = new Set(['dc:subject', 'dc:description', 'cp:keywords', 'cp:category', 'cp:lastModifiedBy']);

/** Notes what the file says of itself. */
export function readProperties(archive: Archive, findings: Findings): void {
  eachValue(archive, 'docProps/core.xml', (name, value) => {
    const field = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined;
    if (field) findings.put(field, value, name);
    else if (properties.has(name)) findings.property(name.replace(/^.*:/, ''), value);
  });
  eachValue(archive, 'docProps/app.xml', (name, value) => {
    if (name === '?:Company') findings.property('company', value);
  });
}

function eachValue(archive: Archive, part: string, visit: (name: string, value: string) => void): void {
  const bytes = archive.read(part);
  let value = '';
  if (bytes === null) return;
  readXml(
    bytes,
    { part, namespaces },
    {
      open: () => (value = ''),
      close: (name) => {
        visit(name, value);
        value = '';
      },
      text: (text) => {
        if (value.length < 10_000) value += text;
      },
    },
  );
}
