// For tests: folders that go away, ids and a clock that do not surprise, an outbox that remembers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { EventName, Events } from '../../core/contract';
import { CreatorId, ProjectId } from '../../core/model/identifier';
import type { Creator } from '../../core/model/project';
import { describe } from '../../core/anchoring/describe';
import type { Sha256, SourceId } from '../../core/model/identifier';
import type { Result } from '../../core/result';
import { sha256 } from '../bundled';
import { Session } from '../session';
import { createProject, openProject, type ProjectStore } from '../storage/store';

export const data = path.resolve(import.meta.dirname, '../../data');
export const ann: Creator = { kind: 'creator', id: CreatorId.parse('ann'), name: 'Ann' };
export const now = () => '2026-01-02T03:04:05.678Z';

export async function temporaryFolder(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'glossator-test-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

export function countingIds(prefix = 'id'): () => string {
  let next = 0;
  return () => `${prefix}-${++next}`;
}

/** The value of a success; a failure fails the test with its code. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

export interface Sent {
  readonly name: EventName;
  readonly event: Events[EventName];
}

/** Stands in for a window's WebContents. */
export function recordingReceiver() {
  const sent: Sent[] = [];
  const send = (_channel: string, name: EventName, event: Events[EventName]) => void sent.push({ name, event });
  return { sent, receiver: { isDestroyed: () => false, send: send as (channel: string, ...args: unknown[]) => void } };
}

export interface OpenedSession {
  readonly session: Session;
  readonly store: ProjectStore;
  readonly changes: Events['changed'][];
}

export interface SessionOptions {
  readonly creator?: Creator | null;
  readonly readOnly?: boolean;
  readonly newId?: () => string;
}

export async function makeProject(name = 'Test'): Promise<string> {
  const directory = path.join(await temporaryFolder(), name);
  valueOf(await createProject(directory, { kind: 'project', id: ProjectId.parse('test'), name }));
  return directory;
}

export async function openSession(directory: string, options: SessionOptions = {}): Promise<OpenedSession> {
  const { creator = ann, readOnly = false, newId = countingIds() } = options;
  const store = valueOf(await openProject(directory, { creatorName: 'Ann', readOnly }));
  onTestFinished(async () => {
    await store.close({ discardUnsaved: true });
  });
  const changes: Events['changed'][] = [];
  const changed = (event: Events['changed']) => void changes.push(event);
  return { session: new Session(store, { newId, now, creator: () => creator, changed }), store, changes };
}

/** Adds `text` as a source, titled by its first line. */
export async function addText(session: Session, text: string): Promise<{ source: SourceId; revision: Sha256 }> {
  const bytes = Buffer.from(text);
  const revision = sha256(bytes);
  valueOf(await session.store.writeText(text, bytes, 'txt'));
  const unknown = { byline: null, publisher: null, date: null, place: null, url: null, language: null };
  const lengths = { utf16Length: text.length, codePointLength: Array.from(text).length };
  const revisions = [
    { textSha256: revision, originalSha256: revision, originalName: 'text.txt', encoding: 'utf-8', ...lengths },
  ];
  const title = /\S.*/u.exec(text)?.[0].trim() ?? 'text';
  valueOf(await session.run('addSources', { sources: [{ title, ...unknown, revisions }] }));
  const source = [...session.store.state.sources.values()].at(-1);
  if (source === undefined) throw new Error('the text was not added');
  return { source: source.id, revision };
}

/** The passage of `words` in `text`, as the reader describes it. */
export function passageOf(text: string, words: string, { source, revision }: { source: SourceId; revision: Sha256 }) {
  const start = text.indexOf(words);
  return { source, targets: [describe(text, revision, { start, end: start + words.length })] };
}
