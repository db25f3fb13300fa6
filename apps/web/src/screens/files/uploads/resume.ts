import { keptUploads } from '../../../offline/kept-uploads.js';

/** Goes on with what this device keeps, on whatever screen one begins; what it takes is loaded only when there is something. */
export const resumeUploads = async (fraction: string, person: string): Promise<void> => {
  const kept = await keptUploads().catch(() => []);
  if (!kept.some((each) => each.fraction === fraction && each.owner === person)) return;
  const { recallUploads } = await import('./recall.js');
  await recallUploads(fraction, person);
};
