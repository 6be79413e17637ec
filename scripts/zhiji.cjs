#!/usr/bin/env node
'use strict';
process.argv.splice(2, 0, 'run', require('node:path').join(__dirname, '../apps/cli/src/main.ts'));
require('./boot.cjs');
