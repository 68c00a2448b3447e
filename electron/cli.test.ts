import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseArguments, userArguments } from './cli';
import { codeOf, valueOf } from './testing/temporary';

const here = path.resolve('/home/ann');
const parse = (...args: string[]) => parseArguments(args, here);
const nothing = {
  ...{ command: null, project: null, paths: [], encoding: null, profile: null, screenshot: null, export: null },
  ...{ help: false, version: false },
};

describe('userArguments', () => {
  it('begin after the program when the app is packaged', () => {
    expect(userArguments(['/opt/glossator', 'folder', '--help'], false)).toEqual(['folder', '--help']);
  });

  it('begin after the app that electron was given, whatever stands before it', () => {
    expect(userArguments(['electron', '.', 'folder'], true)).toEqual(['folder']);
    expect(userArguments(['electron', '--no-sandbox', '/app', '--help'], true)).toEqual(['--help']);
    const playwright = ['electron', '--inspect=0', '--remote-debugging-port=0', '-r', '/loader.js', '/app', 'folder'];
    expect(userArguments(playwright, true)).toEqual(['folder']);
    expect(userArguments(['electron'], true)).toEqual([]);
  });
});

describe('parseArguments', () => {
  it('takes nothing', () => {
    expect(valueOf(parse())).toEqual(nothing);
    expect(valueOf(parse(''))).toEqual(nothing);
  });

  it('makes paths absolute, in both spellings of an option', () => {
    expect(valueOf(parse('My project', '--profile', 'p', '--screenshot=out.png'))).toEqual({
      ...nothing,
      project: path.join(here, 'My project'),
      profile: path.join(here, 'p'),
      screenshot: path.join(here, 'out.png'),
    });
    expect(valueOf(parse('--export', 'a=b.json')).export).toBe(path.join(here, 'a=b.json'));
    expect(valueOf(parse('--export=a=b.json')).export).toBe(path.join(here, 'a=b.json'));
  });

  it('takes a command first, then what it is for', () => {
    expect(valueOf(parse('verify'))).toEqual({ ...nothing, command: 'verify' });
    expect(valueOf(parse('verify', 'p'))).toMatchObject({ command: 'verify', project: path.join(here, 'p') });
    expect(valueOf(parse('--project', 'p', 'verify'))).toMatchObject({
      command: 'verify',
      project: path.join(here, 'p'),
    });
    expect(valueOf(parse('import', 'a', '--project=p', 'import', '--encoding', 'koi8-r'))).toEqual({
      ...nothing,
      command: 'import',
      project: path.join(here, 'p'),
      paths: [path.join(here, 'a'), path.join(here, 'import')],
      encoding: 'koi8-r',
    });
    expect(valueOf(parse('./verify'))).toEqual({ ...nothing, project: path.join(here, 'verify') });
    expect(valueOf(parse('import', '--help')).help).toBe(true);
  });

  it('ignores the switches that Chromium, Node and the debugger leave behind', () => {
    const foreign = [
      '--no-sandbox',
      '--disable-gpu',
      '--inspect=0',
      '--remote-debugging-port=0',
      '--lang=de',
      '--enable-logging',
      '-psn_0_12345',
    ];
    expect(valueOf(parse(...foreign))).toEqual(nothing);
  });

  it.each([
    ['--bogus'],
    ['-x'],
    ['--screenshot'],
    ['--screenshot', '--help'],
    ['--export='],
    ['one', 'two'],
    ['--screenshot', 'a', '--export', 'b'],
    ['verify', '--export', 'b'],
    ['verify', 'one', 'two'],
    ['verify', 'one', '--project', 'two'],
    ['--project', 'one', '--project', 'two'],
    ['import'],
    ['import', '--project', 'one'],
    ['import', 'one', '--screenshot', 'b'],
    ['import', 'one', '--encoding', 'klingon'],
    ['import', 'one', '--encoding'],
    ['--encoding', 'utf-8'],
    ['--help=yes'],
  ])('refuses %s %s', (...args) => {
    expect(codeOf(parse(...args))).toBe('INVALID_INPUT');
  });
});
