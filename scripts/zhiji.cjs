#!/usr/bin/env node
'use strict';
// What proves an entry is read from the tests, and they need their tools.
process.argv.splice(
  2,
  0,
  process.argv[2] === 'coverage' ? 'tools' : 'run',
  require('node:path').join(__dirname, '../apps/cli/src/main.ts'),
);
require('./boot.cjs');
