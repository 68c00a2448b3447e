// About: versions, licence, where the error log is, and whose work is inside. All of it can be copied.
import { useEffect, useState } from 'react';
import type { notices } from 'virtual:notices';
import { versionLines } from '../../core/diagnostics/report';
import type { About } from '../../core/contract';
import { strings } from '../../core/language/index';
import { copyText } from '../focus';
import { announce, ui } from '../state/ui';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

type Notices = typeof notices;

export function AboutDialog({ facts: { versions, errorLog } }: { readonly facts: About }) {
  const { help } = strings;
  const copy = () => {
    copyText([...versionLines(versions), `${help.errorLog}: ${errorLog}`].join('\n'));
    announce(strings.copied);
  };
  return (
    <Modal
      title={help.about}
      description={strings.system.aboutDetail}
      onClose={() => ui.setState({ dialog: null })}
      wide
      closesOutside
    >
      <dl className="about-facts">
        <Fact name="Glossator">{help.version(versions.app)}</Fact>
        <Fact name={help.runsOn}>{versionLines(versions).slice(1).join(' · ')}</Fact>
        <Fact name={help.licence}>{help.licenceText}</Fact>
        <Fact name={help.errorLog}>
          <code className="about-path">{errorLog}</code> <span className="hint">{help.errorLogHint}</span>
        </Fact>
      </dl>
      <NoticesList />
      <div className="modal-buttons">
        <span className="stretch" />
        <Button onClick={copy}>{help.copy}</Button>
      </div>
    </Modal>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="about-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function NoticesList() {
  const [packages, setPackages] = useState<Notices>([]);
  useEffect(() => {
    void import('virtual:notices').then((loaded) => setPackages(loaded.notices)); // what fails is reported
  }, []);
  return (
    <section className="about-notices" aria-labelledby="about-notices">
      <h3 id="about-notices" className="panel-heading">
        {strings.help.notices}
      </h3>
      <p className="hint">{strings.help.noticesText(packages.length)}</p>
      <ul className="about-packages">
        {packages.map(({ name, version, licence, text }) => (
          <li key={name}>
            <details>
              <summary>
                {name} {version} <span className="hint">{licence}</span>
              </summary>
              <pre className="about-licence" tabIndex={0} aria-label={name} role="group">
                {text}
              </pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
