import { fraction, root, signedIn } from './base.js';
import { fractionRoutes } from './fraction.js';
import { houseRoutes } from './house.js';
import { publicRoutes } from './public.js';

export const routeTree = root.addChildren([
  ...publicRoutes,
  signedIn.addChildren([...houseRoutes, fraction.addChildren(fractionRoutes)]),
]);
