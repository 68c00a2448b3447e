// The project folder as verifying reads it: every file once, in full, counted, with its place inside the folder as its name.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, VerificationProgress } from '../../core/verification';
import { strings } from '../../core/language/index';

export class Folder {
  readonly directory: string;
  readonly findings: Finding[] = [];
  readonly notes: Finding[] = [];
  readonly #onProgress: (progress: VerificationProgress) => void;
  readonly #read = new Set<string>();
  #total = 0;

  constructor(directory: string, onProgress: (progress: VerificationProgress) => void) {
    this.directory = directory;
    this.#onProgress = onProgress;
  }

  /** Number of files read. */
  get files(): number {
    return this.#read.size;
  }

  /** The files inside, by their place ("sources/….txt"), sorted. A folder that is not there has none. */
  async list(): Promise<string[]> {
    const entries = await readdir(this.directory, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(this.directory, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .sort();
    this.#total = names.length;
    return names;
  }

  /** Its bytes; null, and a finding, when it cannot be read. */
  async read(file: string): Promise<Buffer | null> {
    this.#read.add(file);
    this.#onProgress({ done: this.#read.size, total: Math.max(this.#total, this.#read.size), file });
    try {
      return await readFile(path.join(this.directory, ...file.split('/')));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      this.find(file, code === 'ENOENT' ? strings.verify.missing : strings.verify.unreadable(code));
      return null;
    }
  }

  find(file: string, message: string): void {
    this.findings.push({ file, message });
  }

  note(file: string, message: string): void {
    this.notes.push({ file, message });
  }
}
