// Messages in the corner. An error, or news of a loss, stays until it is dismissed; an info goes by itself unless it is being looked at.
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../core/result';
import { copyText } from '../focus';
import { dismiss, useNotices, type ShownNotice } from '../state/notices';
import { announce } from '../state/ui';
import { strings } from '../../core/language/index';
import { formatNumber } from '../../core/language/numbers';
import { Button, IconButton } from '../ui/button';
import { Hidden } from '../ui/small';
import { RemedyButton } from './remedy-button';

/** In seconds. */
const infoStays = 6;

export function Notices() {
  const shown = useNotices();
  return (
    // aria-live: a modal dialog hides everything but live regions, and a message may be about the dialog. Each box speaks for itself.
    <section className="notices" aria-label={strings.shell.notifications} aria-live="off">
      {shown.map((entry) => (
        <NoticeBox key={entry.number} entry={entry} />
      ))}
    </section>
  );
}

function NoticeBox({ entry: { number, notice, times } }: { readonly entry: ShownNotice }) {
  const [isHeld, setHeld] = useState(false);
  const isError = notice.level === 'error';
  const stays = isError || notice.stays === true;
  useEffect(() => {
    if (stays || isHeld) return undefined;
    let left = infoStays;
    // Second by second: one in which the window could not paint is not counted again and again, so the words are seen after it.
    const timer = setInterval(() => (left -= 1) === 0 && dismiss(number), 1000);
    return () => clearInterval(timer);
  }, [number, times, stays, isHeld]); // said again, it stays anew
  return (
    <div
      role={isError ? 'alert' : 'status'}
      className="notice"
      data-level={notice.level}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className="notice-text">
        {notice.level === 'error' ? (
          <FailureText failure={notice.failure} times={times} onRemedied={() => dismiss(number)} />
        ) : (
          <>
            <p className="notice-message">
              {notice.message} <Times count={times} />
            </p>
            {notice.detail !== undefined && <p className="notice-detail">{notice.detail}</p>}
          </>
        )}
      </div>
      <IconButton label={strings.shell.dismiss} onClick={() => dismiss(number)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

interface FailureTextProps {
  readonly failure: Failure;
  /** How often it was said. */
  readonly times?: number;
  /** What was offered against it is done. */
  readonly onRemedied?: () => void;
}

/** What happened, to which file, what to do. */
export function FailureText({ failure, times = 1, onRemedied }: FailureTextProps) {
  const copy = () => {
    copyText(detailsOf(failure));
    announce(strings.copied);
  };
  return (
    <>
      <p className="notice-message">
        {failure.message} <Times count={times} />
      </p>
      {failure.file !== undefined && <p className="notice-file">{failure.file}</p>}
      {failure.advice !== undefined && <p className="notice-detail">{failure.advice}</p>}
      {failure.remedy && (
        <p className="notice-remedy">
          <RemedyButton failure={failure} onDone={onRemedied} />
        </p>
      )}
      <p className="notice-foot">
        <Button variant="quiet" onClick={copy}>
          {strings.shell.copyDetails}
        </Button>
        <span className="notice-code">{failure.code}</span>
      </p>
    </>
  );
}

/** How often the same was said. */
function Times({ count }: { readonly count: number }) {
  if (count < 2) return null;
  return (
    <span className="notice-times">
      <span aria-hidden="true">×{formatNumber(count)}</span>
      <Hidden>{strings.shell.saidTimes(count)}</Hidden>
    </span>
  );
}

function detailsOf({ code, message, file, advice }: Failure): string {
  return [`${code}: ${message}`, file, advice].filter((line) => line !== undefined).join('\n');
}
