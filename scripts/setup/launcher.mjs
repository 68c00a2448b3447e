// The default app of the fallback runtime: what makes `electron <path> [args]` work as with the official one.
import fs from 'node:fs';
import path from 'node:path';

/** Electron looks for app, app.asar, default_app.asar in this order; the last never shadows a packaged app. */
export function writeLauncher(resources) {
  fs.mkdirSync(resources, { recursive: true });
  fs.writeFileSync(path.join(resources, 'default_app.asar'), asar({ 'package.json': MANIFEST, 'main.js': MAIN }));
}

const MANIFEST = '{"name":"electron","productName":"Electron","main":"main.js","type":"module"}';

const MAIN = `
import { app } from 'electron';
import fs from 'node:fs';
import { Module, createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
const argv = process.argv.slice(1);
const preloads = [];
let target;
for (let i = 0; i < argv.length; i++) {
  const a = argv[i];
  if (a === '-v' || a === '--version') { console.log('v' + process.versions.electron); process.exit(0); }
  if (a === '-r' || a === '--require') preloads.push(argv[++i]);
  else if (!a.startsWith('-')) { target = a; break; }
}
if (!target) { console.error('usage: electron <path> [args]'); process.exit(1); }
const require = createRequire(path.join(process.cwd(), 'x.js'));
for (const p of preloads) require(p);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const dir = path.resolve(target);
const manifest = path.join(dir, 'package.json');
let appPath;
if (fs.existsSync(manifest)) {
  const p = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (p.version) app.setVersion(p.version);
  app.name = p.productName ?? p.name ?? app.name;
  if (p.desktopName) app.setDesktopName(p.desktopName);
  appPath = dir;
}
const file = Module._resolveFilename(dir, null, true);
app.setAppPath(appPath ?? path.dirname(file));
await import(pathToFileURL(file).href);
`;

/** A minimal asar archive: a Chromium pickle around a JSON header, then the files one after the other. */
function asar(files) {
  const entries = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    entries[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify({ files: entries }));
  const padded = (json.length + 3) & ~3;
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(json.length, 12);
  json.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
