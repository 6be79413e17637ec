import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, view, type CaseEvent } from '@zhiji/law';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { PACKS } from './index.ts';

const { fact, start, take } = caseBook();

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

describe('国家秘密的内容存于系统之外', () => {
  const penalty = start('2025-03-01 09:00', 'penalty');
  const elsewhere = fact('recording.storedElsewhere', '2025-03-04 12:00', 'r1', { storagePoint: '保密室三号柜' });
  const cleared = fact('recording.deviceCleared', '2025-03-04 13:00', 'r1', {});
  const secret = answered('stateSecret', '2025-03-04 10:30');
  const brokenBy = (code: string, norm: string, events: readonly CaseEvent[]) => {
    const program = programOf(PACKS[code]!);
    return view(program, replay(program, [penalty, film, ...events], 'c1'), at('2025-03-05 10:00')).breaches.some(
      ({ norms }) => norms.some((index) => program.norms[index]!.id === norm),
    );
  };
  const rows: readonly (readonly [name: string, code: string, norm: string, CaseEvent[], broken: boolean])[] = [
    ['FZCG-24.7 第二十四条第二款 另存保密场所之后清除', 'FZCG', '24.clear', [secret, elsewhere, cleared], false],
    ['FZCG-24.7 第二十四条第二款 哪里都没有存而清除', 'FZCG', '24.clear', [secret, cleared], true],
    ['FZCG-24.7 第二十四条第二款 不是国家秘密而存于别处的', 'FZCG', '24.clear', [elsewhere, cleared], true],
    ['QDDA-35.2 第三十五条 另存保密场所之后清除', 'QDDA', '35.clear', [secret, elsewhere, cleared], false],
    ['QDDA-35.2 第三十五条 哪里都没有存而清除', 'QDDA', '35.clear', [secret, cleared], true],
    ['QDDA-35.2 第三十五条 不是国家秘密而存于别处的', 'QDDA', '35.clear', [elsewhere, cleared], true],
    ['FTJD-23.4 第二十三条第二款 国家秘密存于保密场所', 'FTJD', '23.elsewhere', [secret, elsewhere], false],
    ['FTJD-23.4 第二十三条第二款 不是国家秘密而存于别处', 'FTJD', '23.elsewhere', [elsewhere], true],
    [
      'FTJD-31.8 第三十一条第（六）项 国家秘密存于保密场所而灭失，不是存储不当',
      'FTJD',
      '31.lost',
      [secret, elsewhere, fact('recording.lost', '2025-03-04 15:00', 'r1', { cause: '失火' })],
      false,
    ],
    [
      'FTJD-31.8 第三十一条第（六）项 国家秘密哪里都没有存而灭失',
      'FTJD',
      '31.lost',
      [secret, fact('recording.lost', '2025-03-04 15:00', 'r1', { cause: '失火' })],
      true,
    ],
    [
      'FTJD-25.1 第二十五条第一款 国家秘密的原始载体在保密场所，列为证据',
      'FTJD',
      '25.original',
      [secret, elsewhere, fact('recording.listedAsEvidence', '2025-03-04 15:00', 'r1', {})],
      false,
    ],
    [
      'FTJD-25.1 第二十五条第一款 国家秘密没有存下原始载体，列为证据',
      'FTJD',
      '25.original',
      [secret, fact('recording.listedAsEvidence', '2025-03-04 15:00', 'r1', {})],
      true,
    ],
  ];
  for (const [name, code, norm, events, broken] of rows)
    it(`${name} → ${broken ? '违规' : '不违规'}`, () => assert.equal(brokenBy(code, norm, events), broken));
});

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
