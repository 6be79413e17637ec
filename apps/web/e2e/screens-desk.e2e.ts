import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { DESKTOP } from './desk.ts';
import { walkScreens } from './screen-walk.ts';
import { SCREENS } from './screens.ts';

walkScreens('办公桌', DESKTOP);

it('没有漏掉的页面', async () => {
  const pages = await fs.readFile(path.resolve(import.meta.dirname, '../src/shell/pages.ts'), 'utf8');
  const routes = [...pages.matchAll(/path: '([^']+)'/g)].map(([, route]) => route!);
  assert.ok(routes.length > 20);
  const seen = new Set(SCREENS.map(({ route }) => route));
  assert.deepEqual(
    routes.filter((route) => !seen.has(route)),
    [],
  );
});
