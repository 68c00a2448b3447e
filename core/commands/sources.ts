// Commands on sources. Their texts are on disk before the command runs: a record never names a text that is not there.
import { z } from 'zod';
import { strings } from '../language/index';
import { emptyDiff } from '../history/diff';
import { SourceId } from '../model/identifier';
import { Source } from '../model/source';
import { fail, succeed } from '../result';
import { command } from './command';

const NewSource = Source.omit({ kind: true, id: true, order: true });

export const addSources = command({
  type: 'addSources',
  input: z.strictObject({
    sources: z.array(NewSource).min(1),
    /** Also those whose text the project has already: one statement that two publishers carry. */
    evenTwins: z.boolean().default(false),
  }),
  label: (_state, { sources }) =>
    sources.length === 1 && sources[0]
      ? strings.commands.addSource(sources[0].title)
      : strings.commands.addSources(sources.length),
  apply: (state, { sources, evenTwins }, context) => {
    const texts = new Set([...state.sources.values()].flatMap((source) => source.revisions.map((r) => r.textSha256)));
    const twin = sources.find((source) => source.revisions.some((revision) => texts.has(revision.textSha256)));
    if (twin && !evenTwins)
      return fail('ALREADY_EXISTS', strings.failures.sourceTwin(twin.title), {
        advice: strings.failures.sourceTwinAdvice,
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
