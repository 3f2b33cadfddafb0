/** The browser view's host: the renderer and the contract over HTTP, on this machine's loopback only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, type View } from './routes.ts';
import { createSession } from './session.ts';

export type ServeOptions = Pick<View, 'service' | 'assets' | 'log'> & {
  /** 0 or nothing: any free port. */
  readonly port?: number;
};

export type Serving = {
  /** To be opened once, in one browser: it carries the one-time token. */
  readonly url: string;
  close(): Promise<void>;
};

/** Starts listening on 127.0.0.1. Rejects with the system's error when the port cannot be had. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const view: View = { ...options, port, session: createSession(`lefi-${port}`) };
  server.on('request', (request, response) => {
    answerRequest(view, request, response).catch(() => response.destroy());
  });
  return {
    url: `http://127.0.0.1:${port}/?token=${view.session.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
