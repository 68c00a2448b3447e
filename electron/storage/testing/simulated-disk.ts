// A disk in memory that can refuse any call and lose power before any call: what was not synced may then be gone.
// Strict on purpose: syncing a file keeps its bytes, not its name (that takes a sync of its directory), and what a
// failed sync of a file was to keep is not kept by a later one, as on Linux.
import path from 'node:path';
import type { FileSystem, OpenFile } from '../file-system';

type DataChange = { readonly at: number; readonly bytes: Uint8Array } | { readonly length: number };
interface FileNode {
  readonly kind: 'file';
  now: Buffer;
  durable: Buffer;
  unsynced: DataChange[];
}
/** Names set and removed in one indivisible step. */
interface NameChange {
  readonly set: readonly (readonly [string, Node])[];
  readonly removed: readonly string[];
}
interface FolderNode {
  readonly kind: 'folder';
  now: Map<string, Node>;
  durable: Map<string, Node>;
  unsynced: NameChange[];
}
type Node = FileNode | FolderNode;

/** Which of the unsynced changes a power loss leaves: a number from 0 to 1 per change; its bytes may be torn. */
export type Survival = 'nothing' | 'everything' | (() => number);

/** Asked before every call: an error code makes the call fail. */
export type Fault = (call: string, file: string) => string | undefined;

const failure = (code: string, call: string, file: string) =>
  Object.assign(new Error(`${code}: simulated, ${call} ${file}`), { code });

/** A promise of what `action` returns or throws. */
const later = <T>(action: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(action());
  });

const newFile = (bytes: Buffer = Buffer.alloc(0)): FileNode => ({
  kind: 'file',
  now: bytes,
  durable: bytes,
  unsynced: [],
});
const newFolder = (names = new Map<string, Node>()): FolderNode => ({
  ...{ kind: 'folder', now: new Map(names), durable: new Map(names), unsynced: [] },
});

function changed(bytes: Buffer, change: DataChange): Buffer {
  if ('length' in change) return Buffer.concat([bytes], change.length); // longer ones are filled with zeros
  const result = Buffer.concat([bytes], Math.max(bytes.length, change.at + change.bytes.length));
  result.set(change.bytes, change.at);
  return result;
}

function applyNames(names: Map<string, Node>, change: NameChange): void {
  for (const name of change.removed) names.delete(name);
  for (const [name, node] of change.set) names.set(name, node);
}

export class SimulatedDisk implements FileSystem {
  fault: Fault = () => undefined;
  readonly #root: FolderNode;

  constructor(root: FolderNode = newFolder()) {
    this.#root = root;
  }

  /** The disk as the next start finds it. */
  afterPowerLoss(survival: Survival): SimulatedDisk {
    return new SimulatedDisk(survivor(this.#root, survival, new Map()) as FolderNode);
  }

  open(file: string, flags: 'r' | 'a' | 'wx'): Promise<OpenFile> {
    return later(() => {
      this.#ask('open', file);
      const folder = this.#folder(path.dirname(file));
      const name = path.basename(file);
      let node = file === '/' ? this.#root : folder.now.get(name);
      if (flags === 'wx' && node !== undefined) throw failure('EEXIST', 'open', file);
      if (flags === 'r' && node === undefined) throw failure('ENOENT', 'open', file);
      if (node === undefined) {
        node = newFile();
        this.#rename(folder, { set: [[name, node]], removed: [] });
      }
      return node.kind === 'file' ? this.#openFile(node, file) : this.#openFolder(node, file);
    });
  }

  readFile(file: string): Promise<Buffer> {
    return later(() => {
      this.#ask('readFile', file);
      const node = this.#folder(path.dirname(file)).now.get(path.basename(file));
      if (node?.kind !== 'file') throw failure('ENOENT', 'readFile', file);
      return Buffer.from(node.now);
    });
  }

  readdir(folder: string): Promise<string[]> {
    return later(() => {
      this.#ask('readdir', folder);
      return [...this.#folder(folder).now.keys()];
    });
  }

  mkdir(folder: string): Promise<void> {
    return later(() => {
      this.#ask('mkdir', folder);
      const parent = this.#folder(path.dirname(folder));
      if (parent.now.has(path.basename(folder))) throw failure('EEXIST', 'mkdir', folder);
      this.#rename(parent, { set: [[path.basename(folder), newFolder()]], removed: [] });
    });
  }

  rename(from: string, to: string): Promise<void> {
    return later(() => {
      this.#ask('rename', from);
      const [folder, node] = this.#found('rename', from);
      this.#rename(folder, { set: [[path.basename(to), node]], removed: [path.basename(from)] });
    });
  }

  link(existing: string, name: string): Promise<void> {
    return later(() => {
      this.#ask('link', existing);
      const [folder, node] = this.#found('link', existing);
      if (folder.now.has(path.basename(name))) throw failure('EEXIST', 'link', name);
      this.#rename(folder, { set: [[path.basename(name), node]], removed: [] });
    });
  }

  unlink(file: string): Promise<void> {
    return later(() => {
      this.#ask('unlink', file);
      const [folder] = this.#found('unlink', file);
      this.#rename(folder, { set: [], removed: [path.basename(file)] });
    });
  }

  #ask(call: string, file: string): void {
    const code = this.fault(call, file);
    if (code !== undefined) throw failure(code, call, file);
  }

  #folder(name: string): FolderNode {
    let node: Node | undefined = this.#root;
    for (const part of name.split('/').filter(Boolean)) {
      node = node.kind === 'folder' ? node.now.get(part) : undefined;
      if (node === undefined) throw failure('ENOENT', 'look up', name);
    }
    if (node.kind !== 'folder') throw failure('ENOTDIR', 'look up', name);
    return node;
  }

  #found(call: string, file: string): [FolderNode, Node] {
    const folder = this.#folder(path.dirname(file));
    const node = folder.now.get(path.basename(file));
    if (node === undefined) throw failure('ENOENT', call, file);
    return [folder, node];
  }

  #rename(folder: FolderNode, change: NameChange): void {
    applyNames(folder.now, change);
    folder.unsynced.push(change);
  }

  /**
   * Keeps what is unsynced. When that is to fail, a file forgets that it should be kept (Linux marks the pages clean);
   * names are in the file system's own journal, which does not forget.
   */
  #sync(node: Node, call: string, file: string): void {
    const code = this.fault(call, file);
    if (node.kind === 'file') {
      if (code === undefined) node.durable = node.unsynced.reduce<Buffer>(changed, node.durable);
      node.unsynced = [];
    } else if (code === undefined) {
      for (const change of node.unsynced) applyNames(node.durable, change);
      node.unsynced = [];
    }
    if (code !== undefined) throw failure(code, call, file);
  }

  #openFolder(node: FolderNode, file: string): OpenFile {
    const never = () => Promise.reject(failure('EISDIR', 'use', file));
    return {
      ...{ write: never, truncate: never, size: never, datasync: never },
      sync: () => later(() => this.#sync(node, 'sync', file)),
      close: () => later(() => this.#ask('close', file)),
    };
  }

  #openFile(node: FileNode, file: string): OpenFile {
    const change = (data: DataChange) => {
      node.now = changed(node.now, data);
      node.unsynced.push(data);
    };
    return {
      write: (bytes, offset) =>
        later(() => {
          // The first half alone: short writes are allowed, and a failing one may have written something.
          const count = offset === 0 ? Math.ceil(bytes.length / 2) : bytes.length - offset;
          change({ at: node.now.length, bytes: Buffer.from(bytes.subarray(offset, offset + count)) });
          this.#ask('write', file);
          return count;
        }),
      truncate: (length) =>
        later(() => {
          this.#ask('truncate', file);
          change({ length });
        }),
      size: () =>
        later(() => {
          this.#ask('size', file);
          return node.now.length;
        }),
      sync: () => later(() => this.#sync(node, 'sync', file)),
      datasync: () => later(() => this.#sync(node, 'datasync', file)),
      close: () => later(() => this.#ask('close', file)),
    };
  }
}

/** `node` after a power loss. `copies` keeps two names of one file two names of one file. */
function survivor(node: Node, survival: Survival, copies: Map<Node, Node>): Node {
  const known = copies.get(node);
  if (known !== undefined) return known;
  const chance = () => (survival === 'nothing' ? 0 : survival === 'everything' ? 1 : survival());
  if (node.kind === 'file') {
    const copy = newFile(
      node.unsynced.reduce<Buffer>((bytes, change) => surviving(bytes, change, chance()), node.durable),
    );
    copies.set(node, copy);
    return copy;
  }
  const names = new Map(node.durable);
  for (const change of node.unsynced) if (chance() >= 0.5) applyNames(names, change);
  const copy = newFolder(new Map([...names].map(([name, child]) => [name, survivor(child, survival, copies)])));
  copies.set(node, copy);
  return copy;
}

/** A truncation happens or not; of a write survive all bytes, none, a beginning, or its length with zeros in it. */
function surviving(bytes: Buffer, change: DataChange, chance: number): Buffer {
  if ('length' in change) return chance >= 0.5 ? changed(bytes, change) : bytes;
  const part = Math.floor(change.bytes.length * ((chance * 4) % 1));
  if (chance >= 0.75) return changed(bytes, change);
  if (chance >= 0.5) return changed(bytes, { at: change.at, bytes: change.bytes.subarray(0, part) });
  if (chance < 0.25) return bytes;
  const holed = change.bytes.slice().fill(0, part);
  return changed(bytes, { at: change.at, bytes: holed });
}
