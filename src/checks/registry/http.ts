import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { lookup } from './lookup.js';

/** A token is a few kilobytes. */
const MAX_BODY = 256 * 1024;

interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST';
  url: URL;
  /** The Authorization header. */
  authorization?: string | undefined;
  form?: URLSearchParams;
}

interface HttpReply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends one request. Rejects if no whole reply comes, or `signal` aborts. */
export type Http = (request: HttpRequest, signal: AbortSignal) => Promise<HttpReply>;

/**
 * Node's own client, since `fetch` takes tens of milliseconds to load. It follows no redirect: that could take
 * credentials to another host.
 */
export const http: Http = ({ method, url, authorization, form }, signal) =>
  new Promise((resolve, reject) => {
    // TLS is slow to load, and a run that asks no registry doesn't need it.
    const send =
      url.protocol === 'https:' ? process.getBuiltinModule('node:https').request : httpRequest;
    const body = form?.toString();
    const headers = {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          }),
    };
    send(url, { method, headers, signal, lookup, agent: false })
      .on('error', reject)
      .on('response', (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response
          .on('data', (chunk: Buffer) => {
            length += chunk.length;
            if (length > MAX_BODY) response.destroy(new Error('the answer is too long'));
            else chunks.push(chunk);
          })
          .on('error', reject)
          .on('close', () => reject(new Error('the answer was cut')))
          .on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString('utf8'),
            }),
          );
      })
      .end(body);
  });
