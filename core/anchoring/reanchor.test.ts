import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withTargets } from '../commands/targets';
import { acceptedTargets, bodiesOf, quoteOf, type Annotation } from '../model/annotation';
import { AnnotationId, CreatorId, Sha256, SourceId } from '../model/identifier';
import { haveSameWords } from './agreement';
import { describe, proves } from './describe';
import { reanchor } from './reanchor';

const opening = 'The talks began in Geneva on Monday. China opposes the deployment of the system in Korea.';
const told = 'Both sides will take further measures soon to protect the balance in the whole region.';
const ending = 'Nothing else was said about the missiles that day. They went home late in the evening.';
const textOf = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`;
const first = textOf(opening, told, ending);
const changed = textOf(opening, told.replace('will take further', 'would take additional'), ending);
const without = textOf(opening, ending);

const texts = new Map<Sha256, string>();
/** A revision is named by its text: here by its place among those that were seen. */
function revisionOf(text: string): Sha256 {
  const known = [...texts].find(([, one]) => one === text)?.[0];
  const revision = known ?? Sha256.parse(String(texts.size).padStart(64, '0'));
  texts.set(revision, text);
  return revision;
}

function passage(text: string, ...quotes: string[]): Annotation {
  const targets = quotes.map((quote) => {
    const start = text.indexOf(quote);
    return describe(text, revisionOf(text), { start, end: start + quote.length });
  });
  const when = '2026-05-05T05:05:05.555Z';
  return {
    ...{ kind: 'annotation', id: AnnotationId.parse('a'), source: SourceId.parse('s'), targets },
    ...{ bodies: bodiesOf([], null), creator: CreatorId.parse('ada'), created: when, modified: when },
  };
}

/** The passage after its text has been replaced by each of these in turn, with nobody looking. */
function after(annotation: Annotation, ...newer: string[]): Annotation {
  return newer.reduce((before, text) => {
    const revision = revisionOf(text);
    const job = { texts, revision, text, annotations: [before], bookmarks: [] };
    const [replaced] = reanchor(job).annotations;
    if (replaced === undefined) throw new Error('no answer');
    return withTargets(before, replaced.targets ?? before.targets, replaced.anchoring);
  }, annotation);
}

const seen = (annotation: Annotation) => [quoteOf(annotation), annotation.anchoring?.status ?? 'exact'];
const accepted = ({ anchoring: _anchoring, ...rest }: Annotation): Annotation => rest;
const quote = 'will take further measures soon';

test('changed words that nobody has looked at stay flagged when they are lost and found again', () => {
  const fuzzy = after(passage(first, quote), changed);
  expect(seen(fuzzy)).toEqual(['would take additional measures soon', 'fuzzy']);
  const lost = after(fuzzy, without);
  expect(lost.anchoring).toEqual({ status: 'lost', score: 0, since: revisionOf(first) });
  const found = after(lost, `${changed}A note of the editors.\n`);
  expect(seen(found)).toEqual(['would take additional measures soon', 'fuzzy']);
  expect(found.anchoring?.score).toBeLessThan(1);
  expect(quoteOf({ targets: [...acceptedTargets(found)] })).toBe(quote);
  // Also when an analyst has said meanwhile that it is gone, and when its old words come back.
  const gone = withTargets(lost, lost.targets, { status: 'lost', score: 0, gone: true, since: revisionOf(first) });
  expect(seen(after(gone, `${changed}Another note.\n`))[1]).toBe('fuzzy');
  expect(seen(after(lost, without, first))[1]).not.toBe('exact');
});

test('a passage that was settled before it was lost is settled when it is found again as it was', () => {
  expect(seen(after(passage(first, quote), without, `${first}A note.\n`))).toEqual([quote, 'exact']);
  const settled = accepted(after(passage(first, quote), changed));
  const back = after(settled, without, `${changed}A note.\n`);
  expect(seen(back)).toEqual(['would take additional measures soon', 'exact']);
  expect(acceptedTargets(back)).toBe(back.targets);
});

test('what is reviewed is compared with the words that somebody saw last, not with those of a text in between', () => {
  const twice = after(passage(first, quote), changed, changed.replace('additional', 'other'));
  expect(seen(twice)).toEqual(['would take other measures soon', 'fuzzy']);
  expect(quoteOf({ targets: [...acceptedTargets(twice)] })).toBe(quote);
  const lost = after(accepted(after(passage(first, quote), changed)), without);
  expect(quoteOf({ targets: [...acceptedTargets(lost)] })).toBe('would take additional measures soon');
});

test('of several stretches those that are found are proposed, flagged, when others are not', () => {
  const both = passage(first, 'talks began in Geneva', 'take further measures');
  const part = after(both, without);
  expect(seen(part)).toEqual(['talks began in Geneva', 'fuzzy']);
  expect(part.anchoring?.score).toBe(0.5);
  expect(part.targets.every((target) => proves(without, target))).toBe(true);
  expect(acceptedTargets(part).map(({ exact }) => exact)).toEqual(['talks began in Geneva', 'take further measures']);
  expect(after(both, textOf(ending)).anchoring?.status).toBe('lost');
  expect(seen(after(both, `A note.\n\n${first}`))).toEqual([quoteOf(both), 'exact']);
  expect(seen(after(both, changed))).toEqual(['talks began in Geneva […] take additional measures', 'fuzzy']);
});

test('a stretch that was not found is looked for again in the next text, as long as nobody has accepted the rest', () => {
  const both = passage(first, 'talks began in Geneva', 'take further measures');
  const part = after(both, without);
  const back = after(part, `A note.\n\n${first}`);
  expect(seen(back)).toEqual([quoteOf(both), 'moved']);
  expect(back.anchoring?.since).toBe(revisionOf(first));
  expect(seen(after(part, textOf('Nothing else.'), first))).toEqual([quoteOf(both), 'moved']);
  expect(seen(after(part, textOf(opening, 'A note.')))).toEqual(['talks began in Geneva', 'fuzzy']);
  expect(seen(after(accepted(part), first))).toEqual(['talks began in Geneva', 'exact']);
});

const sentences = [
  opening,
  told,
  ending,
  'It was denied.',
  'China opposes it.',
  'The radar stays in the south of Korea.',
];
const words = ['measures', 'Korea', 'China', 'system', 'further', 'late'];
/** A text of these sentences in which some words are others. */
const anyText = fc
  .tuple(
    fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('steps', 'Asia', '')), { maxLength: 2 }),
  )
  .map(([all, edits]) => edits.reduce((text, [from, to]) => text.replaceAll(from, to), textOf(...all)));

test('words that differ from those accepted last are never exact, whatever texts come and go in between', () => {
  const history = fc.array(fc.tuple(fc.option(anyText, { freq: 3, nil: first }), fc.boolean()), { maxLength: 5 });
  const quotes = fc.constantFrom(
    [quote],
    ['China opposes the deployment'],
    ['Geneva on Monday', 'further measures soon'],
  );
  fc.assert(
    fc.property(quotes, history, (marked, steps) => {
      texts.clear();
      let now = passage(first, ...marked);
      let lastAccepted = now.targets;
      for (const [text, looks] of steps) {
        const wasOpen = now.anchoring !== undefined && now.anchoring.status !== 'lost';
        now = after(now, text);
        if (now.anchoring === undefined) {
          expect(haveSameWords(now.targets, lastAccepted)).toBe(true);
          expect(wasOpen).toBe(false);
        } else if (now.anchoring.status !== 'lost' && looks) {
          now = accepted(now);
          lastAccepted = now.targets;
        }
      }
    }),
    { numRuns: 80 },
  );
});
