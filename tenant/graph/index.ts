/** Microsoft Graph of the tenant. */
export { mountGraph } from './mountGraph.ts';
export { graphRoutes } from './GraphService.ts';
