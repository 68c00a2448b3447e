// Files and folders that have reached the disk when the promise resolves. Throws the operating system's errors.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { systemCode } from './disk-failure';
import type { FileSystem, OpenFile } from './file-system';

/** Writes all of `bytes`: a single write may be cut short by a full disk without an error. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.length;) offset += await file.write(bytes, offset);
}

/** Makes names in `directory` (created, renamed, removed) survive a power loss. */
export async function syncDirectory(fileSystem: FileSystem, directory: string): Promise<void> {
  if (process.platform === 'win32') return; // there are no directory handles to flush
  const handle = await fileSystem.open(directory, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder at all: what they keep then is theirs to decide.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** The temporary files of `replaceFile`; those of a dead run are removed when a project is opened. */
export const isTemporary = (name: string) => /^\..+\.[0-9a-f]{12}\.tmp$/.test(name);

/** Makes a new file with all of `pieces` in it, on the disk (its name is not: sync the directory). */
export async function writeNewFile(
  fileSystem: FileSystem,
  file: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<void> {
  const handle = await fileSystem.open(file, 'wx');
  try {
    try {
      // Between two pieces the main thread is free: that is why snapshots come in pieces.
      for (const piece of pieces) await writeAll(handle, typeof piece === 'string' ? Buffer.from(piece) : piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard(fileSystem, file);
    throw error;
  }
}

/** Only tidying after a failure: that one is what matters, and the next opening tidies again. */
async function discard(fileSystem: FileSystem, file: string): Promise<void> {
  await fileSystem.unlink(file).catch(() => undefined);
}

/**
 * Replaces `file` whole: after any failure, and after a power loss, it is the old one or the new one. It certainly is the
 * new one once the directory is synced: replaceFile does that; who replaces many files in one directory does it once.
 */
export async function swapFile(
  fileSystem: FileSystem,
  file: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<void> {
  const directory = path.dirname(file);
  const temporary = path.join(directory, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  await writeNewFile(fileSystem, temporary, pieces);
  try {
    await fileSystem.rename(temporary, file);
  } catch (error) {
    await discard(fileSystem, temporary);
    throw error;
  }
}

/** swapFile, and the new file is on the disk when this resolves. */
export async function replaceFile(
  fileSystem: FileSystem,
  file: string,
  pieces: Iterable<string | Uint8Array>,
): Promise<void> {
  await swapFile(fileSystem, file, pieces);
  await syncDirectory(fileSystem, path.dirname(file));
}

/** Makes `directory` and the folders above it, all on the disk; fine when it is there. */
export async function makeDirectory(fileSystem: FileSystem, directory: string): Promise<void> {
  try {
    await fileSystem.mkdir(directory);
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'EEXIST') {
      if (code !== 'ENOENT' || path.dirname(directory) === directory) throw error;
      await makeDirectory(fileSystem, path.dirname(directory));
      await fileSystem.mkdir(directory);
    }
  }
  // Also when it was there: an earlier attempt may have failed between making it and this.
  await syncDirectory(fileSystem, path.dirname(directory)).catch((error: unknown) => {
    // A folder one may enter but not list cannot be synced; its owner's disk decides then.
    if (systemCode(error) !== 'EACCES') throw error;
  });
}
