import { discussionsContract } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';

discussionsContract('on the tenant, where the server fills nothing in', kind => makeTenantBoard(kind));
