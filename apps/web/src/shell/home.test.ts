import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homeOf } from './home.ts';
import { navigable } from './pages.ts';

const titles = (...args: Parameters<typeof navigable>) => navigable(...args).map(({ title }) => title);

test('执法人员在手机上从今日开始，其余的人从工作台开始', () => {
  assert.equal(homeOf({ roles: ['officer'], readsCases: true }, true), '/today');
  assert.equal(homeOf({ roles: ['officer'], readsCases: true }, false), '/workbench');
  assert.equal(homeOf({ roles: ['unitHead'], readsCases: true }, true), '/workbench');
});

test('不接触案件内容的管理员：只见法规和自己的事务，也从那里开始', () => {
  assert.deepEqual(titles('systemAdministrator', false), ['法规', '机关事务']);
  assert.equal(homeOf({ roles: ['systemAdministrator'], readsCases: false }, false), '/agency');
  assert.deepEqual(titles('securityAdministrator', false), ['法规']);
  assert.equal(homeOf({ roles: ['securityAdministrator'], readsCases: false }, true), '/regulations');
});

test('兼有两种身份的，以管理员身份办理时案件仍在', () => {
  assert.ok(titles('systemAdministrator', true).includes('案件'));
});
