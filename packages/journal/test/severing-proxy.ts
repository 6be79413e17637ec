import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to the connection when `marker` passes by on its way to the database. */
export type Cut =
  /** The database never gets it. */
  | 'before'
  /** The database does it, and its answer never arrives. */
  | 'after'
  /** The client is cut off at once; the database gets it a little later, when the client may already be back. */
  | 'late';

/** A TCP proxy in front of PostgreSQL that breaks connections at a chosen point. */
export interface SeveringProxy extends AsyncDisposable {
  readonly url: string;
  /** Arms one cut. */
  readonly cutAt: (marker: string, cut: Cut) => void;
  /** Refuses new connections, until `restore`. */
  readonly refuse: () => void;
  readonly restore: () => void;
}

const LATE = 300;

export async function severingProxy(databaseUrl: string): Promise<SeveringProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<net.Socket>();
  let armed: { readonly marker: string; readonly cut: Cut } | undefined;
  let refusing = false;

  const server = net.createServer((client) => {
    if (refusing) return void client.destroy();
    const database = net.connect(Number(target.port), target.hostname);
    let deaf = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('close', () => deaf || database.destroy());
    database.on('close', () => client.destroy());
    database.on('data', (chunk: Buffer) => {
      if (!deaf) return void client.write(chunk);
      client.destroy();
      database.destroy();
    });
    client.on('data', (chunk: Buffer) => {
      if (!armed || !chunk.includes(armed.marker)) return void database.write(chunk);
      const { cut } = armed;
      armed = undefined;
      if (cut === 'before') return void database.destroy();
      deaf = true;
      if (cut === 'after') return void database.write(chunk);
      client.destroy();
      void sleep(LATE).then(() => database.write(chunk));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: Object.assign(new URL(databaseUrl), { host: `127.0.0.1:${port}` }).toString(),
    cutAt: (marker, cut) => (armed = { marker, cut }),
    refuse: () => (refusing = true),
    restore: () => (refusing = false),
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
