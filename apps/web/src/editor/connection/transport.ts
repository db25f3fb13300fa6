/** One way to the server. It opens once and closes once; `Line` makes a new one each time. */
export interface Transport {
  readonly kind: 'socket' | 'http';
  /** False: it is not open. */
  send(bytes: Uint8Array<ArrayBuffer>): boolean;
  /** Says nothing any more. */
  drop(): void;
}

export interface TransportEvents {
  readonly opened: () => void;
  /** A frame, or something that is none. */
  readonly heard: (data: unknown) => void;
  /** By the server or by a failure, with its close code. */
  readonly closed: (code: number) => void;
}

export const webSocket = (address: URL, events: TransportEvents): Transport => {
  const socket = new WebSocket(address.href.replace(/^http/, 'ws'));
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }: MessageEvent<unknown>) => events.heard(data);
  socket.onclose = ({ code }) => events.closed(code);
  return {
    kind: 'socket',
    send: (bytes) => {
      if (socket.readyState !== WebSocket.OPEN) return false;
      socket.send(bytes);
      return true;
    },
    drop: () => {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    },
  };
};
