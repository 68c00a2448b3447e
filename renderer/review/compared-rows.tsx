// The rows of a comparison: paragraphs that differ beside each other, what is unchanged folded, unfolding into its paragraphs.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { VList, type VListHandle } from 'virtua';
import { revisionRows } from '../../core/analysis/revision-rows';
import { rowOfChange, shownRows, type ShownRow } from '../../core/analysis/shown-rows';
import type { Changes } from '../../core/anchoring/changes';
import { strings } from '../../core/language/index';
import type { Annotation } from '../../core/model/annotation';
import type { TagId } from '../../core/model/identifier';
import type { Revision } from '../../core/model/source';
import type { Tag } from '../../core/model/tag';
import { ComparedText } from './compared-text';

export interface Compared {
  readonly from: Revision;
  readonly to: Revision;
  readonly oldText: string;
  readonly newText: string;
  readonly changes: Changes;
  /** Of the older and of the newer text. */
  readonly passages: readonly [Passages, Passages];
}

/** The passages of a text and their tags, as they were when it was replaced. */
export interface Passages {
  readonly annotations: readonly Annotation[];
  readonly tags: ReadonlyMap<TagId, Tag>;
}

/** The change that was gone to; a new one with each step, so that going to the same one shows it again. */
export interface Place {
  /** Its number, from 0. */
  readonly change: number;
}

interface RowsProps {
  readonly compared: Compared;
  readonly place: Place | null;
}

export function ComparedRows({ compared, place }: RowsProps) {
  const { oldText, newText, changes } = compared;
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<VListHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => revisionRows(changes, oldText, newText), [changes, oldText, newText]);
  const shown = useMemo(() => shownRows(rows, open, oldText, newText), [rows, open, oldText, newText]);
  const at = place === null ? -1 : rowOfChange(shown, changes, place.change);
  const reveal = useEffectEvent(() => {
    const mark = frame.current?.querySelector('.current-change');
    if (mark) mark.scrollIntoView({ block: 'nearest' });
    else list.current?.scrollToIndex(at, { align: 'center' }); // the mark comes into sight when it is drawn
  });
  useEffect(() => {
    if (place !== null) reveal();
  }, [place]);
  const toggle = (fold: number) => {
    const next = new Set(open);
    if (!next.delete(fold)) next.add(fold);
    setOpen(next);
  };
  return (
    <div ref={frame} className="compare-rows">
      {/* It scrolls: the keyboard must reach it. */}
      <VList ref={list} data={shown} tabIndex={0} role="group" aria-label={strings.revisions.differences}>
        {(row, i) =>
          row.kind === 'fold' ? (
            <Fold
              key={-1 - row.newStart}
              text={newText.slice(row.newStart, row.newEnd)}
              isOpen={open.has(row.newStart)}
              onToggle={() => toggle(row.newStart)}
            />
          ) : (
            <Row
              key={row.newStart + row.oldStart}
              row={row}
              compared={compared}
              change={i === at && place !== null ? place.change : null}
            />
          )
        }
      </VList>
    </div>
  );
}

interface FoldProps {
  readonly text: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const Fold = memo(function Fold({ text, isOpen, onToggle }: FoldProps) {
  const paragraphs = text.split('\n').filter((line) => /\S/.test(line)).length;
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button type="button" className="compare-same" aria-expanded={isOpen} onClick={onToggle}>
      <Icon aria-hidden="true" />
      {strings.revisions.unchanged(paragraphs)}
    </button>
  );
});

interface RowProps {
  readonly row: ShownRow;
  readonly compared: Compared;
  /** The number of the change that was gone to, when it is in this row. */
  readonly change: number | null;
}

const Row = memo(function Row({ row, compared, change }: RowProps) {
  const { from, to, oldText, newText, changes } = compared;
  const [before, after] = compared.passages;
  return (
    <div className="compare-row">
      <ComparedText
        {...{ text: oldText, changes, side: 0, passages: before, revision: from.textSha256, change }}
        range={{ start: row.oldStart, end: row.oldEnd }}
      />
      <ComparedText
        {...{ text: newText, changes, side: 2, passages: after, revision: to.textSha256, change }}
        range={{ start: row.newStart, end: row.newEnd }}
      />
    </div>
  );
});
