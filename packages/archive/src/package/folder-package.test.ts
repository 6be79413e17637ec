import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { describe, it } from 'node:test';
import { scratch } from '../../test/scratch.ts';
import { openPackage } from './open-package.ts';
import { readWhole } from './package-files.ts';

describe('folder', { skip: process.platform === 'win32' && 'no links and pipes there' }, () => {
  it('gives regular files and names everything else', async () => {
    await using place = await scratch();
    await fs.mkdir(place.at('bag/data/inner'), { recursive: true });
    await fs.writeFile(place.at('bag/data/inner/a'), 'content');
    await fs.writeFile(place.at('secret'), 'secret');
    await fs.symlink(place.at('secret'), place.at('bag/data/link'));
    await fs.symlink('/', place.at('bag/data/root'));
    await fs.writeFile(place.at('bag/data/back\\slash'), '');
    execFileSync('mkfifo', [place.at('bag/data/pipe')]);
    const { files, findings } = await openPackage(place.at('bag'));
    assert.deepEqual([...files.keys()], ['data/inner/a']);
    assert.equal(String(await readWhole(files.get('data/inner/a')!)), 'content');
    assert.deepEqual(findings.map(({ code, where }) => `${code} ${where}`).sort(), [
      'notARegularFile data/link',
      'notARegularFile data/pipe',
      'notARegularFile data/root',
      'unsafePath data/back\\slash',
    ]);
  });

  it('does not follow a link put in the place of a file, and notices other lengths', async () => {
    await using place = await scratch();
    await fs.mkdir(place.at('bag'));
    await fs.writeFile(place.at('secret'), 'content');
    for (const name of ['link', 'longer', 'shorter', 'gone']) await fs.writeFile(place.at(`bag/${name}`), 'content');
    const { files } = await openPackage(place.at('bag'));
    await fs.rm(place.at('bag/link'));
    await fs.symlink(place.at('secret'), place.at('bag/link'));
    await fs.appendFile(place.at('bag/longer'), 'x');
    await fs.truncate(place.at('bag/shorter'), 3);
    await fs.rm(place.at('bag/gone'));
    for (const file of files.values())
      await assert.rejects(readWhole(file), { name: 'ArchiveFault', code: 'unreadable' }, file.path);
  });

  it('cannot be read when it is not there, or neither folder nor file', async () => {
    await using place = await scratch();
    execFileSync('mkfifo', [place.at('pipe')]);
    for (const name of ['nowhere', 'pipe'])
      await assert.rejects(openPackage(place.at(name)), { name: 'ArchiveFault', code: 'unreadable' });
  });
});
