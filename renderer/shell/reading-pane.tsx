// The middle of the window: the text, or what to do when there is nothing to read.
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { CarriedCard } from '../carried/carried-card';
import { PassageChooser } from '../carried/passage-chooser';
import { TextPanes } from '../panes/panes';
import { Picker } from '../picker/picker';
import { useProject } from '../state/project';
import { useUi, type PickerState } from '../state/ui';
import { Button } from '../ui/button';
import { FailureText } from './notices';
import { NoProject } from './no-project';

export function ReadingPane() {
  const phase = useProject((project) => project.phase);
  const failure = useProject((project) => project.failure);
  const isEmpty = useProject(({ view }) => view?.sources.length === 0);
  const picker = useUi((state) => state.picker);
  if (failure) {
    return (
      <div className="message-screen" role="alert">
        <h2>{strings.shell.projectUnshown}</h2>
        <FailureText failure={failure} />
      </div>
    );
  }
  if (phase === 'none') return <NoProject />;
  if (isEmpty) return <NoSources />;
  return (
    <>
      <TextPanes />
      <CarriedCard />
      <PassageChooser />
      {picker && <Picker key={keyOf(picker)} state={picker} />}
    </>
  );
}

function NoSources() {
  return (
    <div className="message-screen">
      <h2>{strings.shell.noTexts}</h2>
      <p>{strings.shell.whatTextsAreFor}</p>
      <div className="button-row">
        <Button variant="primary" onClick={() => perform('addSources')}>
          {strings.shell.addTexts}
        </Button>
        <Button onClick={() => perform('importProjectJson')}>{strings.shell.importProjectJson}</Button>
      </div>
    </div>
  );
}

const keyOf = ({ subject, seed }: PickerState) =>
  ('range' in subject ? 'selection' : 'annotation' in subject ? subject.annotation : 'several') + seed;
