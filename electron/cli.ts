// The command line: which arguments are the analyst's, what they mean, and what --help says. Starts nothing.
import path from 'node:path';
import { fail, succeed, type Result } from '../core/result';

export interface Arguments {
  /** What is done without a window; null: nothing of the kind. */
  readonly command: Command | null;
  /** A project folder to open, or to work on, instead of the last one; absolute. */
  readonly project: string | null;
  /** Files and folders to import; absolute. */
  readonly paths: readonly string[];
  /** Of the files to import, as TextDecoder knows it. */
  readonly encoding: string | null;
  /** Everything of this user lives under this folder: settings, error log, new projects. */
  readonly profile: string | null;
  readonly screenshot: string | null;
  readonly export: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

export const helpText = `Usage: glossator [options] [project folder]
       glossator import PATH… [options]
       glossator verify [options] [project folder]

  import PATH…       import files, and folders with their sub-folders, into the project without opening a window, say
                     of each file what became of it, and exit: 0 when all are in the project, 1 when some could not be
                     read. What is in the project already is skipped. All of it is one undo step. Ctrl+C stops it: what
                     was imported by then stays. The project must not be open elsewhere.
  verify             check every byte of the project without opening a window, print the report, and exit:
                     0 when everything is as it was written, 1 when something is not, or nothing could be checked

  --project DIR      the project folder; without one, the project that was opened last
  --encoding NAME    import: the encoding of the files (such as windows-1251); without it, it is found out
  --profile DIR      keep settings and new projects under DIR (portable use)
  --screenshot FILE  open the window, write a PNG of it once the project is painted, and exit
  --export FILE      write the project as Project JSON without opening a window, and exit
  --help             show this
  --version          show the version

Wrong usage exits with 2.
`;

const commands = ['import', 'verify'] as const;
type Command = (typeof commands)[number];
const places = ['project', 'profile', 'screenshot', 'export'] as const;
const flags = ['help', 'version'] as const;

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

type Parsed = { -readonly [Key in keyof Arguments]: Arguments[Key] };

/** INVALID_INPUT names the argument that is wrong. Relative paths mean `workingDirectory`. */
export function parseArguments(args: readonly string[], workingDirectory: string): Result<Arguments> {
  const parsed: Parsed = {
    ...{ command: null, project: null, paths: [], encoding: null, profile: null, screenshot: null, export: null },
    ...{ help: false, version: false },
  };
  const words: string[] = [];
  const rest = [...args];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const [name, inline] = splitOption(argument);
    const option = places.find((known) => `--${known}` === name);
    const flag = flags.find((known) => `--${known}` === argument);
    if (option !== undefined || name === '--encoding') {
      const value = inline ?? rest.shift();
      if (value === undefined || value === '' || value.startsWith('--'))
        return refuse(`${name} needs a ${option === undefined ? 'name' : 'path'} after it.`);
      if (option === undefined) parsed.encoding = value;
      else if (option === 'project' && parsed.project !== null) return refuse(onlyOne(value));
      else parsed[option] = path.resolve(workingDirectory, value);
    } else if (flag !== undefined) {
      parsed[flag] = true;
    } else if (argument.startsWith('-')) {
      if (!foreignSwitches.test(argument)) return refuse(`unknown option ${argument}`);
    } else if (argument !== '') {
      words.push(argument);
    }
  }
  const wrong = takeWords(parsed, words, workingDirectory) ?? contradictionIn(parsed);
  return wrong === null ? succeed(parsed) : refuse(wrong);
}

const onlyOne = (argument: string) => `only one project folder can be opened, not also ${argument}`;

/** What is no option: a command comes first, then what to import, or the project. Why they cannot be taken. */
function takeWords(parsed: Parsed, words: readonly string[], workingDirectory: string): string | null {
  parsed.command = commands.find((known) => known === words[0]) ?? null;
  const found = parsed.command === null ? words : words.slice(1);
  const absolute = found.map((word) => path.resolve(workingDirectory, word));
  if (parsed.command === 'import') {
    parsed.paths = absolute;
    return null;
  }
  const [project, further] = parsed.project === null ? absolute : [parsed.project, ...absolute];
  parsed.project = project ?? null;
  return further === undefined ? null : onlyOne(further);
}

function contradictionIn(args: Arguments): string | null {
  const { command, paths, encoding, screenshot, export: file } = args;
  if (args.help || args.version) return null;
  const tasks = [command, screenshot !== null && '--screenshot', file !== null && '--export'];
  const asked = tasks.filter((task) => task !== null && task !== false);
  if (asked.length > 1) return `${asked.join(' and ')} exclude each other`;
  if (command === 'import' && paths.length === 0) return 'import needs a file or folder after it.';
  if (encoding === null) return null;
  if (command !== 'import') return '--encoding belongs to import';
  return isEncoding(encoding) ? null : `unknown encoding ${encoding}`;
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false; // it throws for nothing else
  }
}

function splitOption(argument: string): [string, string?] {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
}

const refuse = (message: string) => fail('INVALID_INPUT', message, { advice: 'See --help.' });
