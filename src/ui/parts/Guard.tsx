import * as React from 'react';
import { Failure } from './Failure';

interface State {
  readonly error?: unknown;
}

/** Keeps a defect in one screen from taking the page down: says so and lets the person try again. */
export class Guard extends React.Component<{ readonly children: React.ReactNode }, State> {
  public state: State = {};

  public static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  public render(): React.ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
