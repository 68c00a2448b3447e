// The bar that appears while cards are selected: how many, and what can be done with all of them at once.
import { ChevronDown, Star, X } from 'lucide-react';
import { removeChosen, untagSeveral } from '../passages';
import { focusPanel } from '../focus';
import { KeyTip } from '../key-hints';
import { useIsReadOnly, useProject } from '../state/project';
import { ui, useUi } from '../state/ui';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { Button, IconButton } from '../ui/button';
import { DropItem, DropMenu } from '../ui/drop-menu';
import { Swatch } from '../ui/small';
import { Tip } from '../ui/tip';
import { chosenTags, clearChosen } from './choosing';
import { copyAs, type CopyForm } from './copying';
import { toggleImportant } from './marking';

export function ChosenBar() {
  const count = useUi(({ chosen }) => chosen.size);
  const isReadOnly = useIsReadOnly();
  if (count === 0) return null;
  const clear = () => {
    clearChosen();
    focusPanel('passages');
  };
  return (
    <div className="chosen-bar" role="toolbar" aria-label={strings.cards.chosenBar}>
      <span className="chosen-count">{strings.cards.chosen(count)}</span>
      {!isReadOnly && (
        <KeyTip text={strings.cards.flag} action="toggleImportant">
          <IconButton label={strings.cards.flag} onClick={() => void toggleImportant()}>
            <Star aria-hidden="true" />
          </IconButton>
        </KeyTip>
      )}
      <Tip text={strings.cards.clearChosen}>
        <IconButton label={strings.cards.clearChosen} onClick={clear}>
          <X aria-hidden="true" />
        </IconButton>
      </Tip>
      <div className="chosen-tools">
        {!isReadOnly && (
          <>
            <Button variant="quiet" onClick={tagChosen}>
              {strings.cards.tagChosen}
            </Button>
            <UntagMenu />
          </>
        )}
        <CopyMenu />
        {!isReadOnly && (
          <>
            <Button variant="quiet" onClick={() => void removeChosen()}>
              {strings.cards.removeChosen}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function tagChosen(): void {
  const annotations = [...ui.getState().chosen];
  ui.setState({ picker: { subject: { annotations }, typing: true, seed: '', fromList: true } });
}

/** The tags that any of the selected passages carries, each with how many do. */
function UntagMenu() {
  const chosen = useUi((state) => state.chosen);
  useProject((project) => project.tags);
  useProject((project) => project.annotations);
  const known = chosenTags();
  return (
    <DropMenu
      label={strings.cards.untagChosen}
      trigger={
        <Button variant="quiet" disabled={known.length === 0}>
          {strings.cards.untagChosen} <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {known.map(({ tag, count }) => (
        <DropItem key={tag.id} onPress={() => void untagSeveral([...chosen], tag)}>
          <span className="drop-tag">
            <Swatch colour={tag.colour} /> {tag.name}
          </span>
          <span className="panel-count">{formatNumber(count)}</span>
        </DropItem>
      ))}
    </DropMenu>
  );
}

function CopyMenu() {
  const forms: readonly CopyForm[] = ['citation', 'text', 'json'];
  return (
    <DropMenu
      label={strings.cards.copyChosen}
      trigger={
        <Button variant="quiet">
          {strings.cards.copyChosen} <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {forms.map((form) => (
        <DropItem key={form} onPress={() => void copyAs(form)}>
          {strings.cards.copyAs[form]}
        </DropItem>
      ))}
    </DropMenu>
  );
}
