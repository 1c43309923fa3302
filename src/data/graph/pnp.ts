/** The one door to PnPjs for Graph: see `sharepoint/pnp.ts`. */
export { createBatch } from '@pnp/graph/batching.js';
export { graphGet, GraphQueryable } from '@pnp/graph/graphqueryable.js';
export type { IGraphQueryable } from '@pnp/graph/graphqueryable.js';
export { InjectHeaders } from '@pnp/queryable/behaviors/inject-headers.js';
export { RejectOnError, ResolveOnData } from '@pnp/queryable/behaviors/resolvers.js';
export type { TimelinePipe } from '@pnp/core';
