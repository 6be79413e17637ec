// The comparator of a benchmark: @tus/server with its file store. `node tus-node-child.ts FOLDER`; prints its URL.
import type { AddressInfo } from 'node:net';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';

const tus = new Server({ path: '/uploads', datastore: new FileStore({ directory: process.argv[2]! }) });
const server = tus.listen({ host: '127.0.0.1', port: 0 });
server.requestTimeout = 0;
server.on('listening', () =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/uploads` })),
);
