// Find in the whole text, whether it is in the DOM or not: the browser's own find sees only what is.
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { strings } from '../../core/language/index';
import { findAll, type Hits, hitFrom, noHits } from '../../core/text/find';
import { TagAllDialog } from '../dialogs/tag-all-dialog';
import { findBarRef } from '../find';
import type { OpenSource } from '../state/open-source';
import { useIsReadOnly } from '../state/project';
import { ui, useUi, type FindSettings } from '../state/ui';
import { Button, IconButton } from '../ui/button';
import { Tip } from '../ui/tip';
import type { ReaderHandle } from './reader';
import { useHits } from './use-hits';

interface FindBarProps {
  readonly open: OpenSource;
  readonly reader: RefObject<ReaderHandle | null>;
  /** The bar has given the focus back to the reader; the hit is selected. */
  readonly onClose: () => void;
}

/** UTF-16 units. Searching a text beyond this takes longer than the next key stroke. */
const longText = 1_000_000;
/** Milliseconds: a pattern that is still being typed is mostly none. */
const typing = 150;

export function FindBar({ open, reader, onClose }: FindBarProps): ReactElement {
  const query = useUi((state) => state.findWords); // kept when the other text becomes the active one
  const [from] = useState(() => reader.current?.selection()?.start ?? reader.current?.caret() ?? 0);
  const [step, setStep] = useState(0);
  const [isTagging, setTagging] = useState(false);
  const settings = useUi((state) => state.findSettings);
  const isLong = settings.regularExpression || open.text.length > longText;
  const [searched, searchNow] = useSettled(query, isLong ? typing : 0);
  const { hits, trouble } = useHits(open, { query: searched, ...settings });
  const current = currentHit(hits, from, step);
  const field = useRef<HTMLInputElement>(null);
  const isReadOnly = useIsReadOnly();
  const isMoved = useFocus(field);
  useShown(reader, hits, current, isMoved && step === 0);

  const go = (by: 1 | -1) => {
    if (searched === query) setStep(step + by);
    else searchNow(); // the first hit has not been seen yet
  };
  const tagAll = () => setTagging(hits.starts.length > 0 && !isReadOnly);
  useImperativeHandle(findBarRef, () => ({
    focus: () => field.current?.select(),
    go,
    tagAll,
  }));
  const close = () => {
    const isBehind = searched !== query; // Esc follows the last letter
    const found = isBehind && !settings.regularExpression ? findAll(open.text, query, settings) : hits;
    const range = rangeOf(found, currentHit(found, from, step));
    reader.current?.focus();
    if (range) reader.current?.select(range);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target === field.current;
    if (event.key === 'Enter' && inField) go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="find-bar" role="search" aria-label={strings.findBar.region} onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="input"
        type="search"
        aria-label={strings.findBar.field}
        aria-invalid={trouble !== null && trouble !== strings.find.searching}
        placeholder={strings.findBar.placeholder}
        spellCheck={false}
        value={query}
        onChange={(event) => {
          ui.setState({ findWords: event.target.value });
          setStep(0);
        }}
      />
      <FindSettingButtons />
      <output className="find-count" aria-live="polite">
        {searched === '' ? '' : (trouble ?? countLabel(hits.starts.length, current))}
      </output>
      <Command label={strings.findBar.previous} tip={strings.findBar.previousTip} onClick={() => go(-1)}>
        <ChevronUp aria-hidden="true" />
      </Command>
      <Command label={strings.findBar.next} tip={strings.findBar.nextTip} onClick={() => go(1)}>
        <ChevronDown aria-hidden="true" />
      </Command>
      {!isReadOnly && (
        <Button disabled={hits.starts.length === 0} onClick={tagAll}>
          {strings.find.tagAll}
        </Button>
      )}
      <Command label={strings.findBar.close} tip={strings.findBar.closeTip} onClick={close}>
        <X aria-hidden="true" />
      </Command>
      {isTagging && <TagAllDialog open={open} hits={hits} onClose={() => setTagging(false)} />}
    </div>
  );
}

interface CommandProps {
  readonly label: string;
  readonly tip: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Command({ label, tip, onClick, children }: CommandProps): ReactElement {
  return (
    <Tip text={tip}>
      <IconButton label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tip>
  );
}

const settingIcons = { matchCase: CaseSensitive, wholeWord: WholeWord, regularExpression: Regex } as const;

function FindSettingButtons(): ReactElement {
  const settings = useUi((state) => state.findSettings);
  const names = ['matchCase', 'wholeWord', 'regularExpression'] as const satisfies readonly (keyof FindSettings)[];
  return (
    <>
      {names.map((name) => {
        const Icon = settingIcons[name];
        const label = strings.find[name];
        const toggle = () => ui.setState({ findSettings: { ...settings, [name]: !settings[name] } });
        return (
          <Tip key={name} text={label}>
            <IconButton label={label} aria-pressed={settings[name]} onClick={toggle}>
              <Icon aria-hidden="true" />
            </IconButton>
          </Tip>
        );
      })}
    </>
  );
}

/**
 * Puts the keyboard into the field; not when the bar was above the other text until now, which is answered: whoever went
 * there is at work in the text.
 */
function useFocus(field: RefObject<HTMLInputElement | null>): boolean {
  const [isMoved] = useState(() => findBarRef.current !== null);
  useEffect(() => {
    if (!isMoved) field.current?.focus();
  }, [field, isMoved]);
  return isMoved;
}

/** Paints the hits as long as the bar is open, and brings the current one into sight, unless the text `staysHere`. */
function useShown(reader: RefObject<ReaderHandle | null>, hits: Hits, current: number, staysHere: boolean): void {
  useEffect(() => {
    const handle = reader.current;
    handle?.showHits(hits.starts, hits.ends, current);
    const range = rangeOf(hits, current);
    if (range && !staysHere) handle?.reveal(range);
  }, [reader, hits, current, staysHere]);
  useEffect(() => {
    const handle = reader.current;
    return () => handle?.showHits(noHits.starts, noHits.ends, -1);
  }, [reader]);
}

/** `value`, once it has not changed for `delay` milliseconds, and a function that does not wait for that. */
function useSettled(value: string, delay: number): [string, () => void] {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return [delay === 0 ? value : settled, () => setSettled(value)];
}

/** The hit `step` hits after the first one from `from` on, round and round. */
function currentHit(hits: Hits, from: number, step: number): number {
  const count = hits.starts.length;
  return count === 0 ? -1 : (((hitFrom(hits, from) + step) % count) + count) % count;
}

function rangeOf(hits: Hits, hit: number): { start: number; end: number } | null {
  const start = hits.starts[hit];
  const end = hits.ends[hit];
  return start === undefined || end === undefined ? null : { start, end };
}

function countLabel(count: number, current: number): string {
  return count === 0 ? strings.findBar.none : strings.findBar.place(current + 1, count);
}
