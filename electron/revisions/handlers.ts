// What the window asks about revisions: plan a newer text and replace the older by it, stop that, compare two.
import path from 'node:path';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
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
import { passagesThen } from './as-they-were';
import { keptBytes, plan, receive, replacements, type Offered } from './offered';
import { replaceText, type ReceivedText } from './replace-text';
import type { RunRevisionJob } from './run';

export interface RevisionPorts {
  readonly projects: Pick<Projects, 'current'>;
  readonly dialogs: Pick<Dialogs, 'chooseFile'>;
  readonly outbox: Pick<Outbox, 'send'>;
  /** Its own: what is read in it is ended without asking. */
  readonly pool: ExtractPool;
  /** Bytes of a file, and of the text in it. */
  readonly limit: () => number;
  readonly run: RunRevisionJob;
  readonly newId: () => string;
  readonly now: () => string;
}

type RevisionCalls =
  | 'planReplacement'
  | 'readReplacementAgain'
  | 'applyReplacement'
  | 'replaceText'
  | 'cancelReplacement'
  | 'compareRevisions'
  | 'passagesThen';
export type RevisionHandlers = Pick<Handlers, RevisionCalls>;

export function createRevisionHandlers(ports: RevisionPorts): RevisionHandlers {
  const { projects, outbox, pool, run, newId, now } = ports;
  let planned: { readonly id: string; readonly offered: Offered } | null = null;
  let replacing = new AbortController();
  let comparing = new AbortController();
  const reading = (encoding: string | null) => ({ pool, limits: { ...usualLimits, bytes: ports.limit() }, encoding });
  const tell = (share: number | null) => {
    outbox.send('replacing', { share });
  };
  const offeredBy = (planId: string): Result<Offered> =>
    planned?.id === planId && planned.offered.session === projects.current
      ? succeed(planned.offered)
      : fail('NOT_FOUND', strings.failures.planGone, { advice: strings.failures.planGoneAdvice });
  /** What was begun before is no longer wanted. */
  const begin = () => {
    replacing.abort();
    replacing = new AbortController();
    return replacing.signal;
  };
  const replaceBy = async (session: Session, source: SourceId, coming: () => Promise<Result<ReceivedText>>) => {
    const writable = mayReplace(session);
    if (!writable.ok) return writable;
    const signal = begin();
    const received = await coming();
    if (!received.ok) return received;
    tell(0);
    return replaceText(session, source, received.value, { run, signal, progress: tell });
  };
  return {
    planReplacement: ({ source, from }) =>
      withProject(projects, async (session) => {
        const writable = mayReplace(session);
        if (!writable.ok) return writable;
        const signal = begin();
        const offered = from === 'file' ? await chosenFile(session, source, ports) : await keptBytes(session, source);
        if (!offered.ok) return offered;
        if (signal.aborted) return fail('CANCELLED', strings.failures.nothingChosen);
        tell(null);
        const id = newId();
        const read = await plan(offered.value, id, reading(offered.value.encoding));
        if (read.ok) planned = { id, offered: offered.value };
        return read;
      }),
    readReplacementAgain: async ({ planId, encoding }) => {
      const offered = offeredBy(planId);
      return offered.ok ? plan(offered.value, planId, reading(encoding)) : offered;
    },
    applyReplacement: async ({ planId, encoding, textSha256 }) => {
      const offered = offeredBy(planId);
      if (!offered.ok) return offered;
      const { session, source } = offered.value;
      tell(null);
      return replaceBy(session, source, () => receive(offered.value, textSha256, { ...reading(encoding), now }));
    },
    replaceText: ({ source, text }) =>
      withProject(projects, (session) => replaceBy(session, source, () => Promise.resolve(pasted(text, now())))),
    cancelReplacement: () => {
      replacing.abort();
      pool.close(replacements);
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
    passagesThen: ({ source, revision }) => withProject(projects, (session) => passagesThen(session, source, revision)),
  };
}

const mayReplace = ({ store: { readOnly } }: Session): Result<null> =>
  readOnly === null ? succeed(null) : { ok: false, error: { ...readOnly, code: 'READ_ONLY' } };

async function chosenFile(
  session: Session,
  source: SourceId,
  { dialogs }: Pick<RevisionPorts, 'dialogs'>,
): Promise<Result<Offered>> {
  const filter = { name: strings.revisions.texts, extensions: [...extensions] };
  const file = await dialogs.chooseFile(strings.revisions.replaceTitle, filter);
  if (file === null) return fail('CANCELLED', strings.failures.nothingChosen);
  return succeed({ session, source, file, name: path.basename(file), encoding: null, kept: null });
}

/** As it stands on the clipboard: its bytes are its own UTF-8. */
function pasted(text: string, time: string): Result<ReceivedText> {
  if (!/\S/.test(text)) return fail('INVALID_INPUT', strings.revisions.nothingPasted);
  const bytes = Buffer.from(text);
  const canonical = canonicalise(text);
  return succeed({
    text: canonical,
    bytes,
    extension: 'txt',
    revision: {
      textSha256: sha256(canonical),
      utf16Length: canonical.length,
      codePointLength: new CodePointIndex(canonical).codePointLength,
      originalSha256: sha256(bytes),
      originalName: 'pasted.txt',
      encoding: 'utf-8',
      received: { time, how: 'paste' },
    },
  });
}
