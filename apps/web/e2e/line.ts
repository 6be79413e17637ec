import net from 'node:net';

/** 线路 – a line between a browser and the server that breaks, with everything on it. */
export interface Line extends AsyncDisposable {
  readonly url: string;
  /** Breaks once so many more bytes have gone to the server, and stays broken. */
  breakAfter(bytes: number): void;
  mend(): void;
  /** Bytes that have gone to the server since the line was mended. */
  readonly carried: number;
}

export async function line(server: string): Promise<Line> {
  const { hostname, port } = new URL(server);
  const ends = new Set<net.Socket>();
  let left = Infinity;
  let carried = 0;
  const drop = () => {
    for (const end of ends) end.destroy();
  };
  const relay = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (piece) => {
      carried += piece.length;
      left -= piece.length;
      if (left <= 0) return drop();
      if (far.write(piece)) return undefined;
      near.pause();
      far.once('drain', () => near.resume());
      return undefined;
    });
    near.on('end', () => far.end());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(relay.address() as net.AddressInfo).port}`,
    breakAfter: (bytes) => void (left = bytes),
    mend: () => {
      left = Infinity;
      carried = 0;
    },
    get carried() {
      return carried;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        drop();
        relay.close(() => resolve());
      }),
  };
}
