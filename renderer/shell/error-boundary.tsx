// When painting fails: says so in words, reports it, and offers to paint again. The project in main is untouched by it.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { strings } from '../../core/language/index';
import { reportUnexpected } from '../report';
import { Button } from '../ui/button';

interface State {
  readonly thrown: string | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { thrown: null };

  static getDerivedStateFromError(error: unknown): State {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    reportUnexpected(error, `While painting${componentStack ?? ''}: `);
    document.documentElement.dataset['ready'] = 'true';
  }

  override render(): ReactNode {
    if (this.state.thrown === null) return this.props.children;
    return (
      <main>
        <div className="message-screen" role="alert">
          <h1>{strings.shell.unpainted}</h1>
          <p>{strings.shell.unpaintedText}</p>
          <p className="message-details">{this.state.thrown}</p>
          <div className="button-row">
            <Button variant="primary" onClick={() => window.location.reload()}>
              {strings.shell.paintAgain}
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
