import { ApiError } from './api-error.js';
import { persistently, type Patience } from './persistently.js';
import { sendBytes } from './send-bytes.js';
import { sumOf } from './sum.js';

/** How far an upload is at the server. */
export interface Standing {
  readonly id: string;
  /** The next part begins here. */
  readonly received: number;
  /** Every part but the last has exactly so many bytes. */
  readonly partBytes: number;
}

/** The words of one door for uploads part by part; members and people outside have each their own. */
export interface PartsDoor<S extends Standing> {
  readonly begin: () => Promise<S>;
  readonly get: (upload: string) => Promise<S>;
  readonly address: (upload: string, query: { readonly offset: number; readonly sum: string | undefined }) => string;
  readonly read: (answer: unknown) => S;
  readonly isWhole: (state: S) => boolean;
}

export interface Watch extends Patience {
  readonly onProgress: (bytes: number) => void;
  readonly onBegun: (upload: string) => void;
  /** What the server has given up, as after a day: it begins anew. */
  readonly onGone: (upload: string) => void;
}

/** Brings one file part by part, from where it stood when `known` names an upload of before; ends with how it arrived. */
export const sendInParts = async <S extends Standing>(door: PartsDoor<S>, file: File, known: string | null, watch: Watch): Promise<S> => {
  const begun = await persistently(async () => (known === null ? null : await goOn(door, known, watch)) ?? door.begin(), watch);
  watch.onBegun(begun.id);
  let state = begun;
  while (!door.isWhole(state)) {
    watch.onProgress(state.received);
    const at = state;
    state = await persistently(() => sendPart(door, file, at, watch), watch);
  }
  return state;
};

/** Where the upload stands; null when the server has given it up: the file is here, so it begins anew. */
const goOn = async <S extends Standing>(door: PartsDoor<S>, upload: string, { onGone }: Watch): Promise<S | null> => {
  try {
    return await door.get(upload);
  } catch (error) {
    if (!(error instanceof ApiError && (error.code === 'upload_gone' || error.code === 'not_found'))) throw error;
    onGone(upload);
    return null;
  }
};

/** One part with its sum. When the server is elsewhere (an answer was lost, another tab was quicker), it says where to go on. */
const sendPart = async <S extends Standing>(door: PartsDoor<S>, file: File, { id, received, partBytes }: Standing, { onProgress, signal }: Watch): Promise<S> => {
  const body = file.slice(received, received + partBytes);
  const address = door.address(id, { offset: received, sum: await sumOf(body) });
  try {
    return door.read(JSON.parse(await sendBytes({ method: 'PATCH', address, body, onProgress: (bytes) => onProgress(received + bytes), signal })));
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'upload_elsewhere')) throw error;
    return door.get(id);
  }
};
