// Passages that crowd on a line or in a paragraph, as a menu: by mouse from the margin's "+N", by keyboard as an action.
import { Menu } from '@base-ui/react/menu';
import { strings } from '../../core/language/index';
import { quoteOf, type Annotation } from '../../core/model/annotation';
import { goTo } from '../passages';
import { readerRef } from '../reader-handle';
import { StatusWord } from '../review/status';
import { mirror, useProject } from '../state/project';
import { useUi } from '../state/ui';
import { closeList, useCarried } from './state';
import { wordsOf } from './use-carried-words';

export function PassageChooser() {
  const list = useCarried((state) => state.list);
  const current = useUi((state) => state.current);
  const open = useProject((project) => project.open);
  const passages = list?.ids.flatMap((id) => open?.index.get(id) ?? []) ?? [];
  if (list === null || passages.length === 0) return null;
  const { left, top, right, bottom } = list.box;
  const anchor = { getBoundingClientRect: () => new DOMRect(left, top, right - left, bottom - top) };
  return (
    <Menu.Root open onOpenChange={(isOpen) => (isOpen ? undefined : leave())} modal={false}>
      <Menu.Portal role="region" aria-label={strings.carried.list}>
        <Menu.Positioner anchor={anchor} side="bottom" align="start" sideOffset={4} className="chooser-place">
          <Menu.Popup className="chooser" aria-label={strings.carried.list}>
            <Menu.RadioGroup value={current}>
              {passages.map((annotation) => (
                <Choice key={annotation.id} annotation={annotation} />
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({ annotation }: { readonly annotation: Annotation }) {
  const tags = wordsOf(annotation, mirror.getState().tags)?.tags ?? [];
  return (
    <Menu.RadioItem
      value={annotation.id}
      className="chooser-item"
      closeOnClick
      onClick={() => {
        leave();
        goTo(annotation);
      }}
    >
      <span className="chooser-tags">{tags.map(({ name }) => name).join(', ') || strings.reader.highlight}</span>
      <StatusWord of={annotation} />
      <span className="chooser-quote">{quoteOf(annotation)}</span>
    </Menu.RadioItem>
  );
}

/** The keyboard goes back to the text. */
function leave(): void {
  closeList();
  requestAnimationFrame(() => readerRef.current?.focus());
}
