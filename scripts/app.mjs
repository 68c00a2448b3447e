// Runs Electron on the built app: display, sandbox, signals, and only those stderr lines that mean something.
import path from 'node:path';
import { createInterface } from 'node:readline';
import { virtualDisplay } from './display.mjs';
import { electronPath } from './setup/electron.mjs';
import { hasDisplay } from './setup/libraries.mjs';
import { say } from './setup/log.mjs';
import { CALLER, ROOT, run } from './setup/run.mjs';

/** Said by Chromium on any machine without D-Bus, GPU or a colour-managed screen; nothing depends on it. */
const HARMLESS = [
  /:(bus|object_proxy)\.cc\(/,
  /:viz_main_impl\.cc\(/,
  /:gpu_process_host\.cc\(.*exit/,
  /:gl_(display|surface_egl|angle_platform_impl)\.cc\(/,
  /:vaapi_wrapper\.cc\(/,
  /:angle_platform_impl\.cc\(/,
  /:command_buffer_proxy_impl\.cc\(/,
  /:viz::GpuServiceImpl/,
  /^\s*dconf-WARNING|: dconf-WARNING/,
];

/** Environment for a program that needs a display: the real one, or a virtual one, which it says. */
export async function displayEnvironment() {
  if (hasDisplay()) return {};
  say('There is no display (DISPLAY and WAYLAND_DISPLAY are not set): running on a virtual one. Ctrl+C ends it.');
  return virtualDisplay();
}

const PLACES = 'project|profile|screenshot|export';
const COMMANDS = ['import', 'verify'];

/** Arguments as the app needs them: its working folder is not the caller's, so paths are made absolute. */
export function absolutePaths(args) {
  let words = 0;
  return args.map((arg, i) => {
    const before = args[i - 1] ?? '';
    if (new RegExp(`^--(${PLACES})$`).test(before) && !arg.startsWith('--') && arg !== '') {
      return path.resolve(CALLER, arg); // a path may begin with a dash
    }
    const option = new RegExp(`^(--(?:${PLACES}))=(.+)$`, 's').exec(arg);
    if (option) return `${option[1]}=${path.resolve(CALLER, option[2])}`;
    if (arg.startsWith('-') || arg === '' || before === '--encoding') return arg;
    words += 1;
    return words === 1 && COMMANDS.includes(arg) ? arg : path.resolve(CALLER, arg);
  });
}

/** Chromium refuses its sandbox to root. Anybody else keeps it. */
export function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return [];
  say(
    "Running as root: Chromium's sandbox is off, because Chromium cannot set it up for root. Start as another user to have it.",
  );
  return ['--no-sandbox'];
}

/** Runs the app to its end and resolves to its exit code. */
export async function runApp(args, environment) {
  const env = { ...process.env, ...environment };
  delete env.ELECTRON_RUN_AS_NODE;
  const { code } = await run(electronPath(), [...sandboxSwitches(), ROOT, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
    onStart(child) {
      const lines = createInterface({ input: child.stderr });
      lines.on('line', (line) => {
        if (line.trim() !== '' && !HARMLESS.some((pattern) => pattern.test(line))) process.stderr.write(`${line}\n`);
      });
    },
  });
  return code;
}
