// A file system that is real but for its faults: the n-th call fails, once or until healed.
import type { FileSystem, OpenFile } from '../file-system';

export interface Faults {
  /** Calls so far: open, write, sync, rename, ... */
  readonly calls: () => number;
  /** The calls that failed. */
  readonly hits: { readonly call: string; readonly file: string }[];
  /** From now on nothing fails any more. */
  readonly heal: () => void;
}

/** Decides which calls fail: the `first`th, and with `lasting` every later one until heal(). */
export function planFaults(first: number, code: string, lasting: boolean) {
  let calls = 0;
  let healed = false;
  const hits: { call: string; file: string }[] = [];
  const fault = (call: string, file: string): string | undefined => {
    calls += 1;
    if (healed || (lasting ? calls < first : calls !== first)) return undefined;
    hits.push({ call, file });
    return code;
  };
  const heal = () => {
    healed = true;
  };
  const faults: Faults = { calls: () => calls, hits, heal };
  return { fault, faults };
}

/** `inner`, failing where `fault` gives an error code. A failing write has written half of its bytes before. */
export function withFaults(inner: FileSystem, fault: (call: string, file: string) => string | undefined): FileSystem {
  const guarded = async <T>(call: string, file: string, action: () => Promise<T>): Promise<T> => {
    const code = fault(call, file);
    if (code === undefined) return action();
    throw Object.assign(new Error(`${code}: injected, ${call} ${file}`), { code });
  };
  const wrap = (handle: OpenFile, file: string): OpenFile => ({
    write: async (bytes, offset) => {
      const code = fault('write', file);
      if (code === undefined) return handle.write(bytes, offset);
      await handle.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset);
      throw Object.assign(new Error(`${code}: injected, write ${file}`), { code });
    },
    truncate: (length) => guarded('truncate', file, () => handle.truncate(length)),
    size: () => guarded('size', file, () => handle.size()),
    sync: () => guarded('sync', file, () => handle.sync()),
    datasync: () => guarded('datasync', file, () => handle.datasync()),
    close: async () => {
      await handle.close(); // the descriptor is gone even when the system reports an error
      await guarded('close', file, () => Promise.resolve());
    },
  });
  return {
    open: async (file, flags) => wrap(await guarded('open', file, () => inner.open(file, flags)), file),
    readFile: (file) => guarded('readFile', file, () => inner.readFile(file)),
    readdir: (folder) => guarded('readdir', folder, () => inner.readdir(folder)),
    mkdir: (folder) => guarded('mkdir', folder, () => inner.mkdir(folder)),
    rename: (from, to) => guarded('rename', from, () => inner.rename(from, to)),
    link: (existing, name) => guarded('link', existing, () => inner.link(existing, name)),
    unlink: (file) => guarded('unlink', file, () => inner.unlink(file)),
  };
}
