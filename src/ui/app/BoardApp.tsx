export type { BoardEnvironment, BoardRoute, BoardServices, BoardSettings } from './contract';
