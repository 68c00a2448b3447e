// The manual: pages and a search over all of them at the left, the page at the right. Arrows and Enter choose from the
// field; the keyboard then is in the page.
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { strings } from '../../core/language/index';
import { actionAt } from '../../core/shortcuts';
import { foldWords } from '../../core/text/fold';
import { shortcutOf } from '../keys';
import { settings } from '../state/settings';
import { ui } from '../state/ui';
import { Modal } from '../ui/modal';
import { rovingTarget } from '../ui/roving';
import { Hidden } from '../ui/small';
import { ManualList, optionId, type Option } from './manual-list';
import { ManualPage } from './manual-page';
import type { Page } from './pages';
import { say } from './say';
import { indexPages, searchManual } from './search';
import { manualPlace, usePages, type Place } from './use-pages';

export function ManualDialog() {
  const pages = usePages();
  const field = useRef<HTMLInputElement>(null);
  const searchInstead = (event: KeyboardEvent) => {
    const isFind = actionAt(shortcutOf(event.nativeEvent), settings.getState().preferences.shortcuts) === 'find';
    if (!isFind) return;
    event.preventDefault();
    field.current?.select();
    field.current?.focus();
  };
  return (
    <Modal
      title={strings.help.manual}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
      initialFocus={field}
    >
      <div className="manual" onKeyDown={searchInstead}>
        <Manual pages={pages} field={field} />
      </div>
    </Modal>
  );
}

interface ManualProps {
  readonly pages: readonly Page[];
  readonly field: React.RefObject<HTMLInputElement | null>;
}

function Manual({ pages, field }: ManualProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  // What was opened by hand: only then the keyboard goes to the page.
  const [target, setTarget] = useState<Place | null>(null);
  const place = useStore(manualPlace);
  const shown = pages.find((page) => page.id === place.page) ?? pages[0];
  const options = useOptions(pages, typed);
  const [pointed, setPointed] = useState<number | null>(null);
  const isSearching = foldWords(typed).length > 0;
  const ownPlace = isSearching || shown === undefined ? 0 : pages.indexOf(shown);
  const active = Math.min(pointed ?? ownPlace, options.length - 1);
  const open = (page: string, block = -1) => {
    manualPlace.setState({ page, block });
    setTarget({ page, block });
    setPointed(null);
  };
  const choose = (option: Option) => open(option.page.id, option.kind === 'hit' ? option.block : -1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const option = options[active];
    const next = /^(Home|End)$/.test(event.key) ? null : rovingTarget(event.key, active, options.length);
    if (event.key === 'Enter' && option) choose(option);
    else if (next !== null) setPointed(next);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="manual-side">
        <input
          ref={field}
          className="input"
          role="combobox"
          aria-label={strings.help.search}
          placeholder={strings.help.search}
          aria-expanded={options.length > 0}
          {...(options.length > 0 && { 'aria-controls': id, 'aria-activedescendant': optionId(id, active) })}
          aria-autocomplete="list"
          value={typed}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.target.value);
            setPointed(null);
          }}
          onKeyDown={onKeyDown}
        />
        {options.length > 0 && (
          <ManualList id={id} options={options} active={active} shown={shown?.id} onChoose={choose} />
        )}
        {isSearching && options.length === 0 && <p className="hint">{strings.help.nothing(typed.trim())}</p>}
        <div role="status">
          <Hidden>{isSearching && strings.help.results(options.length)}</Hidden>
        </div>
      </div>
      {shown && (
        <ManualPage
          key={shown.id}
          page={shown}
          next={pages[pages.indexOf(shown) + 1]}
          target={target?.page === shown.id ? target : null}
          words={foldWords(typed)}
          onOpen={open}
        />
      )}
    </>
  );
}

/** The places where the words stand; every page when none are typed. */
function useOptions(pages: readonly Page[], typed: string): readonly Option[] {
  const index = useMemo(() => indexPages(pages, say), [pages]);
  return useMemo(
    () =>
      foldWords(typed).length === 0
        ? pages.map((page) => ({ kind: 'page' as const, page }))
        : searchManual(index, typed).map((hit) => ({ kind: 'hit' as const, ...hit })),
    [index, pages, typed],
  );
}
