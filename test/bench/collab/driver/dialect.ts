import * as encoding from 'lib0/encoding';

/** How a server wants to be spoken to. The sync messages inside are the same for all: those of y-protocols. */
export interface Dialect {
  readonly url: (port: number, document: string) => string;
  /** What stands before every frame. */
  readonly prefix: (document: string) => Uint8Array;
  /** The first frame, where one must introduce oneself. */
  readonly login: Uint8Array | null;
  /** Type of the frame that confirms an update, and whether it is sent once stored; null: it confirms nothing. */
  readonly confirmation: { readonly type: number; readonly durable: boolean } | null;
}

const nothing = new Uint8Array();

export const yWebsocket = (path: string, query: string): Dialect => ({
  url: (port, document) => `ws://127.0.0.1:${port}${path}${document}${query}`,
  prefix: () => nothing,
  login: null,
  confirmation: query === '' ? null : { type: 101, durable: true },
});

export const hocuspocus: Dialect = {
  url: (port) => `ws://127.0.0.1:${port}/`,
  prefix: (document) => encoding.encode((encoder) => encoding.writeVarString(encoder, document)),
  login: encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
  }),
  confirmation: { type: 8, durable: false },
};
