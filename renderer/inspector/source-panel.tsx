// What the open text is: its grade, what is known of it (to be edited), and the proof that it is this one.
import { strings } from '../../core/language/index';
import { currentRevision } from '../../core/model/source';
import { useProject } from '../state/project';
import { RevisionsList } from '../review/revisions-list';
import { GradeBox } from './source/grade-box';
import { MetadataForm } from './source/metadata-form';
import { Proof } from './source/proof';

export function SourcePanel() {
  const id = useProject(({ sourceId }) => sourceId);
  const source = useProject(({ view }) => view?.sources.find((candidate) => candidate.id === id));
  if (source === undefined) return <p className="panel-hint">{strings.sourcePanel.none}</p>;
  return (
    <section className="source-panel" aria-labelledby="source-panel-title" key={source.id}>
      <h2 id="source-panel-title" className="source-panel-title">
        {source.title}
      </h2>
      <GradeBox source={source} />
      <MetadataForm source={source} />
      <Proof revision={currentRevision(source)} />
      <RevisionsList source={source} />
    </section>
  );
}
