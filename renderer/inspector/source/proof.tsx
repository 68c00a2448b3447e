// By what anyone can check that the text is this one: hashes, how and when its bytes came, and what made the text of them.
import { Copy } from 'lucide-react';
import { formatDay, formatTime } from '../../../core/language/dates';
import { strings } from '../../../core/language/index';
import type { Revision } from '../../../core/model/source';
import { perform } from '../../actions';
import { copyText } from '../../focus';
import { announce } from '../../state/ui';
import { Button, IconButton } from '../../ui/button';
import { Tip } from '../../ui/tip';

export function Proof({ revision }: { readonly revision: Revision }) {
  const names = strings.sourcePanel;
  const { received, extractor, layoutSha256 } = revision;
  const known: readonly (readonly [string, string | null])[] = [
    [names.file, revision.originalName],
    [names.received, received === undefined ? null : receivedWords(received)],
    [names.extractor, extractor === undefined ? null : extractorWords(extractor)],
    [names.encoding, revision.encoding],
    [names.length, names.characters(revision.codePointLength)],
  ];
  return (
    <section className="proof" aria-labelledby="proof-title">
      <h3 id="proof-title" className="panel-heading">
        {names.proof}
      </h3>
      <dl className="facts">
        {known.map(([name, value]) => value !== null && <Fact key={name} name={name} value={value} />)}
        <Hash name={names.textHash} value={revision.textSha256} />
        <Hash name={names.originalHash} value={revision.originalSha256} />
        {layoutSha256 !== undefined && <Hash name={names.layoutHash} value={layoutSha256} />}
      </dl>
      <p className="hint">{names.hashHint}</p>
      <div className="button-row">
        <Tip text={names.openOriginalTip}>
          <Button onClick={() => perform('openOriginal')}>{names.openOriginal}</Button>
        </Tip>
        <Button onClick={() => perform('verifyProject')}>{names.verify}</Button>
      </div>
    </section>
  );
}

const receivedWords = ({ time, how }: NonNullable<Revision['received']>) =>
  strings.sourcePanel.receivedAs[how](`${formatDay(time)}, ${formatTime(time)}`);

function extractorWords({ name, version, variant }: NonNullable<Revision['extractor']>): string {
  const names = strings.sourcePanel;
  return names.extractorOf(name, version, variant === undefined ? '' : names.variant(variant));
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Hash({ name, value }: { readonly name: string; readonly value: string }) {
  const label = strings.sourcePanel.copyHash(name);
  const copy = () => {
    copyText(value);
    announce(strings.copied);
  };
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd className="hash">
        <code>{value}</code>
        <Tip text={label}>
          <IconButton label={label} onClick={copy}>
            <Copy aria-hidden="true" />
          </IconButton>
        </Tip>
      </dd>
    </div>
  );
}
