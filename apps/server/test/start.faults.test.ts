import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installAgency, launchProduct } from './product-process.ts';

const refusesToStart = async (dataFolder: string, words: RegExp, env: NodeJS.ProcessEnv = {}) => {
  const start = launchProduct(dataFolder, env);
  const code = await start.ended;
  assert.match(start.output(), words);
  assert.notEqual(code, 0);
  assert.doesNotMatch(start.output(), /\n {4}at /, '不应向使用者显示调用栈');
};

describe('npm start 遇到不能启动的情形：说明原因、退出码非零、不动数据', () => {
  let root: string;
  const folder = (name: string) => path.join(root, name);
  before(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-start-'));
    await fs.chmod(root, 0o711);
  });
  after(() => fs.rm(root, { recursive: true, force: true }));

  it('已在运行：第二次启动被拒，第一个照常；Ctrl-C 干净停止；重启数据还在', async () => {
    const first = launchProduct(folder('twice'));
    await first.started;
    await refusesToStart(folder('twice'), /已在运行/);
    first.child.kill('SIGINT');
    assert.equal(await first.ended, 0);
    assert.match(first.output(), /已停止，数据完好/);
    const again = launchProduct(folder('twice'));
    await again.started;
    again.child.kill('SIGTERM');
    assert.equal(await again.ended, 0);
  });

  it('kill -9 之后：锁与数据库遗留都被认出，照常启动', async () => {
    const first = launchProduct(folder('killed'));
    await first.started;
    first.child.kill('SIGKILL');
    await first.ended;
    const again = launchProduct(folder('killed'));
    await again.started;
    again.child.kill('SIGTERM');
    assert.equal(await again.ended, 0);
  });

  it('端口被占用', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.on('listening', resolve));
    const { port } = server.address() as net.AddressInfo;
    await refusesToStart(folder('port'), new RegExp(`端口 ${port} 已被占用`), { ZHIJI_PORT: String(port) });
    server.close();
  });

  it('数据文件夹不可写', async () => {
    await fs.writeFile(folder('file'), '');
    await refusesToStart(path.join(folder('file'), 'data'), /数据文件夹不可写/);
  });

  it('磁盘已满', async () => {
    await refusesToStart(folder('full'), /磁盘已满/, { ZHIJI_MIN_FREE_MIB: '1000000000' });
  });

  it('数据文件夹已损坏：不是我们的、标识读不出、数据库缺件', async () => {
    await fs.mkdir(folder('foreign'));
    await fs.writeFile(path.join(folder('foreign'), 'thesis.doc'), 'mine');
    await refusesToStart(folder('foreign'), /不是执迹的数据文件夹/);
    assert.equal(await fs.readFile(path.join(folder('foreign'), 'thesis.doc'), 'utf8'), 'mine');

    await fs.mkdir(folder('torn'));
    await fs.writeFile(path.join(folder('torn'), 'zhiji.json'), '{"form');
    await refusesToStart(folder('torn'), /已损坏/);

    await fs.mkdir(path.join(folder('headless'), 'postgres/pgdata'), { recursive: true });
    await fs.writeFile(path.join(folder('headless'), 'zhiji.json'), '{"format":1}');
    await fs.writeFile(path.join(folder('headless'), 'postgres/pgdata/base'), 'x');
    await refusesToStart(folder('headless'), /已损坏/);
    assert.equal(await fs.readFile(path.join(folder('headless'), 'postgres/pgdata/base'), 'utf8'), 'x');
  });

  it('数据文件夹缺了一件：数据库、数据库口令、日志签名密钥；什么也不补造', async () => {
    await installAgency(folder('whole'));
    for (const [piece, words] of [
      ['postgres/pgdata', /曾有数据库，现在缺 .*pgdata/],
      ['postgres/superuser.secret', /superuser\.secret 缺失或为空/],
      ['keys/FZCG.log.key', /FZCG\.log\.key 缺失或为空/],
    ] as const) {
      const file = path.join(folder('whole'), piece);
      await fs.rename(file, `${file}.away`);
      await refusesToStart(folder('whole'), words);
      await assert.rejects(fs.stat(file), { code: 'ENOENT' });
      await fs.rename(`${file}.away`, file);
    }
    // Passwords of the database's roles are given anew at every start: these may be lost.
    await fs.truncate(path.join(folder('whole'), 'database.secret'));
    const again = launchProduct(folder('whole'));
    await again.started;
    again.child.kill('SIGTERM');
    assert.equal(await again.ended, 0);
  });

  it('停下来整个复制的备份：换了地方、丢了属主和权限，照样启动', async () => {
    await installAgency(folder('original'));
    await fs.cp(folder('original'), folder('restored'), { recursive: true });
    await fs.chmod(path.join(folder('restored'), 'postgres/pgdata'), 0o755);
    const restored = launchProduct(folder('restored'));
    await restored.started;
    restored.child.kill('SIGTERM');
    assert.equal(await restored.ended, 0);
    assert.doesNotMatch(restored.output(), /尚无机关/);
  });

  it('数据库在运行中死掉：说明情况并停止，再启动照常', async () => {
    const first = launchProduct(folder('orphan'));
    await first.started;
    const pid = await fs.readFile(path.join(folder('orphan'), 'postgres/pgdata/postmaster.pid'), 'utf8');
    process.kill(Number(pid.split('\n')[0]), 'SIGKILL');
    assert.equal(await first.ended, 1);
    assert.match(first.output(), /数据库意外停止/);
    const again = launchProduct(folder('orphan'));
    await again.started;
    again.child.kill('SIGTERM');
    assert.equal(await again.ended, 0);
  });

  it('数据文件夹属于别的版本：较旧、较新、另一版 PostgreSQL', async () => {
    for (const [name, format, words] of [
      ['older', 0, /由旧版本建立/],
      ['newer', 2, /由更新的版本建立/],
    ] as const) {
      await fs.mkdir(folder(name));
      await fs.writeFile(path.join(folder(name), 'zhiji.json'), JSON.stringify({ format }));
      await refusesToStart(folder(name), words);
    }
    await fs.mkdir(path.join(folder('pg17'), 'postgres/pgdata'), { recursive: true });
    await fs.writeFile(path.join(folder('pg17'), 'zhiji.json'), '{"format":1}');
    await fs.writeFile(path.join(folder('pg17'), 'postgres/pgdata/PG_VERSION'), '17\n');
    await refusesToStart(folder('pg17'), /PostgreSQL 17/);
  });

  it('设置有误：指出变量与规则', async () => {
    await refusesToStart(folder('setting'), /ZHIJI_PORT 应为 0 到 65535 的整数/, { ZHIJI_PORT: 'http' });
    await refusesToStart(folder('setting'), /ZHIJI_DEMO 应为 on 或者 off/, { ZHIJI_DEMO: 'maybe' });
  });
});
