// Commands on sources. Their texts are on disk before the command runs: a record never names a text that is not there.
import { z } from 'zod';
import { emptyDiff } from '../history/diff';
import { SourceId } from '../model/identifier';
import { Source } from '../model/source';
import { fail, succeed } from '../result';
import { shortQuote } from '../text/short-quote';
import { command } from './command';

const NewSource = Source.omit({ kind: true, id: true, order: true });

export const addSources = command({
  type: 'addSources',
  input: z.strictObject({ sources: z.array(NewSource).min(1) }),
  label: (_state, { sources }) =>
    sources.length === 1 && sources[0]
      ? `add source ${shortQuote(sources[0].title)}`
      : `add ${String(sources.length)} sources`,
  apply: (state, { sources }, context) => {
    const texts = new Set([...state.sources.values()].flatMap((source) => source.revisions.map((r) => r.textSha256)));
    const twin = sources.find((source) => source.revisions.some((revision) => texts.has(revision.textSha256)));
    if (twin)
      return fail('ALREADY_EXISTS', `The text of “${twin.title}” is already in the project.`, {
        advice: 'Choose it in the list of sources.',
      });
    const first = Math.max(-1, ...[...state.sources.values()].map((source) => source.order)) + 1;
    const added = sources.map((source, i) => ({
      kind: 'source' as const,
      id: SourceId.parse(context.newId()),
      order: first + i,
      ...source,
    }));
    return succeed({ ...emptyDiff, added });
  },
});
