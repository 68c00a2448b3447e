import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { mayRequest } from './permissions';
import { contentSecurityPolicy, resolveRequest } from './protocol';

vi.mock('electron', () => ({ app: {}, protocol: {} }));

const root = path.resolve('/app/out/renderer');
const ask = (address: string, method = 'GET') => resolveRequest(root, method, address);

describe('resolveRequest', () => {
  it('finds files below the root', () => {
    expect(ask('app://main/')).toEqual({ file: path.join(root, 'index.html') });
    expect(ask('app://main/assets/a%20b.js?x=1#y')).toEqual({ file: path.join(root, 'assets', 'a b.js') });
    expect(ask('app://main/../../etc/passwd')).toEqual({ file: path.join(root, 'etc', 'passwd') }); // the URL parser's work
  });

  it.each([
    ['app://main/..%2f..%2fetc/passwd', 403],
    ['app://main/%2e%2e%2fmain/index.js', 403],
    ['app://main/assets/..%2f..%2f..%2frenderer-of-another', 403],
    ['app://main/..%2frenderer2/index.html', 403],
    ['app://main/..%5c..%5cmain', 400],
    ['app://main/a%00.html', 400],
    ['app://main/%zz', 400],
    ['app://other/index.html', 404],
    ['file:///etc/passwd', 404],
    ['https://main/', 404],
    ['nonsense', 404],
  ])('refuses %s with %i', (address, status) => {
    expect(ask(address)).toEqual({ status });
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('refuses %s', (method) => {
    expect(ask('app://main/', method)).toEqual({ status: 405 });
  });
});

describe('the content security policy', () => {
  it('starts from nothing and allows no unsafe source', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
    expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
  });
});

describe('mayRequest', () => {
  it('knows our own files only', () => {
    for (const address of ['app://main/', 'devtools://devtools/x', 'data:,x']) {
      expect(mayRequest(address, undefined), address).toBe(true);
    }
    for (const address of ['http://localhost:5173/', 'https://example.org', 'ws://x', 'file:///etc/passwd', 'x']) {
      expect(mayRequest(address, undefined), address).toBe(false);
    }
  });

  it('adds the dev server while developing', () => {
    const server = 'http://localhost:5173';
    expect(mayRequest('http://localhost:5173/main.tsx', server)).toBe(true);
    expect(mayRequest('ws://localhost:5173/', server)).toBe(true);
    expect(mayRequest('http://localhost:5174/', server)).toBe(false);
    expect(mayRequest('http://localhost:5173.example.org/', server)).toBe(false);
  });
});
