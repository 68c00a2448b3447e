// Compare Revisions…: two revisions of a source beside each other, what differs marked, with the passages of both.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ActionId } from '../../core/actions';
import { strings } from '../../core/language/index';
import type { SourceId } from '../../core/model/identifier';
import type { Revision, Source } from '../../core/model/source';
import { revisionName } from '../../core/proof';
import { succeed, type Result } from '../../core/result';
import { actionAt, keysOf } from '../../core/shortcuts';
import { shortQuote } from '../../core/text/short-quote';
import { call } from '../bridge';
import { shortcutOf } from '../keys';
import { notifyFailure } from '../state/notices';
import { mirror, useProject } from '../state/project';
import { settings, usePreferences } from '../state/settings';
import { ui } from '../state/ui';
import { Choice } from '../ui/choice';
import { KeyCaps } from '../ui/key-caps';
import { Modal } from '../ui/modal';
import { Tip } from '../ui/tip';
import { ComparedRows, type Compared, type Passages, type Place } from './compared-rows';

const close = () => ui.setState({ dialog: null });

export function CompareDialog({ id }: { readonly id: SourceId }) {
  const source = useProject(({ view }) => view?.sources.find((one) => one.id === id));
  return source === undefined ? null : <Comparison source={source} />;
}

function Comparison({ source }: { readonly source: Source }) {
  const { revisions } = source;
  const last = revisions.length - 1;
  const [places, setPlaces] = useState<readonly [number, number]>([Math.max(0, last - 1), last]);
  const compared = useCompared(source, places);
  const [place, step] = useSteps(compared);
  const names = revisions.map((_revision, i) => revisionName(source, i));
  const items = names.map((label, i) => ({ value: String(i), label }));
  const words = strings.revisions;
  return (
    <Modal title={words.compareTitle} description={source.title} onClose={close} closesOutside wide>
      <div className="compare-heads">
        {([0, 1] as const).map((side) => (
          <div key={side} className="compare-choice">
            <span className="field-label" aria-hidden="true">
              {side === 0 ? words.from : words.to}
            </span>
            <Choice
              label={side === 0 ? words.from : words.to}
              items={items}
              value={String(places[side])}
              onChange={(value) => setPlaces(side === 0 ? [Number(value), places[1]] : [places[0], Number(value)])}
            />
          </div>
        ))}
      </div>
      <div className="compare-steps">
        <p role="status" className="hint">
          {last === 0 ? words.onlyOne : compared === null ? words.comparing : <Position {...{ compared, place }} />}
        </p>
        {compared !== null && compared.changes.length > 0 && (
          <>
            <Step label={words.previousChange} action="previousPassage" onClick={() => step(-1)} />
            <Step label={words.nextChange} action="nextPassage" onClick={() => step(1)} />
          </>
        )}
      </div>
      {compared && last > 0 && <ComparedRows key={places.join()} compared={compared} place={place} />}
    </Modal>
  );
}

/** Where the analyst is among the changes; the keys that step through passages step through them. Round and round. */
function useSteps(compared: Compared | null): readonly [Place | null, (by: 1 | -1) => void] {
  const [at, setAt] = useState<{ readonly of: Compared; readonly place: Place } | null>(null);
  const place = at !== null && at.of === compared ? at.place : null;
  const step = (by: 1 | -1) => {
    const total = (compared?.changes.length ?? 0) / 4;
    if (compared === null || total === 0) return;
    const from = place?.change ?? (by === 1 ? -1 : total);
    setAt({ of: compared, place: { change: (from + by + total) % total } });
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const isInList = event.target instanceof Element && event.target.closest('[role="listbox"]') !== null;
    if (event.defaultPrevented || event.isComposing || isInList) return;
    const action = actionAt(shortcutOf(event), settings.getState().preferences.shortcuts);
    if (action !== 'nextPassage' && action !== 'previousPassage') return;
    event.preventDefault();
    step(action === 'nextPassage' ? 1 : -1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return [place, step];
}

/** How many changes there are, or which of them it is; aloud also its words. */
function Position({ compared, place }: { readonly compared: Compared; readonly place: Place | null }) {
  const words = strings.revisions;
  const { changes, oldText, newText } = compared;
  const total = changes.length / 4;
  if (place === null) return words.changes(total);
  const [oldStart, oldEnd, newStart, newEnd] = changes.subarray(4 * place.change, 4 * place.change + 4);
  const [old, fresh] = [shortQuote(oldText.slice(oldStart, oldEnd)), shortQuote(newText.slice(newStart, newEnd))];
  return (
    <>
      {words.change(place.change + 1, total)}
      <span className="visually-hidden">
        {oldStart === oldEnd
          ? words.inserted(fresh)
          : newStart === newEnd
            ? words.deleted(old)
            : words.became(old, fresh)}
      </span>
    </>
  );
}

interface StepProps {
  readonly label: string;
  /** Whose keys it has. */
  readonly action: Extract<ActionId, 'nextPassage' | 'previousPassage'>;
  readonly onClick: () => void;
}

function Step({ label, action, onClick }: StepProps) {
  const [keys] = usePreferences(({ shortcuts }) => keysOf(action, shortcuts));
  const Icon = action === 'nextPassage' ? ChevronDown : ChevronUp;
  return (
    <Tip text={label}>
      <button type="button" className="button button-quiet compare-step" aria-label={label} onClick={onClick}>
        <Icon aria-hidden="true" />
        {keys !== undefined && (
          <span aria-hidden="true">
            <KeyCaps keys={keys} />
          </span>
        )}
      </button>
    </Tip>
  );
}

/** Null until both texts and their changes are here. */
function useCompared(source: Source, [first, second]: readonly [number, number]): Compared | null {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [from, to] = [source.revisions[first], source.revisions[second]];
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    let isWanted = true;
    const load = async () => {
      const [oldText, newText, changes, before, after] = await Promise.all([
        call('text', { revision: from.textSha256 }),
        call('text', { revision: to.textSha256 }),
        call('compareRevisions', { from: from.textSha256, to: to.textSha256 }),
        passagesOf(source.id, from),
        passagesOf(source.id, to),
      ]);
      if (!isWanted) return;
      for (const answer of [oldText, newText, changes, before, after]) if (!answer.ok) notifyFailure(answer.error);
      if (!oldText.ok || !newText.ok || !changes.ok || !before.ok || !after.ok) return;
      const texts = { oldText: oldText.value, newText: newText.value };
      setCompared({ from, to, ...texts, changes: changes.value, passages: [before.value, after.value] });
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [source.id, from, to]);
  return compared !== null && compared.from === from && compared.to === to ? compared : null;
}

/** As they were when the text was replaced; those of today when it never was the newest one here. */
async function passagesOf(source: SourceId, { textSha256 }: Revision): Promise<Result<Passages>> {
  const then = await call('passagesThen', { source, revision: textSha256 });
  if (!then.ok) return then;
  if (then.value !== null) {
    const { annotations, tags } = then.value;
    return succeed({ annotations, tags: new Map(tags.map((tag) => [tag.id, tag])) });
  }
  const now = await call('annotations', { source });
  return now.ok ? succeed({ annotations: now.value, tags: mirror.getState().tags }) : now;
}
