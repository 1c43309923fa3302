/** Microsoft Graph of the tenant. */
export { graphCosts, mountGraph } from './mountGraph.ts';
export { graphRoutes } from './routes.ts';
export type { PartInterceptor } from './batch.ts';
