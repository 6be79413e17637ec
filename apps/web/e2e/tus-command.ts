// A tus client on the command line, as any tool may be one: node tus-command.ts SERVER TOKEN FILE STATE name=value…
// STATE keeps the address of the upload: run again, it goes on where it was cut off. Prints what the server has acknowledged.
import fs from 'node:fs';
import { Upload } from 'tus-js-client';

const [server, token, file, state, ...metadata] = process.argv.slice(2) as [string, string, string, string];
const upload = new Upload(fs.createReadStream(file), {
  endpoint: `${server}/api/v1/uploads`,
  uploadUrl: fs.existsSync(state) ? fs.readFileSync(state, 'utf8') : null,
  headers: { authorization: `Bearer ${token}` },
  metadata: Object.fromEntries(metadata.map((pair: string) => pair.split('=', 2) as [string, string])),
  chunkSize: 256 << 10,
  uploadSize: fs.statSync(file).size,
  retryDelays: null,
  onUploadUrlAvailable: () => fs.writeFileSync(state, upload.url!),
  onChunkComplete: (_size, acknowledged, total) => process.stdout.write(`${acknowledged} ${total}\n`),
  onSuccess: () => process.stdout.write('received\n'),
  onError: (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
});
upload.start();
