import fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { clone } from '../testing/clone.mjs';

const IMPORTS = `
  import fs from 'node:fs';
  import path from 'node:path';
  import { cached, download } from './setup/cache.mjs';
  import { electronPath } from './setup/electron.mjs';
  import { fallback, FALLBACK } from './setup/fallback.mjs';
  import { main } from './setup/run.mjs';
  const bar = { at() {}, note() {} };
`;
/** The real npm packs a local folder, so that no network is needed; the pin is of other bytes. */
function machine() {
  const { at, write, start } = clone({ 'part/package.json': '{"name":"part","version":"1.0.0"}' });
  const env = { npm_config_offline: 'true', npm_config_update_notifier: 'false', ELECTRON_OVERRIDE_DIST_PATH: '' };
  const go = (body) =>
    start(`${IMPORTS} const part = ${JSON.stringify(at('part'))}; await main(async () => { ${body} });`, env);
  const cache = () => (fs.existsSync(at('cache/glossator')) ? fs.readdirSync(at('cache/glossator')) : []);
  return { at, write, go, cache };
}

describe('download', () => {
  const code = (integrity) => `
    const folder = await cached('part', async (ready, work) => {
      const archive = await download({ spec: part, integrity: ${integrity}, size: 1000 }, work, bar);
      fs.renameSync(archive, path.join(ready, 'archive'));
    });
    print(fs.readdirSync(folder));`;

  it('refuses an archive with another hash and leaves nothing', async () => {
    const { go, cache } = machine();
    const { exit, err } = await go(code(`'sha512-AAAA'`)).closed;
    expect(exit).toBe(1);
    expect(err).toMatch(/part is not what was pinned:\n {2}pinned sha512-AAAA\n {2}found {2}sha512-[\w+/]{86}==\n$/);
    expect(cache()).toEqual([]);
  });

  it('takes the archive with the pinned hash, and next time does not ask again', async () => {
    const { go, cache } = machine();
    const found = /found {2}(\S+)/.exec((await go(code(`'sha512-AAAA'`)).closed).err)[1];
    expect(await go(code(`'${found}'`)).closed).toMatchObject({ exit: 0, lines: [['archive']], err: '' });
    expect(cache()).toEqual(['part']);
    expect(await go(code(`'sha512-AAAA'`)).closed).toMatchObject({ exit: 0, lines: [['archive']] });
  });

  it('says what could not be downloaded', async () => {
    const { go, cache, at } = machine();
    fs.rmSync(at('part'), { recursive: true });
    const { exit, err } = await go(code(`'sha512-AAAA'`)).closed;
    expect(exit).toBe(1);
    expect(err).toMatch(/part could not be downloaded; is the npm registry reachable\?/);
    expect(cache()).toEqual([]);
  });
});

describe('what is in the cache', () => {
  it('is filled again when its heart has been taken out', async () => {
    const { go, at } = machine();
    const code = `
      const heart = (folder) => path.join(folder, 'heart');
      const fill = async (ready) => { print('filled'); fs.writeFileSync(heart(ready), ''); };
      await cached('body', fill, (folder) => fs.existsSync(heart(folder)));`;
    expect(await go(code).closed).toMatchObject({ exit: 0, lines: ['filled'] });
    expect(await go(code).closed).toMatchObject({ exit: 0, lines: [] });
    fs.rmSync(at('cache/glossator/body/heart'));
    expect(await go(code).closed).toMatchObject({ exit: 0, lines: ['filled'] });
  });
});

describe('fallback runtime', () => {
  it('is pinned: an archive with another hash leaves no runtime, also not on the next run', async () => {
    const { go, cache } = machine();
    for (let run = 0; run < 2; run++) {
      const { exit, err, lines } = await go(`
        if (!/^sha512-[\\w+/]{86}==$/.test(FALLBACK.integrity)) throw new Error('no pin');
        FALLBACK.spec = part;
        try { await fallback(bar); } finally { print(electronPath() ?? 'no runtime'); }`).closed;
      expect(exit).toBe(1);
      expect(err).toMatch(/part is not what was pinned:/);
      expect(lines).toEqual(['no runtime']);
      expect(cache()).toEqual([]);
    }
  });
});

describe('cache', () => {
  const torn = `await cached('part', async (ready) => {
    fs.writeFileSync(path.join(ready, 'half'), '');
    print('half');
    await new Promise((done) => setTimeout(done, 60_000));
  });`;
  const whole = `print(fs.readdirSync(await cached('part', (ready) => fs.writeFileSync(path.join(ready, 'whole'), ''))));`;
  const half = (child) => vi.waitFor(() => expect(child.out).toContain('half'), { timeout: 20_000 });

  it('an entry that was being filled by a killed run is removed and filled anew', async () => {
    const { go, cache } = machine();
    const first = go(torn);
    await half(first);
    first.kill('SIGKILL');
    await first.closed;
    expect(cache()).toEqual([expect.stringMatching(/^part\.tmp-\d+-/)]);
    expect(await go(whole).closed).toMatchObject({ exit: 0, lines: [['whole']] });
    expect(cache()).toEqual(['part']);
  });

  it('an interrupted run takes its half with it', async () => {
    const { go, cache } = machine();
    const first = go(torn);
    await half(first);
    first.kill('SIGINT');
    expect((await first.closed).exit).toBe(130);
    expect(cache()).toEqual([]);
  });

  it('leaves the half of a run that lives alone, and the first to finish wins', async () => {
    const { go, cache } = machine();
    const first = go(torn);
    await half(first);
    expect(await go(whole).closed).toMatchObject({ exit: 0, lines: [['whole']] });
    expect(cache()).toHaveLength(2);
    first.kill('SIGTERM');
    await first.closed;
    expect(cache()).toEqual(['part']);
  });
});
