// What the open text is: its grade, what is known of it (to be edited), and the proof that it is this one.
import { useState } from 'react';
import { strings } from '../../core/language/index';
import type { Source } from '../../core/model/source';
import { useProject } from '../state/project';
import { RevisionsList } from '../review/revisions-list';
import { GradeBox } from './source/grade-box';
import { MetadataForm } from './source/metadata-form';
import { Proof } from './source/proof';

export function SourcePanel() {
  const id = useProject(({ sourceId }) => sourceId);
  const source = useProject(({ view }) => view?.sources.find((candidate) => candidate.id === id));
  if (source === undefined) return <p className="panel-hint">{strings.sourcePanel.none}</p>;
  return <Panel key={source.id} source={source} />;
}

function Panel({ source }: { readonly source: Source }) {
  const last = source.revisions.length - 1;
  /** The older revision whose proof is wanted; null: the newest, also when a newer one comes. */
  const [older, setOlder] = useState<number | null>(null);
  const place = Math.min(older ?? last, last);
  return (
    <section className="source-panel" aria-labelledby="source-panel-title">
      <h2 id="source-panel-title" className="source-panel-title">
        {source.title}
      </h2>
      <GradeBox source={source} />
      <MetadataForm source={source} />
      <RevisionsList source={source} chosen={place} onChoose={(chosen) => setOlder(chosen === last ? null : chosen)} />
      <Proof source={source} place={place} />
    </section>
  );
}
