// The command line: which arguments are the analyst's, what they mean, and what --help says. Starts nothing.
import path from 'node:path';
import { fail, succeed, type Result } from '../core/result';

export interface Arguments {
  /** A project folder to open instead of the last one; absolute. */
  readonly project: string | null;
  /** Everything of this user lives under this folder: settings, error log, new projects. */
  readonly profile: string | null;
  readonly screenshot: string | null;
  readonly export: string | null;
  readonly verify: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

export const helpText = `Usage: glossator [options] [project folder]

  --profile DIR      keep settings and new projects under DIR (portable use)
  --screenshot FILE  open the window, write a PNG of it once the project is painted, and exit
  --export FILE      write the project as Project JSON without opening a window, and exit
  --verify           check every byte of the project without opening a window, print the report, and exit:
                     0 when everything is as it was written, 1 when not
  --help             show this
  --version          show the version
`;

const valued = ['profile', 'screenshot', 'export'] as const;
const flags = ['verify', 'help', 'version'] as const;

/** Chromium's, Electron's and Node's own switches, which stay in process.argv although they have acted already. */
const foreignSwitches =
  /^--(no-sandbox|no-zygote|no-first-run|no-default-browser-check|no-proxy-server|in-process-gpu|single-process|user-data-dir|lang|password-store|class|v|vmodule|inspect.*|remote-debugging.*|remote-allow-origins|enable-.*|disable-.*|force-.*|use-.*|ozone-.*|js-flags|log-.*|trace-.*|proxy-.*|host-.*|high-dpi-.*|touch-.*|original-process-start-time|allow-file-access-from-files|headless)(=.*)?$|^-psn_/;

/**
 * The arguments after the program: `glossator [args]` when packaged, `electron [switches] <app> [args]` otherwise
 * (`defaultApp`), where a switch may come before the app and `-r <module>` carries a value.
 */
export function userArguments(argv: readonly string[], defaultApp: boolean): readonly string[] {
  if (!defaultApp) return argv.slice(1);
  for (let i = 1; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '-r' || argument === '--require') i++;
    else if (!argument.startsWith('-')) return argv.slice(i + 1);
  }
  return [];
}

/** INVALID_INPUT names the argument that is wrong. Relative paths mean `workingDirectory`. */
export function parseArguments(args: readonly string[], workingDirectory: string): Result<Arguments> {
  const parsed: Record<(typeof valued)[number] | 'project', string | null> & Record<(typeof flags)[number], boolean> = {
    project: null,
    profile: null,
    screenshot: null,
    export: null,
    verify: false,
    help: false,
    version: false,
  };
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, inline] = splitOption(argument);
    const option = valued.find((known) => `--${known}` === name);
    const flag = flags.find((known) => `--${known}` === argument);
    if (option !== undefined) {
      const value = inline ?? rest.shift();
      if (value === undefined || value === '' || value.startsWith('--'))
        return refuse(`${name} needs a path after it.`);
      parsed[option] = path.resolve(workingDirectory, value);
    } else if (flag !== undefined) {
      parsed[flag] = true;
    } else if (argument.startsWith('-')) {
      if (!foreignSwitches.test(argument)) return refuse(`unknown option ${argument}`);
    } else if (argument !== '') {
      if (parsed.project !== null) return refuse(`only one project folder can be opened, not also ${argument}`);
      parsed.project = path.resolve(workingDirectory, argument);
    }
  }
  const tasks = [parsed.screenshot !== null && '--screenshot', parsed.export !== null && '--export'];
  const asked = [...tasks, parsed.verify && '--verify'].filter((task) => task !== false);
  if (asked.length > 1) return refuse(`${asked.join(' and ')} exclude each other`);
  return succeed(parsed);
}

function splitOption(argument: string): [string, string?] {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
}

const refuse = (message: string) => fail('INVALID_INPUT', message, { advice: 'See --help.' });
