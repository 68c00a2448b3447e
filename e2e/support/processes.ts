// What the kernel says of processes (Linux): who descends from whom, and which internet sockets they hold.
import fs from 'node:fs';

/** A process and everything below it. */
export function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The name in parentheses may itself hold anything: the numbers begin after the last one.
    const parent = /.*\) \S (\d+) /s.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'udplite6', 'raw', 'raw6', 'icmp', 'icmp6', 'packet'];

/** Every internet or packet socket that a process holds: "udp 0100007F:14E9 …". Unix and netlink sockets are none. */
export function internetSockets(pid: number): string[] {
  const own = new Set(links(`/proc/${pid}/fd`).flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  return allSockets(pid).filter((line) => line.split(/\s+/).some((field) => own.has(field)));
}

/** Every internet or packet socket in the network namespace of a process, whoever holds it. */
export function allSockets(pid: number): string[] {
  return tables.flatMap((table) =>
    read(`/proc/${pid}/net/${table}`)
      .split('\n')
      .slice(1)
      .filter((line) => line.trim() !== '')
      .map((line) => `${table} ${line.trim()}`),
  );
}

/** Namespace of a process, such as "net:[4026531840]"; '' when it may not be looked at. */
export function namespaceOf(pid: number | 'self', name: 'net' | 'user' | 'pid'): string {
  try {
    return fs.readlinkSync(`/proc/${pid}/ns/${name}`);
  } catch {
    return ''; // gone, or another user's
  }
}

/** A line of /proc/<pid>/status. */
export function statusOf(pid: number, field: string): string {
  return new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? '';
}

/** The arguments of a process. Chromium's children write theirs anew, with spaces between them. */
export const commandOf = (pid: number): string[] => read(`/proc/${pid}/cmdline`).split(/[\0 ]/);

/** Empty when the process is gone. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function links(folder: string): string[] {
  let names: string[] = [];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return []; // gone, or hidden from us: a sandboxed process, which has a network namespace of its own
  }
  return names.flatMap((name) => {
    try {
      return [fs.readlinkSync(`${folder}/${name}`)];
    } catch {
      return []; // closed since
    }
  });
}
