import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import { nextOf, shareOf, shownPart, ticksOf } from './time-scale.ts';

const at = (clock: string) => parseInstant(`2026-02-13T${clock}+08:00`)!;
const shown = { from: at('09:00:00'), to: at('09:10:00') };

test('places on the axis', () => {
  assert.equal(shareOf(shown, at('09:05:00')), 0.5);
  assert.equal(shareOf(shown, at('08:00:00')), 0);
  assert.equal(shareOf(shown, at('10:00:00')), 1);
  assert.deepEqual(shownPart(shown, { from: at('08:00:00'), to: at('09:05:00') }), { left: 0, width: 0.5 });
  assert.equal(shownPart(shown, { from: at('09:11:00'), to: at('09:12:00') }), undefined);
});

test('ticks are round on a Chinese clock, whatever the process thinks the time zone is', () => {
  const clocks = ticksOf({ from: at('09:00:20'), to: at('09:09:50') }, 8).map((tick) =>
    formatInstant(tick).slice(11, 19),
  );
  assert.deepEqual(clocks, ['09:02:00', '09:04:00', '09:06:00', '09:08:00']);
  const days = ticksOf({ from: at('00:00:00'), to: at('00:00:00') + 3 * 86_400_000 }, 4).map((tick) =>
    formatInstant(tick).slice(11, 16),
  );
  assert.deepEqual(new Set(days), new Set(['00:00']));
  assert.ok(ticksOf({ from: 0, to: 400 * 86_400_000 }, 8).length <= 9);
});

test('jumps go on from where they landed', () => {
  const marks = [at('09:01:00'), at('09:02:00'), at('09:03:00')];
  assert.equal(nextOf(marks, at('09:02:00'), 1), at('09:03:00'));
  assert.equal(nextOf(marks, at('09:02:00'), -1), at('09:01:00'));
  assert.equal(nextOf(marks, at('09:03:00'), 1), undefined);
});
