// The only door to the disk: the few calls storage needs, so that tests can make them fail or lose power between them.
import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';

export interface OpenFile {
  /** May write fewer bytes than asked; only durable-file.ts calls it, in a loop. */
  write(bytes: Uint8Array, offset: number): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ readonly size: number }>;
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

/** The material must not leak: files and folders are for their owner alone. */
export const realFileSystem: FileSystem = {
  open: (path, flags) => open(path, flags, 0o600),
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  mkdir: async (path) => mkdir(path, 0o700),
  rename,
  link,
  unlink,
};
