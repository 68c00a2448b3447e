// When no project is open: make one, open one, or go back to a recent one.
import { strings } from '../../core/language/index';
import { perform } from '../actions';
import { call } from '../bridge';
import { notifyFailure } from '../state/notices';
import { useSettings } from '../state/settings';
import { Button } from '../ui/button';

export function NoProject() {
  const recent = useSettings((settings) => settings.recentProjects);
  const open = async (directory: string) => {
    const answer = await call('openRecent', { directory });
    if (!answer.ok) notifyFailure(answer.error);
  };
  return (
    <div className="message-screen">
      <h2>{strings.shell.noProject}</h2>
      <p>{strings.shell.whatAProjectIs}</p>
      <div className="button-row">
        <Button variant="primary" onClick={() => perform('openProject')}>
          {strings.shell.openProject}
        </Button>
        <Button onClick={() => perform('newProject')}>{strings.shell.newProject}</Button>
        <Button onClick={() => perform('openExample')}>{strings.shell.openExample}</Button>
      </div>
      <section aria-labelledby="recent-heading" className="recent">
        <h3 id="recent-heading" className="panel-heading">
          {strings.shell.recent}
        </h3>
        {recent.length === 0 ? (
          <p className="recent-none">{strings.shell.noRecent}</p>
        ) : (
          <ul>
            {recent.map((directory) => (
              <li key={directory}>
                <button type="button" className="recent-item" onClick={() => void open(directory)}>
                  <span className="recent-name">{directory.split(/[\\/]/).at(-1)}</span>
                  <span className="recent-folder">{directory}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
