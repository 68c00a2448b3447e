// Any life of a project equals the same life in memory alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SourceId } from '../../core/model/identifier';
import type { ProjectRecord } from '../../core/model/state';
import { emptyDiff, invert, type Diff } from '../../core/history/diff';
import { createProject } from './store';
import {
  annotation,
  commit,
  contentOf,
  open,
  project,
  removed,
  replayed,
  source,
  tag,
  updated,
  valueOf,
} from './testing/fixtures';
import { SimulatedDisk } from './testing/simulated-disk';

type Step =
  | { readonly do: 'put'; readonly records: readonly (readonly [number, number])[] }
  | { readonly do: 'remove' | 'tag'; readonly number: number }
  | { readonly do: 'undo' | 'checkpoint' | 'reopen' | 'wait' };

const number = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('put' as const),
    records: fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ do: fc.constantFrom('remove' as const, 'tag' as const), number }),
  fc.record({ do: fc.constantFrom('undo' as const, 'checkpoint' as const, 'reopen' as const, 'wait' as const) }),
);

const directory = '/project';

it('random commits, undos, checkpoints and reopenings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      async (steps, checkpointEvery) => {
        const fileSystem = new SimulatedDisk();
        valueOf(await createProject(directory, project, { fileSystem }));
        let store = await open(directory, { fileSystem, checkpointEvery });
        const diffs: Diff[] = [];
        const put = (diff: Diff) => {
          diffs.push(diff);
          commit(store, diff);
        };
        /** Adds the record, or updates the one with its id. */
        const upsert = (diff: Diff, record: ProjectRecord, before: ProjectRecord | undefined): Diff =>
          before === undefined
            ? { ...diff, added: [...diff.added, record] }
            : { ...diff, updated: [...diff.updated, ...updated(before, record).updated] };
        for (const [index, current] of steps.entries()) {
          switch (current.do) {
            case 'put': {
              let diff = emptyDiff;
              const unique = new Map(current.records.map(([s, a]) => [`${s} ${a}`, [s, a] as const]));
              for (const [s, a] of unique.values()) {
                const id = SourceId.parse(`s${s}`);
                const inDiff = diff.added.some((record) => record.id === id);
                if (!store.state.sources.has(id) && !inDiff) diff = upsert(diff, source(id), undefined);
                const record = annotation(`a${s}-${a}`, id, `note ${index}`);
                diff = upsert(diff, record, store.state.annotations.get(id)?.get(record.id));
              }
              put(diff);
              break;
            }
            case 'tag': {
              const record = tag(`t${current.number}`, `name ${index}`);
              put(upsert(emptyDiff, record, store.state.tags.get(record.id)));
              break;
            }
            case 'remove': {
              const id = SourceId.parse(`s${current.number}`);
              const known = store.state.sources.get(id);
              if (known) put(removed(known, ...(store.state.annotations.get(id)?.values() ?? [])));
              break;
            }
            case 'undo': {
              const last = store.pointers.undo === null ? null : valueOf(await store.record(store.revision));
              if (last) put(invert(last.diff));
              break;
            }
            case 'checkpoint':
              void store.checkpoint();
              break;
            case 'wait':
              valueOf(await store.flushed());
              break;
            case 'reopen':
              valueOf(await store.close());
              store = await open(directory, { fileSystem, checkpointEvery });
              expect(store.notices).toEqual([]);
          }
          expect(contentOf(store.state)).toEqual(replayed(diffs));
        }
        valueOf(await store.close());
        store = await open(directory, { fileSystem });
        expect(contentOf(store.state)).toEqual(replayed(diffs));
        expect(valueOf(await store.verifyHistory())).toEqual({ records: diffs.length });
        valueOf(await store.close());
      },
    ),
    { numRuns: 150 },
  );
});
