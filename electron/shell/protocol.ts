// app://main/: the built renderer over a scheme of our own, with the headers that keep foreign code out. GET only,
// only files below the renderer's folder. (Instead of file:, whose pages may read the whole disk.)
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Refuse } from '../log';

export const scheme = 'app';
export const host = 'main';
export const origin = `${scheme}://${host}`;

/**
 * Nothing is allowed but our own files. No connect-src: the window asks over IPC, never over fetch.
 * trusted-types 'none': no code may turn a string into HTML or script, not even through a policy.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file a request means, or the HTTP status that refuses it. `root` is the renderer's folder, absolute. */
export function resolveRequest(root: string, method: string, address: string): { file: string } | { status: number } {
  if (method !== 'GET') return { status: 405 };
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== `${scheme}:` || url.host !== host) return { status: 404 };
  const name = decode(url.pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return { status: 400 };
  const file = path.resolve(root, name === '/' ? 'index.html' : `.${name}`);
  return file.startsWith(path.resolve(root) + path.sep) ? { file } : { status: 403 };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // malformed percent encoding: the only thing decodeURIComponent throws for
  }
}

/**
 * Serves the files below `root`. Scripts but the entry are handed out once `answering` resolves: the page paints first,
 * and its first call always finds main listening.
 */
export function serveRenderer(root: string, answering: Promise<unknown>, refuse: Refuse): void {
  const refused = (status: number) => {
    refuse('address', String(status));
    return new Response('refused', { status, headers });
  };
  protocol.handle(scheme, async (request) => {
    const found = resolveRequest(root, request.method, request.url);
    if ('status' in found) return refused(found.status);
    const type = contentTypes[path.extname(found.file)];
    if (type === undefined) return refused(403);
    const isEntry = path.basename(found.file).startsWith('index-'); // renderer/boot.ts: it only waits for the first frame
    if (type === contentTypes['.js'] && !isEntry) await answering;
    try {
      return new Response(await readFile(found.file), { headers: { ...headers, 'Content-Type': type } });
    } catch {
      return new Response('not found', { status: 404, headers }); // whatever the disk said, the page has no such file
    }
  });
}
