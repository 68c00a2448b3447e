// What the window asks about revisions: replace a text, stop that, compare two.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { locale, strings } from '../../core/language/index';
import { canonicalise } from '../../core/text/canonical';
import { CodePointIndex } from '../../core/text/offsets';
import { fail, succeed, type Result } from '../../core/result';
import { sha256 } from '../bundled';
import type { ExtractPool } from '../extract/pool';
import { extensions, usualLimits } from '../extract/kinds';
import type { Handlers } from '../ipc';
import type { Outbox } from '../outbox';
import { withProject, type Projects } from '../projects';
import type { Session } from '../session';
import type { Dialogs } from '../shell/dialogs';
import { attempt } from '../storage/disk-failure';
import { replaceText, type ReceivedText } from './replace-text';
import type { RunRevisionJob } from './run';

export interface RevisionPorts {
  readonly projects: Projects;
  readonly dialogs: Pick<Dialogs, 'chooseFile'>;
  readonly outbox: Outbox;
  readonly pool: ExtractPool;
  readonly run: RunRevisionJob;
  readonly now: () => string;
}

export type RevisionHandlers = Pick<Handlers, 'replaceText' | 'cancelReplacement' | 'compareRevisions'>;

export function createRevisionHandlers(ports: RevisionPorts): RevisionHandlers {
  const { projects, outbox, run } = ports;
  let replacing = new AbortController();
  let comparing = new AbortController();
  return {
    replaceText: ({ source, text }) =>
      withProject(projects, async (session) => {
        const { readOnly } = session.store;
        if (readOnly !== null) return { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };
        replacing.abort();
        replacing = new AbortController();
        const { signal } = replacing;
        const received = text === null ? await fromFile(session, ports) : succeed(pasted(text, ports.now()));
        if (!received.ok) return received;
        if (!/\S/.test(received.value.text)) return fail('INVALID_INPUT', strings.revisions.nothingPasted);
        const progress = (share: number) => outbox.send('replacing', { share });
        return replaceText(session, source, received.value, { run, signal, progress });
      }),
    cancelReplacement: () => {
      replacing.abort();
      return succeed(null);
    },
    compareRevisions: ({ from, to }) =>
      withProject(projects, async (session) => {
        const texts = await session.texts.getAll([from, to]);
        if (!texts.ok) return texts;
        comparing.abort(); // nobody waits for an older comparison
        comparing = new AbortController();
        const [oldText, newText] = [texts.value.get(from) ?? '', texts.value.get(to) ?? ''];
        return run({ kind: 'compare', oldText, newText }, comparing.signal);
      }),
  };
}

/** As it stands on the clipboard: its bytes are its own UTF-8. */
function pasted(text: string, time: string): ReceivedText {
  const bytes = Buffer.from(text);
  const canonical = canonicalise(text);
  return {
    text: canonical,
    bytes,
    extension: 'txt',
    revision: {
      ...describeText(canonical),
      originalSha256: sha256(bytes),
      originalName: 'pasted.txt',
      encoding: 'utf-8',
      received: { time, how: 'paste' },
    },
  };
}

const describeText = (text: string) => ({
  textSha256: sha256(text),
  utf16Length: text.length,
  codePointLength: new CodePointIndex(text).codePointLength,
});

async function fromFile(session: Session, { dialogs, pool, now }: RevisionPorts): Promise<Result<ReceivedText>> {
  const file = await dialogs.chooseFile(strings.revisions.replaceTitle, {
    name: strings.revisions.texts,
    extensions: [...extensions],
  });
  if (file === null) return fail('CANCELLED', strings.failures.nothingChosen);
  const name = path.basename(file);
  const bytes = await attempt(file, 'read the file', () => readFile(file));
  if (!bytes.ok) return bytes;
  const options = { encoding: null, limits: usualLimits, longest: Infinity, language: locale };
  const read = await pool.read({ from: bytes.value, name, ...options });
  if (!read.ok) return { ok: false, error: { file, ...read.error } };
  const [text] = read.value.texts;
  if (text === undefined || text.text === null) return fail('INVALID_INPUT', strings.failures.noText(name), { file });
  const layout = text.ranges.length === 0 ? succeed(null) : await session.store.writeLayout(text.ranges);
  if (!layout.ok) return layout;
  return succeed({
    text: text.text,
    bytes: bytes.value,
    extension: path.extname(file).slice(1),
    revision: {
      ...describeText(text.text),
      originalSha256: sha256(bytes.value),
      originalName: name.slice(-255),
      encoding: text.encoding,
      received: { time: now(), how: 'file' },
      extractor: { ...read.value.extractor, ...(text.variant !== undefined && { variant: text.variant }) },
      ...(layout.value !== null && { layoutSha256: layout.value }),
    },
  });
}
