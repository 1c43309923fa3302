/**
 * Stand-ins for the components that Microsoft does not publish on npm, as far as every page needs them. Each name is
 * the package of the component (see `../manifests.ts`).
 */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as jsxRuntime from 'react/jsx-runtime';
import * as tslib from 'tslib';
import * as themedStyles from '@microsoft/load-themed-styles';
import * as graph from '@microsoft/microsoft-graph-client';

/** Tasks for quiet moments are done soon instead. */
const idleTasks = {
  IdleTaskQueue: { instance: { enqueueTask: ({ task }: { task: () => void }) => { setTimeout(task, 0); }, removeTask: () => undefined } },
  IdleTaskPriority: { low: 0, normal: 1, high: 2 },
  PrefetchDependencyPriority: { high: 1, low: 0 },
  createPrefetchDependencyQueue: () => ({ prefetchByPriorityWhenIdle: () => undefined, prefetchByPriority: () => undefined, cancelPrefetching: () => undefined })
};

/** Marks HTML as checked; used by property pane labels of Microsoft only. */
class SafeHtml {
  private readonly html: string;
  public constructor(html: string) { this.html = html; }
  public toString(): string { return this.html; }
}

const byName: Readonly<Record<string, unknown>> = {
  react: React,
  'react-dom': ReactDOM,
  tslib,
  '@microsoft/load-themed-styles': themedStyles,
  '@microsoft/microsoft-graph-client': graph,
  '@msinternal/sp-safehtml': { SafeHtml },
  '@msinternal/sp-edit-customer-promise': { _logFailuresForEditCustomerPromise: () => undefined },
  '@msinternal/sp-idle-web-task': idleTasks
};

/** What other bundles of the page take from here instead of bundling it (`scripts/buildPage.ts`). */
export const shared: Readonly<Record<string, unknown>> = { react: React, 'react-dom': ReactDOM, 'react/jsx-runtime': jsxRuntime };

export function resolve(name: string): unknown {
  return byName[name] ?? {};
}
