// By what anyone can check that a text is this one: hashes, how and when its bytes came, and what made the text of them.
import { Copy } from 'lucide-react';
import { strings } from '../../../core/language/index';
import type { Source } from '../../../core/model/source';
import { proofFacts, proofText, revisionName, type ProofFact } from '../../../core/proof';
import { perform } from '../../actions';
import { copyText } from '../../focus';
import { announce } from '../../state/ui';
import { Button, IconButton } from '../../ui/button';
import { Tip } from '../../ui/tip';
import { openOriginalOf } from './open-original';

interface ProofProps {
  readonly source: Source;
  /** Of the revision, counted from 0. */
  readonly place: number;
}

export function Proof({ source, place }: ProofProps) {
  const names = strings.sourcePanel;
  const revision = source.revisions[place];
  if (revision === undefined) return null;
  return (
    <section className="proof" aria-labelledby="proof-title">
      <h3 id="proof-title" className="panel-heading">
        {names.proof}
      </h3>
      {source.revisions.length > 1 && <p className="proof-of">{revisionName(source, place)}</p>}
      <dl className="facts">
        {proofFacts(revision).map((fact) => (
          <Fact key={fact.name} fact={fact} />
        ))}
      </dl>
      <p className="hint">{names.hashHint}</p>
      <div className="button-row">
        <Tip text={names.copyProofTip}>
          <Button onClick={() => copy(proofText(source, place))}>{names.copyProof}</Button>
        </Tip>
        <Tip text={names.openOriginalTip}>
          <Button onClick={() => void openOriginalOf(source.id, revision)}>{names.openOriginal}</Button>
        </Tip>
        <Button onClick={() => perform('verifyProject')}>{names.verify}</Button>
      </div>
    </section>
  );
}

function copy(text: string): void {
  copyText(text);
  announce(strings.copied);
}

function Fact({ fact: { name, value, isHash } }: { readonly fact: ProofFact }) {
  const label = strings.sourcePanel.copyHash(name);
  return (
    <div className="fact">
      <dt>{name}</dt>
      {isHash === true ? (
        <dd className="hash">
          <code>{value}</code>
          <Tip text={label}>
            <IconButton label={label} onClick={() => copy(value)}>
              <Copy aria-hidden="true" />
            </IconButton>
          </Tip>
        </dd>
      ) : (
        <dd>{value}</dd>
      )}
    </div>
  );
}
