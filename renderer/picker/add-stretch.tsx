// In the picker of a selection: adds it to the passage that was current, instead of making a new one.
import { strings } from '../../core/language/index';
import { quoteOf } from '../../core/model/annotation';
import { addStretch } from '../boundaries';
import { annotationById } from '../passages';
import { useUi, type PickerSubject } from '../state/ui';
import { Key } from '../ui/small';

export function AddStretch({ subject }: { readonly subject: PickerSubject }) {
  const id = useUi(({ current, lastCurrent }) => current ?? lastCurrent);
  const annotation = annotationById(id);
  if (!annotation || !('range' in subject)) return null;
  return (
    // A press must not take the keyboard out of the text.
    <button
      type="button"
      className="picker-add"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void addStretch()}
    >
      <span className="picker-plus" aria-hidden="true">
        +
      </span>
      <span className="picker-name">{strings.boundaries.addTo(quoteOf(annotation))}</span>
      <Key>⇧</Key>
      <Key>↵</Key>
    </button>
  );
}
