// The files of a plan, each with a box to take it or leave it. Only what is in sight is in the document.
import { memo, useRef, type KeyboardEvent } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { PlannedSource, PlannedText } from '../../core/analysis/source-plan';
import { strings } from '../../core/language/index';
import { focusSoon, rovingTarget, useKeptRows } from '../ui/roving';
import { factsOf, remarkOf } from './facts';
import { changeImport, isTaken, textOf, type SourceImportState } from './state';

/** CSS pixels of a row of three lines, before it is measured. */
const usualHeight = 72;

interface PlanListProps {
  readonly state: SourceImportState;
  readonly items: readonly PlannedSource[];
}

const show = (item: number) => changeImport(() => ({ current: item, hasLooked: true }));
const take = (item: number, isIn: boolean) =>
  changeImport(({ taken }) => ({ taken: new Map(taken).set(item, isIn), current: item, hasLooked: true }));

export function PlanList({ state, items }: PlanListProps) {
  const list = useRef<VirtualizerHandle>(null);
  const stop = Math.max(
    0,
    items.findIndex(({ item }) => item === state.current),
  );
  const [kept, onFocus] = useKeptRows(stop);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const to = isPlain ? rovingTarget(event.key, stop, items.length) : null;
    const item = to === null ? undefined : items[to];
    if (to === null || item === undefined) return;
    event.preventDefault();
    show(item.item);
    list.current?.scrollToIndex(to, { align: 'nearest' });
    const { currentTarget } = event;
    focusSoon(() => currentTarget.querySelector<HTMLElement>(`[data-item="${String(item.item)}"]`));
  };
  return (
    <div
      role="list"
      aria-label={strings.sourceImport.plan}
      className="plan-list"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <Virtualizer ref={list} data={items} itemSize={usualHeight} keepMounted={kept}>
        {(item: PlannedSource, i) => (
          <Row
            key={item.item}
            item={item}
            text={textOf(state, item)}
            place={i}
            total={items.length}
            isTaken={isTaken(state, item)}
            isCurrent={i === stop}
          />
        )}
      </Virtualizer>
    </div>
  );
}

interface RowProps {
  readonly item: PlannedSource;
  readonly text: PlannedText | undefined;
  readonly place: number;
  readonly total: number;
  readonly isTaken: boolean;
  readonly isCurrent: boolean;
}

const Row = memo(function Row({ item, text, place, total, isTaken, isCurrent }: RowProps) {
  const remark = remarkOf(item, text);
  const title = text?.title ?? item.file;
  const cannot = text === undefined;
  return (
    <div
      role="listitem"
      className="plan-row"
      aria-posinset={place + 1}
      aria-setsize={total}
      aria-current={isCurrent ? 'true' : undefined}
      data-failed={cannot ? '' : undefined}
    >
      {/* A press on the words looks at the file; only the box takes it or leaves it. */}
      <div className="plan-label" onClick={() => show(item.item)}>
        <input
          type="checkbox"
          aria-label={cannot ? title : strings.sourceImport.take(title)}
          aria-describedby={`plan-${String(item.item)}`}
          aria-disabled={cannot}
          checked={isTaken}
          tabIndex={isCurrent ? 0 : -1}
          data-item={item.item}
          data-roving=""
          data-place={place}
          onFocus={() => show(item.item)}
          onChange={(event) => {
            if (!cannot) take(item.item, event.target.checked);
          }}
        />
        <span className="plan-words" id={`plan-${String(item.item)}`}>
          <span className="plan-title">{title}</span>
          {text && <span className="plan-facts">{factsOf(item, text)}</span>}
          {text && <span className="plan-file">{item.file}</span>}
          {remark !== null && <span className="plan-remark">{remark}</span>}
        </span>
      </div>
    </div>
  );
});
