// The only door to the disk: the few calls storage needs, so that tests can make them fail or lose power between them.
import fs from 'node:fs';
import { promisify } from 'node:util';

export interface OpenFile {
  /** Writes from `offset` on and returns how many bytes: maybe not all. Only durable-file.ts calls it, in a loop. */
  write(bytes: Uint8Array, offset: number): Promise<number>;
  truncate(length: number): Promise<void>;
  size(): Promise<number>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileSystem {
  /** r: read (also a directory, to sync it). a: append, made when missing. wx: made, must not exist. */
  open(path: string, flags: 'r' | 'a' | 'wx'): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  readdir(path: string): Promise<string[]>;
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, name: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

// The callback functions: fs/promises takes 30 microseconds more for an append with its sync, and twice as long for a
// small file; an edit is one such append, and opening a project reads a file per source.
const call = {
  open: promisify(fs.open),
  ftruncate: promisify(fs.ftruncate),
  fstat: promisify(fs.fstat),
  fsync: promisify(fs.fsync),
  fdatasync: promisify(fs.fdatasync),
  close: promisify(fs.close),
};

const openFile = (descriptor: number): OpenFile => ({
  write: (bytes, offset) =>
    new Promise((resolve, reject) => {
      fs.write(descriptor, bytes, offset, (error, written) => {
        if (error) reject(error);
        else resolve(written);
      });
    }),
  truncate: (length) => call.ftruncate(descriptor, length),
  size: async () => (await call.fstat(descriptor)).size,
  sync: () => call.fsync(descriptor),
  datasync: () => call.fdatasync(descriptor),
  close: () => call.close(descriptor),
});

/** The material must not leak: files and folders are for their owner alone. */
export const realFileSystem: FileSystem = {
  open: async (path, flags) => openFile(await call.open(path, flags, 0o600)),
  readFile: promisify(fs.readFile),
  readdir: (path) => fs.promises.readdir(path),
  mkdir: (path) => fs.promises.mkdir(path, 0o700),
  rename: promisify(fs.rename),
  link: promisify(fs.link),
  unlink: promisify(fs.unlink),
};
