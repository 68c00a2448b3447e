// Compare Revisions…: two revisions of a source beside each other, what differs marked, with the passages of both.
import { useEffect, useMemo, useState } from 'react';
import { VList } from 'virtua';
import { revisionRows, type RevisionRow } from '../../core/analysis/revision-rows';
import type { Changes } from '../../core/anchoring/changes';
import { formatDay } from '../../core/language/dates';
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { SourceId } from '../../core/model/identifier';
import type { Revision, Source } from '../../core/model/source';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { useProject } from '../state/project';
import { ui } from '../state/ui';
import { Choice } from '../ui/choice';
import { Modal } from '../ui/modal';
import { ComparedText } from './compared-text';

const close = () => ui.setState({ dialog: null });

export function CompareDialog({ id }: { readonly id: SourceId }) {
  const source = useProject(({ view }) => view?.sources.find((one) => one.id === id));
  return source === undefined ? null : <Comparison source={source} />;
}

interface Compared {
  readonly from: Revision;
  readonly to: Revision;
  readonly oldText: string;
  readonly newText: string;
  readonly changes: Changes;
  readonly annotations: readonly Annotation[];
}

function Comparison({ source }: { readonly source: Source }) {
  const { revisions } = source;
  const last = revisions.length - 1;
  const [places, setPlaces] = useState<readonly [number, number]>([Math.max(0, last - 1), last]);
  const compared = useCompared(source, places);
  const names = revisions.map((revision, i) => revisionName(revision, i, last));
  const items = names.map((label, i) => ({ value: String(i), label }));
  const words = strings.revisions;
  return (
    <Modal title={words.compareTitle} description={source.title} onClose={close} closesOutside wide>
      <div className="compare-heads">
        {([0, 1] as const).map((side) => (
          <div key={side} className="compare-choice">
            <span className="field-label" aria-hidden="true">
              {side === 0 ? words.from : words.to}
            </span>
            <Choice
              label={side === 0 ? words.from : words.to}
              items={items}
              value={String(places[side])}
              onChange={(value) => setPlaces(side === 0 ? [Number(value), places[1]] : [places[0], Number(value)])}
            />
          </div>
        ))}
      </div>
      <p role="status" className="hint">
        {last === 0 ? words.onlyOne : compared === null ? words.comparing : words.changes(compared.changes.length / 4)}
      </p>
      {compared && last > 0 && <Rows compared={compared} />}
    </Modal>
  );
}

export function revisionName(revision: Revision, i: number, last: number): string {
  const date = revision.received === undefined ? '' : formatDay(revision.received.time);
  const name = strings.revisions.revision(i + 1, date);
  return i === last && last > 0 ? strings.revisions.newest(name) : name;
}

/** Null until both texts and their changes are here. */
function useCompared(source: Source, [first, second]: readonly [number, number]): Compared | null {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [from, to] = [source.revisions[first], source.revisions[second]];
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    let isWanted = true;
    const load = async () => {
      const [oldText, newText, changes, annotations] = await Promise.all([
        call('text', { revision: from.textSha256 }),
        call('text', { revision: to.textSha256 }),
        call('compareRevisions', { from: from.textSha256, to: to.textSha256 }),
        call('annotations', { source: source.id }),
      ]);
      if (!isWanted) return;
      for (const answer of [oldText, newText, changes, annotations]) if (!answer.ok) notifyFailure(answer.error);
      if (!oldText.ok || !newText.ok || !changes.ok || !annotations.ok) return;
      const texts = { oldText: oldText.value, newText: newText.value };
      setCompared({ from, to, ...texts, changes: changes.value, annotations: annotations.value });
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [source.id, from, to]);
  return compared !== null && compared.from === from && compared.to === to ? compared : null;
}

function Rows({ compared }: { readonly compared: Compared }) {
  const { oldText, newText, changes } = compared;
  const rows = useMemo(() => revisionRows(changes, oldText, newText), [changes, oldText, newText]);
  return (
    <div className="compare-rows">
      {/* It scrolls: the keyboard must reach it. */}
      <VList tabIndex={0} role="group" aria-label={strings.revisions.differences}>
        {rows.map((row) => (
          <Row key={row.newStart + row.oldStart} row={row} compared={compared} />
        ))}
      </VList>
    </div>
  );
}

function Row({ row, compared }: { readonly row: RevisionRow; readonly compared: Compared }) {
  const { from, to, oldText, newText, changes, annotations } = compared;
  if (!row.isChanged) {
    const paragraphs = newText
      .slice(row.newStart, row.newEnd)
      .split('\n')
      .filter((line) => /\S/.test(line)).length;
    return <p className="compare-same">{strings.revisions.unchanged(paragraphs)}</p>;
  }
  return (
    <div className="compare-row">
      <ComparedText
        {...{ text: oldText, changes, side: 0, annotations, revision: from.textSha256 }}
        range={{ start: row.oldStart, end: row.oldEnd }}
      />
      <ComparedText
        {...{ text: newText, changes, side: 2, annotations, revision: to.textSha256 }}
        range={{ start: row.newStart, end: row.newEnd }}
      />
    </div>
  );
}
