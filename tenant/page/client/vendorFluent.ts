/**
 * Stand-ins for the Fluent bundles that SharePoint keeps to itself, made from the public packages. Only the property
 * pane and dialogs ask for them, so a page in read mode does not load this file.
 */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import * as v8 from '@fluentui/react';
import * as v9 from '@fluentui/react-components';
import * as griffel from '@griffel/react';
import * as tabster from '@fluentui/react-tabster';
import { initializeIcons } from '@fluentui/react/lib/Icons';

/** A base class of Fluent 7 that the property pane still extends. */
class BaseComponent extends React.Component<object> {
  private ownAsync?: v8.Async;
  private ownEvents?: v8.EventGroup;
  protected get _async(): v8.Async { return (this.ownAsync ??= new v8.Async(this)); }
  protected get _events(): v8.EventGroup { return (this.ownEvents ??= new v8.EventGroup(this)); }
  public componentWillUnmount(): void { this.ownAsync?.dispose(); this.ownEvents?.dispose(); }
  protected _resolveRef(name: string): (element: unknown) => void {
    return element => { (this as unknown as Record<string, unknown>)[name] = element; };
  }
  protected _setComponentRef(): void { /* only deprecated refs */ }
  protected _updateComponentRef(): void { /* only deprecated refs */ }
  protected _warnDeprecations(): void { /* not our code to warn about */ }
  protected _warnMutuallyExclusive(): void { /* not our code to warn about */ }
  protected _warnConditionallyRequiredProps(): void { /* not our code to warn about */ }
}

/** Fluent 7's method decorator: the method is bound when it is first read. */
function autobind(_target: object, key: string, descriptor: PropertyDescriptor): PropertyDescriptor {
  const keep = (on: object, value: unknown): void => { Object.defineProperty(on, key, { value, configurable: true, writable: true }); };
  return {
    configurable: true,
    get(this: object) {
      const bound = (descriptor.value as () => unknown).bind(this);
      keep(this, bound);
      return bound;
    },
    set(this: object, value: unknown) { keep(this, value); }
  };
}

const fluent8: Record<string, unknown> = { ...v8, BaseComponent, autobind, Button: v8.DefaultButton };
fluent8._Utilities = fluent8;
fluent8.workaround_Icon = fluent8;
const fluent9: Record<string, unknown> = { ...v9, ...tabster, ...griffel };
/** For components that are only known by id. */
const anyFluent = { ...fluent9, ...fluent8 };

/** Every member of an enumeration is its own name. */
const anyEnumeration: object = new Proxy({}, { get: (_target, key) => (typeof key === 'string' ? key : undefined) });
const contentPanel = { subscriberContext: undefined, stateContext: undefined, addOnMountListener: () => () => undefined, addOnUpdateListener: () => () => undefined };

const byName: Readonly<Record<string, unknown>> = {
  '@ms/office-ui-fabric-react-bundle': fluent8,
  '@msinternal/office-ui-fabric-react-layer-notification-bundle': fluent8,
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': { render: ReactDOM.render, unmountComponentAtNode: ReactDOM.unmountComponentAtNode },
  '@msinternal/sp-pages-content-panel-context': {
    SPPagesContentPanelProviderContext: { getInstance: () => contentPanel },
    SPPagesContentPanelPivot: anyEnumeration, SPPagesContentPanelCommandId: anyEnumeration, SPPagesContentPanelQOSScenarios: anyEnumeration,
    getQOSName: (...parts: string[]) => parts.join('.'),
    monitorChunkLoad: <T>(_name: string, loading: T) => loading
  },
  '@msinternal/sp-component-utilities': {
    FAB_TOGGLE_EVT: 'FAB_TOGGLE_EVT', ReadingMode: {}, Sortable: {},
    SortableLoader: { GetSortable: () => Promise.resolve({ create: () => ({ destroy: () => undefined }) }) }
  },
  '@msinternal/odsp-utilities-bundle': {
    StringHelper: {
      format: (text: string, ...values: unknown[]) => text.replace(/\{(\d+)\}/g, (_all, index: string) => String(values[Number(index)])),
      getLocaleNumberString: (value: number) => String(value)
    }
  },
  '@msinternal/sp-heading-level': { _HeadingLevel: () => ({ fontSize: '20px' }), _DEFAULT_HEADING_LEVEL: 3 }
};

initializeIcons('/_local/page/fonts/', { disableWarnings: true });

export function resolve(name: string): unknown {
  if (byName[name]) return byName[name];
  if (name.includes('fluentui-v9')) return fluent9;
  if (name.includes('fluentui-migration')) return fluent8;
  window.__localPage.unknownComponents.push(name);
  return anyFluent;
}
