import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultIn, LARGEST_BYTES, shapeFault } from './zip-shape.ts';

const LOCAL = [0x50, 0x4b, 3, 4];
const END = [0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)];
const blob = (...bytes: readonly number[]) => new Blob([Uint8Array.from(bytes)]);

describe('案卷包的外形', () => {
  it('头尾齐全的 ZIP 没有话说，结尾后面有注释也行', async () => {
    assert.equal(await shapeFault(blob(...LOCAL, 1, 2, 3, ...END)), undefined);
    assert.equal(await shapeFault(blob(...LOCAL, 1, 2, 3, ...END, 9, 9, 9)), undefined);
  });
  it('没有结尾的是截断的', async () => {
    assert.match((await shapeFault(blob(...LOCAL, 1, 2, 3, ...END.slice(0, 10))))!, /^文件不完整/);
  });
  it('空的、不是 ZIP 的、过大的，各有各的话', async () => {
    assert.match((await shapeFault(blob()))!, /空的/);
    assert.match((await shapeFault(blob(0x25, 0x50, 0x44, 0x46, ...END)))!, /不是案卷包/);
    assert.match(faultIn(LARGEST_BYTES + 1, Uint8Array.from(LOCAL), Uint8Array.from(END))!, /64 GiB/);
  });
});
