import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  readonly port: number;
  /** How many requests each of the ports got. */
  readonly taken: ReadonlyMap<number, number>;
  stop(): Promise<void>;
}

/** A balancer that knows nothing of who asks: each request goes to the next port in turn. */
export async function roundRobin(...ports: readonly number[]): Promise<Balancer> {
  const taken = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const port = ports[turn++ % ports.length] ?? 0;
    taken.set(port, (taken.get(port) ?? 0) + 1);
    const onward = request({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, taken, stop };
}
