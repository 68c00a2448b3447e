// What the lines in the margin and under the words mean, and the other signs of the text.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { strings } from '../../core/language/index';
import { useKeyWords } from '../key-hints';
import { applyLook, type Underline } from '../reader/passage-look';
import { ui } from '../state/ui';
import { Modal } from '../ui/modal';

const bars = ['solid', 'dashed', 'double', 'dotted', 'current'] as const;
const unsettled: readonly Underline[] = [{ lane: 0, colour: 'var(--colour-accent)', isUnsettled: true }];
const one: readonly Underline[] = [{ lane: 0, colour: 'var(--colour-accent)' }];
const several: readonly Underline[] = ['accent', 'warning', 'good', 'danger'].map((name, lane) => ({
  lane,
  colour: `var(--colour-${name})`,
}));

export function LegendDialog() {
  const { legend } = strings;
  const keys = useKeyWords('choosePassage');
  return (
    <Modal title={legend.title} onClose={() => ui.setState({ dialog: null })} closesOutside>
      <dl className="legend">
        <Sign name={legend.names.marked} means={legend.marked}>
          <Words underlines={one} />
        </Sign>
        <Sign name={legend.names.crowded} means={legend.crowded}>
          <Words underlines={several} isCrowded />
        </Sign>
        <Sign name={legend.names.unsettled} means={legend.unsettled}>
          <Words underlines={unsettled} />
        </Sign>
        {bars.map((kind) => (
          <Sign key={kind} name={legend.names[kind]} means={legend[kind]}>
            <Bar kind={kind} />
          </Sign>
        ))}
        <Sign name={legend.names.star} means={legend.star}>
          <span className="margin-star">{legend.signs.star}</span>
        </Sign>
        <Sign name={legend.names.more} means={legend.more(keys)}>
          <span className="margin-more">{legend.signs.more}</span>
        </Sign>
        <Sign name={legend.names.bookmark} means={legend.bookmark}>
          <span className="legend-bookmark">{legend.signs.bookmark}</span>
        </Sign>
        <Sign name={legend.names.hits} means={legend.hits}>
          <span className="legend-hit">{legend.sample}</span>{' '}
          <span className="legend-hit current">{legend.sample}</span>
        </Sign>
      </dl>
    </Modal>
  );
}

interface SignProps {
  readonly name: string;
  readonly means: string;
  /** How it looks. */
  readonly children: ReactNode;
}

function Sign({ name, means, children }: SignProps) {
  return (
    <>
      <dt>
        <span className="legend-sign" role="img" aria-label={name}>
          {children}
        </span>
      </dt>
      <dd>{means}</dd>
    </>
  );
}

function Bar({ kind }: { readonly kind: (typeof bars)[number] }) {
  return <span className={`margin-bar ${kind}`} />;
}

/** Looks as in the text. */
function Words({
  underlines,
  isCrowded = false,
}: {
  readonly underlines: readonly Underline[];
  readonly isCrowded?: boolean;
}) {
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (mark.current) applyLook(mark.current, underlines);
  }, [underlines]);
  return (
    <mark ref={mark} className={isCrowded ? 'legend-words more' : 'legend-words'}>
      {strings.legend.sample}
    </mark>
  );
}
