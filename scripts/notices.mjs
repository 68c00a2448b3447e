// The licences of the packages whose code is in the app, as the module "virtual:notices" (see electron.vite.config.ts):
// those that the sources import (stylesheets take fonts), and what these depend on.
import fs from 'node:fs';
import path from 'node:path';

const folders = ['core', 'electron', 'renderer'];
const bare = /^\s*(?:import|export)\b[^'"\n]*['"]((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^'"]*)?['"]/gm;
const fonts = /url\(['"]((?:@[\w.-]+\/)?[a-z][\w.-]*)\/[^'"]+['"]\)/g;
const typeOnly = /^\s*import\s+type\b/;
/** Not packages, or not in the bundle: Electron brings its own licences. */
const outside = new Set(['electron', 'node', 'virtual']);

/** A plugin for Vite that answers imports of virtual:notices. */
export function notices(root) {
  const id = '\0virtual:notices';
  return {
    name: 'glossator-notices',
    resolveId: (name) => (name === 'virtual:notices' ? id : undefined),
    load: (name) => (name === id ? `export const notices = ${JSON.stringify(collectNotices(root))};` : undefined),
  };
}

/** Name, version, licence and its text of every package, by name. */
export function collectNotices(root) {
  const found = new Map();
  for (const name of importedPackages(root)) add(name, root, root, found);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The packages that the sources import as values; tests are no part of the app. */
function importedPackages(root) {
  const names = new Set();
  for (const folder of folders) {
    for (const file of fs.readdirSync(path.join(root, folder), { recursive: true })) {
      if (!/\.(tsx?|css)$/.test(file) || /\.test\.|\.d\.ts$|(^|\/)testing\//.test(file)) continue;
      const source = fs.readFileSync(path.join(root, folder, file), 'utf8');
      for (const match of source.matchAll(file.endsWith('.css') ? fonts : bare)) {
        if (!typeOnly.test(match[0]) && !outside.has(match[1])) names.add(match[1]);
      }
    }
  }
  return names;
}

function add(name, from, root, found) {
  const folder = folderOf(name, from, root);
  if (folder === null || found.has(name)) return; // an optional one that is not installed
  const {
    version,
    license,
    dependencies = {},
  } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  found.set(name, { name, version, licence: String(license ?? ''), text: licenceText(folder, name) });
  for (const dependency of Object.keys(dependencies)) add(dependency, folder, root, found);
}

/** As Node finds it: in the nearest node_modules upwards. */
function folderOf(name, from, root) {
  for (let at = from; at.startsWith(root); at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
  }
  return null;
}

/** Of a package that ships no licence, the one of its repository stands in licences/. */
function licenceText(folder, name) {
  const file = fs.readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$|-)/i.test(one));
  const own = path.join(import.meta.dirname, 'licences', `${name.replace('/', '__')}.txt`);
  const found = file === undefined ? own : path.join(folder, file);
  return fs.existsSync(found) ? fs.readFileSync(found, 'utf8').trim() : '';
}
