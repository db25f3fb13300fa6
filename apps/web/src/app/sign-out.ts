import { identityRoutes } from '#contracts';
import { call } from '../api/client.js';
import { forgetDevice } from '../offline/owner.js';

/** Ends this session, or every one, and leaves nothing of the person on the device: what is in memory goes with the page. */
export const signOut = async (everywhere = false): Promise<void> => {
  await call(everywhere ? identityRoutes.signOutEverywhere : identityRoutes.signOut, {});
  await forgetDevice();
  location.replace('/anmelden');
};
