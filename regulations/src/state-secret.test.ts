import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, view, type CaseEvent } from '@zhiji/law';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { PACKS } from './index.ts';

const { fact, take } = caseBook();

const film = take('r1', '2025-03-04', '09:00', '10:00');
const received = fact('recording.received', '2025-03-04 11:00', 'r1', { sha256: 'a'.repeat(64), size: 1 });
const answered = (secrecy: 'stateSecret' | 'tradeSecret', when: string) =>
  fact('recording.secrecyAnswered', when, 'r1', { secrecy: [secrecy] });

const NORMS = {
  FZCG: ['FZCG-28.6', '第二十八条第三款'],
  QDDA: ['QDDA-38.1', '第三十八条'],
  FTJD: ['FTJD-26.2', '第二十六条第二款'],
  FZMC: ['FZMC-22.1', '第二十二条'],
  SMGX: ['SMGX-32.1', '第三十二条'],
} as const;

describe('国家秘密的内容不入本系统', () => {
  for (const [code, [requirement, article]] of Object.entries(NORMS)) {
    const program = programOf(PACKS[code]!);
    const breaches = (...events: readonly CaseEvent[]) =>
      view(program, replay(program, [film, ...events], 'c1'), at('2025-03-05 10:00'))
        .breaches.filter(({ requirements }) => requirements.includes(requirement))
        .map(({ gist }) => gist);
    it(`${requirement} ${article} 内容上传之后才标国家秘密 → 违规，须移出`, () =>
      assert.deepEqual(breaches(received, answered('stateSecret', '2025-03-04 12:00')), [
        '内容已经上传，之后才标明国家秘密的，须移出本系统',
      ]));
    it(`${requirement} ${article} 先标国家秘密，其后仍上传 → 违规一次`, () =>
      assert.equal(breaches(answered('stateSecret', '2025-03-04 10:30'), received).length, 1));
    it(`${requirement} ${article} 标国家秘密而不上传，或者上传之后标商业秘密 → 不违规`, () => {
      assert.deepEqual(breaches(answered('stateSecret', '2025-03-04 12:00')), []);
      assert.deepEqual(breaches(received, answered('tradeSecret', '2025-03-04 12:00')), []);
    });
  }
});
