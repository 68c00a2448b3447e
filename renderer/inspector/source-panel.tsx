// What the open text is, and the hashes by which anyone can check that it is this one.
import { strings } from '../../core/language/index';
import { currentRevision } from '../../core/model/source';
import { Copy } from 'lucide-react';
import { copyText } from '../focus';
import { dateLabel } from '../reader/provenance';
import { useProject } from '../state/project';
import { announce } from '../state/ui';
import { IconButton } from '../ui/button';
import { Tip } from '../ui/tip';

export function SourcePanel() {
  const id = useProject(({ sourceId }) => sourceId);
  const source = useProject(({ view }) => view?.sources.find((candidate) => candidate.id === id));
  if (source === undefined) return <p className="panel-hint">{strings.sourcePanel.none}</p>;
  const names = strings.sourcePanel;
  const revision = currentRevision(source);
  const known: readonly (readonly [string, string | null])[] = [
    [names.byline, source.byline],
    [names.publisher, source.publisher],
    [names.date, source.date && dateLabel(source.date)],
    [names.dateBasis, source.date?.basis ?? null],
    [names.place, source.place],
    [names.url, source.url],
    [names.language, source.language],
    [names.file, revision.originalName],
    [names.encoding, revision.encoding],
    [names.length, strings.sourcePanel.characters(revision.codePointLength)],
  ];
  return (
    <section className="source-panel" aria-labelledby="source-panel-title">
      <h2 id="source-panel-title" className="source-panel-title">
        {source.title}
      </h2>
      <dl className="facts">
        {known.map(([name, value]) => value !== null && <Fact key={name} name={name} value={value} />)}
        <Hash name={names.textHash} value={revision.textSha256} />
        <Hash name={names.originalHash} value={revision.originalSha256} />
      </dl>
      <p className="hint">{names.hashHint}</p>
    </section>
  );
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
