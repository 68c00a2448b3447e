// A step of the tour beside the thing it is about. It never takes the window: everything can be used meanwhile.
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, type RefObject } from 'react';
import { strings } from '../../core/language/index';
import { isBehindDialog } from '../focus';
import { useKeyWords } from '../key-hints';
import { readerRef } from '../reader-handle';
import { useProject } from '../state/project';
import { announce } from '../state/ui';
import { Button } from '../ui/button';
import { anchorOf, endTour, goToStep, tourSteps, useTourStep } from './tour';

export function Tour() {
  const step = useTourStep();
  const isOpen = useProject(({ view }) => view !== null);
  return step === null || !isOpen ? null : <Step step={step} />;
}

function Step({ step }: { readonly step: number }) {
  const popover = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const id = useId();
  const words = strings.tour;
  const { title, text } = useStepWords(step);
  const isLast = step === tourSteps - 1;
  usePlace(popover, step);
  useEscape(popover);
  const say = useEffectEvent((of: number) => announce(`${words.step(of + 1, tourSteps)} ${title} ${text}`));
  useEffect(() => {
    say(step);
    const focused = document.activeElement;
    // Whoever is at work keeps the keyboard; Tab from the end of the window leads here.
    if (focused === document.body || focused === null) next.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <section ref={popover} className="tour" role="dialog" aria-labelledby={`${id}title`} aria-describedby={`${id}text`}>
      <p className="tour-count">{words.step(step + 1, tourSteps)}</p>
      <h2 className="tour-title" id={`${id}title`}>
        {title}
      </h2>
      <p className="tour-text" id={`${id}text`}>
        {text}
      </p>
      <div className="tour-buttons">
        {!isLast && (
          <Button variant="quiet" onClick={() => leave(popover)}>
            {words.skip}
          </Button>
        )}
        <span className="stretch" />
        {step > 0 && <Button onClick={() => goToStep(step - 1)}>{words.back}</Button>}
        <Button ref={next} variant="primary" onClick={() => (isLast ? leave(popover) : goToStep(step + 1))}>
          {isLast ? words.done : words.next}
        </Button>
      </div>
    </section>
  );
}

/** With the keys as they are now. */
function useStepWords(step: number): { readonly title: string; readonly text: string } {
  const [highlight, note] = [useKeyWords('highlight'), useKeyWords('editNote')];
  const [next, previous] = [useKeyWords('nextPassage'), useKeyWords('previousPassage')];
  const { select, tag, inspect, prove } = strings.tour;
  const said = (...sentences: (string | null)[]) => sentences.filter((one) => one !== null).join(' ');
  const words = [
    select,
    { title: tag.title, text: said(tag.text, highlight && tag.highlight(highlight), note && tag.note(note)) },
    { title: inspect.title, text: said(inspect.text, next && previous && inspect.step(next, previous)) },
  ];
  return words[step] ?? prove;
}

/** The keyboard goes to the text when it was in the popover. */
function leave(popover: RefObject<HTMLElement | null>): void {
  const wasInside = popover.current?.contains(document.activeElement) ?? false;
  endTour();
  if (wasInside) readerRef.current?.focus();
}

function useEscape(popover: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isBehindDialog()) leave(popover);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [popover]);
}

/** Beside the thing: where there is room, else in a corner of it. Follows the window. */
function usePlace(popover: RefObject<HTMLElement | null>, step: number): void {
  useLayoutEffect(() => {
    const place = () => {
      const box = anchorOf(step);
      if (popover.current && box) placeAt(popover.current, box);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.querySelector('.reading') ?? document.body);
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [popover, step]);
}

const gap = 12;

function placeAt(popover: HTMLElement, box: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const within = (value: number, most: number) => Math.round(Math.max(gap, Math.min(value, most - gap)));
  const isBar = box.height < 100;
  const room = { right: window.innerWidth - box.right, left: box.left };
  let left = box.right - width - gap; // the text: in its lower corner
  let top = box.bottom - height - 2 * gap;
  if (isBar) [left, top] = [box.right - width, box.bottom + gap];
  else if (box.width < window.innerWidth / 2 && room.right > room.left) [left, top] = [box.right + gap, box.top + gap];
  else if (box.width < window.innerWidth / 2) [left, top] = [box.left - width - gap, box.top + 4 * gap];
  popover.style.left = `${within(left, window.innerWidth - width)}px`;
  popover.style.top = `${within(top, window.innerHeight - height)}px`;
}
