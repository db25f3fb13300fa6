import { handIn, outsideGuestRoutes as routes, type HandIn } from '#contracts';
import { addressOf } from '../../../api/address.js';
import { ApiError } from '../../../api/api-error.js';
import { call } from '../../../api/client.js';
import { sendInParts, type PartsDoor, type Watch } from '../../../api/in-parts.js';
import { forgetBegun, rememberBegun } from './begun.js';

type Receipt = NonNullable<HandIn['receipt']>;

export interface Box {
  readonly token: string;
  readonly from: string;
}

/**
 * Brings one file into the box, part by part: also a small one, since a part that is sent twice counts once, and a lost
 * answer makes no twin. A file without content has no parts.
 */
export const bringOne = async (box: Box, file: File, known: string | null, watch: Omit<Watch, 'onGone'>): Promise<Receipt> => {
  if (file.size === 0) return call(routes.handIn, { params: { token: box.token }, query: { name: file.name, from: box.from }, body: file });
  const onBegun = (upload: string): void => {
    rememberBegun(box.token, file, upload);
    watch.onBegun(upload);
  };
  const { id, receipt } = await sendInParts(doorFor(box, file), file, known, { ...watch, onBegun, onGone: forgetBegun });
  forgetBegun(id);
  if (receipt === null) throw new ApiError('internal');
  return receipt;
};

/** What the server does not hear of now ends there by itself after a day. */
export const giveUp = (token: string, upload: string): void => {
  forgetBegun(upload);
  void call(routes.cancelHandIn, { params: { token, upload } }).catch(() => undefined);
};

const doorFor = ({ token, from }: Box, file: File): PartsDoor<HandIn> => ({
  begin: () => call(routes.beginHandIn, { params: { token }, body: { name: file.name, from, bytes: file.size } }),
  get: (upload) => call(routes.getHandIn, { params: { token, upload } }),
  address: (upload, query) => addressOf(routes.sendHandIn, { params: { token, upload }, query }),
  read: (answer) => handIn.parse(answer),
  isWhole: ({ receipt }) => receipt !== null,
});
