// A server to be killed: `node vault-child.ts FOLDER`. Prints its URL once it listens.
// Its register is a folder: one file per registered upload, made at most once, and one line per call.
import fs from 'node:fs/promises';
import path from 'node:path';
import { tusServer } from './tus-server.ts';

const folder = process.argv[2]!;
const register = path.join(folder, 'register');
await fs.mkdir(register, { recursive: true });
const server = await tusServer({
  folder: path.join(folder, 'vault'),
  hooks: {
    async onReceived(upload, object) {
      await fs.appendFile(path.join(folder, 'calls'), `${upload.id}\n`);
      await fs.writeFile(path.join(register, upload.id), JSON.stringify(object));
    },
    onFault: (fault) => console.error(fault),
  },
});
const unfinished = await server.tus.recover();
console.log(JSON.stringify({ url: server.url, unfinished }));
