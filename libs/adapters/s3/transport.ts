import http from 'node:http';
import https from 'node:https';
import { urlToHttpOptions } from 'node:url';

type Target = string | URL | http.RequestOptions;
type Answered = (response: http.IncomingMessage) => void;

const optionsOf = (target: Target): http.RequestOptions =>
  typeof target === 'string' || target instanceof URL ? urlToHttpOptions(new URL(target)) : target;

/** Hangs up on a server that stays silent, while connecting, while taking a body or while answering: the client itself waits forever. */
export function transportWithTimeout(secure: boolean, timeoutMs: number): Pick<typeof http, 'request'> {
  const request = secure ? https.request : http.request;
  return {
    request: (target: Target, answered?: http.RequestOptions | Answered) => {
      const options = { ...optionsOf(target), timeout: timeoutMs };
      const sent = typeof answered === 'function' ? request(options, answered) : request({ ...options, ...answered });
      sent.once('timeout', () => sent.destroy(new Error(`The store was silent for ${timeoutMs} ms`)));
      return sent;
    },
  };
}
