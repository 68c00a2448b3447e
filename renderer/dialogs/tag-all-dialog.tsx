// One tag for everything that was found, after a look at it: which hits, which tag, one undoable step.
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { describe } from '../../core/anchoring/describe';
import { mostHitsTagged } from '../../core/commands/tag-hits';
import { strings } from '../../core/language/index';
import { snap, type TextRange } from '../../core/text/boundaries';
import type { Hits } from '../../core/text/find';
import { call } from '../bridge';
import { run } from '../commands';
import { pickerOptions, type PickerOption } from '../picker/options';
import { TagCombobox } from '../picker/tag-combobox';
import type { OpenSource } from '../state/open-source';
import { useProject } from '../state/project';
import { useSettings } from '../state/settings';
import { announce } from '../state/ui';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { rovingTarget } from '../ui/roving';
import { HitList } from './hit-list';

interface TagAllDialogProps {
  readonly open: OpenSource;
  readonly hits: Hits;
  readonly onClose: () => void;
}

export function TagAllDialog({ open, hits, onClose }: TagAllDialogProps) {
  const [found] = useState(() => stretchesOf(open, hits)); // as they were found: the text does not change meanwhile
  const stretches = useMemo(() => found.slice(0, mostHitsTagged), [found]);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [option, setOption] = useState<PickerOption | undefined>(undefined);
  const [isBusy, whileBusy] = useBusy();
  const field = useRef<HTMLInputElement>(null);
  const chosen = stretches.filter((_, i) => !left.has(i));
  const name = option === undefined ? '' : option.kind === 'tag' ? option.node.fullName : option.name;
  const canApply = chosen.length > 0 && option !== undefined && !isBusy;
  const apply = async () => {
    if (option !== undefined && (await tagThem(open, chosen, option, name))) onClose();
  };
  return (
    <Modal
      title={strings.find.title(found.length)}
      description={strings.find.description}
      onClose={onClose}
      wide
      initialFocus={field}
    >
      <TagField field={field} onChange={setOption} onSubmit={() => canApply && whileBusy(apply)} />
      {found.length > mostHitsTagged && <p className="hint">{strings.find.tooMany(mostHitsTagged)}</p>}
      <HitList open={open} stretches={stretches} left={left} onChange={setLeft} />
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={onClose}>{strings.find.cancel}</Button>
        <Button variant="primary" disabled={!canApply} onClick={() => whileBusy(apply)}>
          {strings.find.apply(chosen.length, name)}
        </Button>
      </div>
    </Modal>
  );
}

/** What the hits would mark: whole characters, without outer white space, each stretch once. */
function stretchesOf(open: OpenSource, { starts, ends }: Hits): TextRange[] {
  const stretches = new Map<string, TextRange>();
  starts.forEach((start, i) => {
    const range = snap(open.text, { start, end: ends[i] ?? start });
    if (range) stretches.set(`${range.start} ${range.end}`, range);
  });
  return [...stretches.values()];
}

/** False when it failed, which has been shown. */
async function tagThem(open: OpenSource, chosen: readonly TextRange[], option: PickerOption, name: string) {
  const passages = chosen.map((range) => ({
    source: open.source.id,
    targets: [describe(open.text, open.revision, range)],
  }));
  const tag =
    option.kind === 'tag'
      ? { id: option.node.tag.id }
      : { create: { name: option.name, parent: option.parent?.tag.id ?? null } };
  const diff = await run({ type: 'tagHits', input: { passages, tag } });
  if (diff === null) return false;
  const isNothing = diff.added.length + diff.updated.length === 0;
  announce(isNothing ? strings.find.allHadIt(name) : strings.find.done(chosen.length, name));
  if (option.kind === 'tag') void call('rememberTag', { tag: option.node.tag.id });
  return true;
}

interface TagFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChange: (option: PickerOption | undefined) => void;
  readonly onSubmit: () => void;
}

/** The picker's field and list, standing in the dialog. */
function TagField({ field, onChange, onSubmit }: TagFieldProps) {
  const tags = useProject((mirror) => mirror.tags);
  const recent = useSettings((settings) => settings.recentTags);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const options = useMemo(() => pickerOptions(tags.values(), recent, query), [tags, recent, query]);
  const current = options[active];
  const choose = (place: number) => {
    setActive(place);
    onChange(options[place]);
  };
  const type = (text: string) => {
    setQuery(text);
    const first = text === '' ? undefined : pickerOptions(tags.values(), recent, text)[0];
    setActive(first === undefined ? -1 : 0);
    onChange(first);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = event.key.startsWith('Arrow') ? rovingTarget(event.key, active, options.length) : null;
    if (event.key === 'Enter') onSubmit();
    else if (next !== null) choose(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="tag-field">
      <TagCombobox
        field={field}
        className="input"
        label={strings.find.tag}
        placeholder={strings.find.tag}
        query={query}
        options={options}
        current={current}
        onType={type}
        onKeyDown={onKeyDown}
        onPoint={() => undefined}
        onChoose={(option) => choose(options.indexOf(option))}
      />
      {options.length === 0 && <p className="hint">{strings.find.noTag}</p>}
    </div>
  );
}
