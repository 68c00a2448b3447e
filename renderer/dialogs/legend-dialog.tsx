// What the lines in the margin and under the words mean.
import { strings } from '../../core/language/index';
import { useKeyWords } from '../key-hints';
import { ui } from '../state/ui';
import { Modal } from '../ui/modal';

const kinds = ['solid', 'dashed', 'dotted', 'current'] as const;

export function LegendDialog() {
  return (
    <Modal title={strings.legend.title} onClose={() => ui.setState({ dialog: null })} closesOutside>
      <dl className="legend">
        {kinds.map((kind) => (
          <Line key={kind} kind={kind} />
        ))}
        <dt>
          <span className="margin-more" aria-hidden="true">
            +3
          </span>
        </dt>
        <dd>{strings.legend.more(useKeyWords('choosePassage'))}</dd>
      </dl>
    </Modal>
  );
}

function Line({ kind }: { readonly kind: (typeof kinds)[number] }) {
  return (
    <>
      <dt>
        <span className={`margin-bar ${kind}`} role="img" aria-label={strings.legend.names[kind]} />
      </dt>
      <dd>{strings.legend[kind]}</dd>
    </>
  );
}
