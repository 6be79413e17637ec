import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import type { RecordingItem } from '@zhiji/cases';
import { mediumOf, registeredFor } from './file-facts.ts';

const at = (clock: string) => parseInstant(`2026-02-13T${clock}+08:00`)!;
const registered = (id: string, from: string, to: string, more: Partial<RecordingItem> = {}): RecordingItem => ({
  id,
  medium: 'video',
  from: formatInstant(at(from)),
  to: formatInstant(at(to)),
  durability: 'captured',
  indexed: false,
  evidence: false,
  ...more,
});

test('the medium by type, and by name where the type is not known', () => {
  assert.equal(mediumOf({ name: 'a', type: 'video/mp4' }), 'video');
  assert.equal(mediumOf({ name: 'IMG.JPG', type: '' }), 'photo');
  assert.equal(mediumOf({ name: 'x.wav', type: '' }), 'audio');
  assert.equal(mediumOf({ name: 'x.ts', type: '' }), 'video');
});

test('a file finds the recording an officer registered', () => {
  const facts = { medium: 'video', from: at('09:00:30'), to: at('09:30:00') } as const;
  const recordings = [registered('a', '09:00:00', '09:30:20'), registered('b', '10:00:00', '10:30:00')];
  assert.equal(registeredFor(facts, recordings)?.id, 'a');
});

test('nothing is guessed: two that fit, another medium, one that has its file', () => {
  const facts = { medium: 'video', from: at('09:00:00'), to: at('09:30:00') } as const;
  const one = registered('a', '09:00:00', '09:30:00');
  assert.equal(registeredFor(facts, [one, registered('b', '09:01:00', '09:31:00')]), undefined);
  assert.equal(registeredFor(facts, [{ ...one, medium: 'audio' }]), undefined);
  assert.equal(registeredFor(facts, [{ ...one, durability: 'stored' }]), undefined);
  assert.equal(registeredFor({ ...facts, to: at('09:33:00') }, [one]), undefined);
});
