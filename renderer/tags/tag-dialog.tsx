// Makes or changes a tag: name, definition, colour, parent, pinned digit; deletes it after saying what that touches.
import { useRef, useState, type SyntheticEvent } from 'react';
import { TagId } from '../../core/model/identifier';
import { tagColours, tagTree, type Tag } from '../../core/model/tag';
import { run } from '../commands';
import { useProject } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';
import { useBusy } from '../ui/busy';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Modal } from '../ui/modal';
import { ColourField } from './colour-field';
import { DeleteTag } from './delete-tag';

const close = () => ui.setState({ dialog: null });
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface Draft {
  readonly name: string;
  readonly definition: string;
  readonly colour: string;
  readonly parent: TagId | null;
  readonly shortcut: Tag['shortcut'];
}

/** `id` null: a new tag. */
export function TagDialog({ id }: { readonly id: TagId | null }) {
  const tags = useProject((mirror) => mirror.tags);
  const tag = id === null ? undefined : tags.get(id);
  const nameField = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft>(() => draftOf(tag, tags.size));
  const [isBusy, whileBusy] = useBusy();
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (draft.name.trim() !== '') whileBusy(() => saveTag(tag, draft));
  };
  return (
    <Modal title={tag ? 'Edit tag' : 'New tag'} onClose={close} initialFocus={nameField}>
      <form className="form" onSubmit={save}>
        <label className="field">
          <span className="field-label">Name</span>
          <input
            ref={nameField}
            className="input"
            value={draft.name}
            maxLength={200}
            required
            onChange={(event) => put({ name: event.target.value })}
          />
        </label>
        <label className="field">
          <span className="field-label">Definition</span>
          <textarea
            className="input"
            rows={3}
            maxLength={10_000}
            value={draft.definition}
            placeholder="When does this tag apply, and when not?"
            onChange={(event) => put({ definition: event.target.value })}
          />
        </label>
        <ColourField value={draft.colour} onChange={(colour) => put({ colour })} />
        <div className="field-row">
          <div className="field">
            <span className="field-label">Below</span>
            <Choice
              label="Below"
              items={parentChoices(tags, id)}
              value={draft.parent ?? ''}
              onChange={(value) => put({ parent: value === '' ? null : TagId.parse(value) })}
            />
          </div>
          <div className="field">
            <span className="field-label">Key</span>
            <Choice
              label="Key"
              items={keyChoices(tags, id)}
              value={draft.shortcut ?? ''}
              onChange={(value) => put({ shortcut: digits.find((digit) => digit === value) ?? null })}
            />
          </div>
        </div>
        <div className="modal-buttons">
          {tag && <DeleteTag tag={tag} onDeleted={close} />}
          <span className="stretch" />
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={isBusy || draft.name.trim() === ''}>
            {tag ? 'Save' : 'Create tag'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function draftOf(tag: Tag | undefined, count: number): Draft {
  if (tag) {
    const { name, definition, colour, parent, shortcut } = tag;
    return { name, definition, colour, parent, shortcut };
  }
  const colour = tagColours[count % tagColours.length] ?? tagColours[0];
  return { name: '', definition: '', colour, parent: null, shortcut: null };
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
  return [{ value: '', label: 'No other tag (top level)' }, ...items];
}

function keyChoices(tags: ReadonlyMap<TagId, Tag>, self: TagId | null) {
  const holder = (digit: string) => [...tags.values()].find((tag) => tag.shortcut === digit && tag.id !== self);
  const items = digits.map((digit) => {
    const other = holder(digit);
    return { value: digit, label: other ? `${digit} (now ${other.name})` : digit };
  });
  return [{ value: '', label: 'None' }, ...items];
}
