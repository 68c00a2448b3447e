// The palette's results: groups with their counts, and in each row what it is, where it belongs and its keys.
import { memo, useEffect, useRef } from 'react';
import { FileText, Quote, TerminalSquare } from 'lucide-react';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { keysOf } from '../../core/shortcuts';
import type { TagId } from '../../core/model/identifier';
import { KeyCaps } from '../ui/key-caps';
import { StatusWord } from '../review/status';
import { usePreferences } from '../state/settings';
import { useProject } from '../state/project';
import { Marked } from '../ui/marked';
import { PinnedKey } from '../tags/pinned-key';
import { Swatch } from '../ui/small';
import type { Entry, Group, Target } from './entries';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly current: Entry | undefined;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (entry: Entry, elsewhere: boolean) => void;
}

/** Identifies an entry's option to assistive technology. */
export const optionId = (id: string, entry: Entry) => `${id}${entry.key}`;

export function PaletteList({ id, groups, current, onPoint, onChoose }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const starts = startsOf(groups);
  return (
    // A press on an option must not take the keyboard out of the field.
    <div
      role="listbox"
      id={`${id}list`}
      ref={list}
      className="palette-list"
      aria-label={strings.palette.label}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((group, g) => (
        <div key={group.kind} role="group" aria-labelledby={`${id}${group.kind}`}>
          <GroupHeading id={`${id}${group.kind}`} group={group} />
          {group.entries.map((entry, i) => (
            <div
              key={entry.key}
              id={optionId(id, entry)}
              role="option"
              aria-selected={entry === current}
              className="palette-option"
              onMouseMove={() => onPoint((starts[g] ?? 0) + i)}
              onClick={(event) => onChoose(entry, event.ctrlKey || event.metaKey)}
            >
              <Row entry={entry} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The place of each group's first entry among all. */
function startsOf(groups: readonly Group[]): number[] {
  let start = 0;
  return groups.map(({ entries }) => {
    start += entries.length;
    return start - entries.length;
  });
}

function GroupHeading({ id, group: { kind, total, entries } }: { readonly id: string; readonly group: Group }) {
  const isCut = entries.length < total;
  return (
    <div className="palette-heading" role="presentation">
      <span id={id} className="panel-heading">
        {strings.palette.groups[kind]}
      </span>
      <span className="panel-count">
        {isCut ? strings.palette.firstOf(entries.length, total) : formatNumber(total)}
      </span>
    </div>
  );
}

const Row = memo(function Row({ entry }: { readonly entry: Entry }) {
  const { target, label, detail, matches, noteMatches = [] } = entry;
  return (
    <>
      <span className="palette-sign" aria-hidden="true">
        <Sign target={target} />
      </span>
      <span className={target.kind === 'passage' ? 'palette-label palette-quote' : 'palette-label'}>
        <Marked text={label} matches={matches} />
        {target.kind === 'passage' && target.hit.note !== null && (
          <span className="palette-note">
            <Marked text={target.hit.note} matches={noteMatches} />
          </span>
        )}
      </span>
      {target.kind === 'passage' && <StatusWord of={target.hit} />}
      {target.kind === 'passage' && <HitTags tags={target.hit.tags} />}
      {detail !== '' && <span className="palette-detail">{detail}</span>}
      {target.kind === 'command' && <CommandKeys id={target.id} />}
      {target.kind === 'tag' && <TagCount id={target.node.tag.id} />}
      {target.kind === 'tag' && target.node.tag.shortcut !== null && <PinnedKey digit={target.node.tag.shortcut} />}
    </>
  );
});

function Sign({ target }: { readonly target: Target }) {
  if (target.kind === 'tag') return <Swatch colour={target.node.tag.colour} />;
  if (target.kind === 'source') return <FileText />;
  return target.kind === 'passage' ? <Quote /> : <TerminalSquare />;
}

/** The names of a passage's tags, each after its colour. */
function HitTags({ tags }: { readonly tags: readonly TagId[] }) {
  const known = useProject((mirror) => mirror.tags);
  return (
    <span className="palette-tags">
      {tags.map((id) => {
        const tag = known.get(id);
        return (
          tag && (
            <span key={id} className="palette-tag">
              <Swatch colour={tag.colour} />
              {tag.name}
            </span>
          )
        );
      })}
    </span>
  );
}

function CommandKeys({ id }: { readonly id: Parameters<typeof keysOf>[0] }) {
  const [first] = usePreferences(({ shortcuts }) => keysOf(id, shortcuts));
  return first === undefined ? null : <KeyCaps keys={first} />;
}

function TagCount({ id }: { readonly id: string }) {
  const count = useProject(({ view }) => view?.counts.byTag[id] ?? 0);
  return <span className="palette-detail">{strings.passages(count)}</span>;
}
