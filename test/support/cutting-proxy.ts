/** A TCP proxy that cuts the line after so many bytes, holds it still, and counts. */
import { connect, createServer, type Socket } from 'node:net';

export type Direction = 'up' | 'down';

export type CuttingProxy = {
  readonly port: number;
  /** Cuts every connection once `bytes` more have gone one way; `up` is towards the server. */
  cutAfter(direction: Direction, bytes: number): void;
  /** Passes nothing on any more, and keeps the line. */
  hold(): void;
  /** Bytes that have gone one way so far. */
  passed(direction: Direction): number;
  /** Ends that are open now, both of each connection. */
  open(): number;
  stop(): Promise<void>;
};

export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  const passed = { up: 0, down: 0 };
  const limit = { up: Number.POSITIVE_INFINITY, down: Number.POSITIVE_INFINITY };
  let held = false;

  const count = (direction: Direction, bytes: number): void => {
    passed[direction] += bytes;
    if (passed[direction] < limit[direction]) return;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const pass = (from: Socket, to: Socket, direction: Direction): void => {
    from.on('data', (bytes) => {
      if (held) return;
      to.write(bytes);
      count(direction, bytes.length);
    });
    from.on('error', () => undefined).on('close', () => to.destroy());
  };

  const server = createServer((client) => {
    const peer = connect(target, '127.0.0.1');
    for (const socket of [client, peer]) {
      sockets.add(socket.setNoDelay(true));
      socket.on('close', () => sockets.delete(socket));
    }
    pass(client, peer, 'up');
    pass(peer, client, 'down');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cutAfter: (direction, bytes) => {
      limit[direction] = passed[direction] + bytes;
    },
    hold: () => {
      held = true;
    },
    passed: (direction) => passed[direction],
    open: () => sockets.size,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
