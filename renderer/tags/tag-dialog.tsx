// Makes or changes a tag: name, definition, colour, parent, pinned digit; leads to merging and deleting it.
import { useRef, useState, type SyntheticEvent } from 'react';
import { TagId } from '../../core/model/identifier';
import { tagColours, tagDefinitionLimit, tagNameLimit, tagTree, type Tag } from '../../core/model/tag';
import { run } from '../commands';
import { useProject } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Modal } from '../ui/modal';
import { ColourField } from './colour-field';
import { askToDelete, askToMerge } from './tag-actions';

const close = () => ui.setState({ dialog: null });
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Draft {
  readonly name: string;
  readonly definition: string;
  readonly colour: string;
  readonly parent: TagId | null;
  readonly shortcut: Tag['shortcut'];
}

interface TagDialogProps {
  /** Null: a new tag. */
  readonly id: TagId | null;
  /** What a new tag stands below at first. */
  readonly parent: TagId | null;
  /** Whether its colours have the keyboard first. */
  readonly atColour?: boolean;
}

export function TagDialog({ id, parent, atColour = false }: TagDialogProps) {
  const tags = useProject((mirror) => mirror.tags);
  const tag = id === null ? undefined : tags.get(id);
  const nameField = useRef<HTMLInputElement>(null);
  const colourField = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(tag, tags, parent));
  const [isBusy, whileBusy] = useBusy();
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft.name.trim() !== '') whileBusy(() => saveTag(tag, draft));
  };
  const words = strings.tagTree;
  return (
    <Modal
      title={tag ? words.editTitle : words.newTag}
      onClose={close}
      initialFocus={atColour ? colourField : nameField}
    >
      <form className="form" onSubmit={save}>
        <label className="field">
          <span className="field-label">{words.name}</span>
          <input
            ref={nameField}
            className="input"
            value={draft.name}
            maxLength={tagNameLimit}
            required
            onChange={(event) => put({ name: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">{words.definition}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={tagDefinitionLimit}
            value={draft.definition}
            placeholder={words.definitionHint}
            onChange={(event) => put({ definition: event.target.value })}
          />
        </label>
        <ColourField field={colourField} value={draft.colour} onChange={(colour) => put({ colour })} />
        <div className="field-row">
          <div className="field">
            <span className="field-label">{words.below}</span>
            <Choice
              label={words.below}
              items={parentChoices(tags, id)}
              value={draft.parent ?? ''}
              onChange={(value) => put({ parent: value === '' ? null : TagId.parse(value) })}
            />
          </div>
          <div className="field">
            <span className="field-label">{words.key}</span>
            <Choice
              label={words.key}
              items={keyChoices(tags, id)}
              value={draft.shortcut ?? ''}
              onChange={(value) => put({ shortcut: digits.find((digit) => digit === value) ?? null })}
            />
          </div>
        </div>
        <Buttons tag={tag} canMerge={tags.size > 1} canSave={!isBusy && draft.name.trim() !== ''} />
      </form>
    </Modal>
  );
}

interface ButtonsProps {
  readonly tag: Tag | undefined;
  readonly canMerge: boolean;
  readonly canSave: boolean;
}

function Buttons({ tag, canMerge, canSave }: ButtonsProps) {
  const words = strings.tagTree;
  return (
    <div className="modal-buttons">
      {tag && (
        <Button variant="quiet" onClick={() => askToDelete(tag.id)}>
          {words.deleteMore}
        </Button>
      )}
      {tag && canMerge && (
        <Button variant="quiet" onClick={() => askToMerge(tag.id)}>
          {words.mergeTag}
        </Button>
      )}
      <span className="stretch" />
      <Button onClick={close}>{words.cancel}</Button>
      <Button type="submit" variant="primary" disabled={!canSave}>
        {tag ? words.save : words.create}
      </Button>
    </div>
  );
}

function draftOf(tag: Tag | undefined, tags: ReadonlyMap<TagId, Tag>, parent: TagId | null): Draft {
  if (tag) {
    const { name, definition, colour, parent, shortcut } = tag;
    return { name, definition, colour, parent, shortcut };
  }
  const own = tagColours[tags.size % tagColours.length] ?? tagColours[0];
  const above = parent === null ? undefined : tags.get(parent);
  return { name: '', definition: '', colour: above?.colour ?? own, parent: above?.id ?? null, shortcut: null };
}

async function saveTag(tag: Tag | undefined, draft: Draft): Promise<void> {
  const changes = { ...draft, name: draft.name.trim() };
  const diff = tag
    ? await run({ type: 'updateTag', input: { id: tag.id, changes } })
    : await run({ type: 'createTag', input: changes });
  if (diff === null) return;
  announce(tag ? strings.tagChanged(changes.name) : strings.tagCreated(changes.name));
  close();
}

/** Every tag but `self` and what is below it: a tag cannot be below itself. */
function parentChoices(tags: ReadonlyMap<TagId, Tag>, self: TagId | null) {
  const nodes = tagTree(tags.values());
  const from = nodes.findIndex((node) => node.tag.id === self);
  const depth = nodes[from]?.depth ?? 0;
  const after = from < 0 ? -1 : nodes.findIndex((node, i) => i > from && node.depth <= depth);
  const isOwn = (i: number) => from >= 0 && i >= from && (after < 0 || i < after);
  const items = nodes.filter((_node, i) => !isOwn(i)).map(({ tag, fullName }) => ({ value: tag.id, label: fullName }));
  return [{ value: '', label: strings.tagTree.topLevel }, ...items];
}

function keyChoices(tags: ReadonlyMap<TagId, Tag>, self: TagId | null) {
  const holder = (digit: string) => [...tags.values()].find((tag) => tag.shortcut === digit && tag.id !== self);
  const items = digits.map((digit) => {
    const other = holder(digit);
    return { value: digit, label: other ? strings.tagTree.keyTaken(digit, other.name) : digit };
  });
  return [{ value: '', label: strings.tagTree.noKey }, ...items];
}
