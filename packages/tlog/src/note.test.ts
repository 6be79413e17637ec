import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addSignatures,
  checkpointText,
  hashFromBase64,
  openCheckpoint,
  openNote,
  parseCheckpoint,
  parseNote,
  parseSignerKey,
  parseVerifierKey,
  signerKey,
  signNote,
  toBase64,
  verifierKey,
  type NoteSigner,
} from './index.ts';
import { ed25519, sha256 } from '../test/ed25519.ts';

const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const NOTE = `${TEXT}\n${LINE}`;

const verifier = parseVerifierKey(PUBLIC, ed25519, sha256)!;
const signerOf = (name: string, seed: number): NoteSigner =>
  parseSignerKey(signerKey(name, new Uint8Array(32).fill(seed), ed25519, sha256), ed25519, sha256)!;
const other = signerOf('example.com/other', 1);

describe('note keys', () => {
  it('are those of the reference implementation', () => {
    const signer = parseSignerKey(SECRET, ed25519, sha256)!;
    assert.equal(signNote(TEXT, [signer]), NOTE);
    assert.deepEqual([verifier.name, verifier.keyId], ['PeterNeumann', 0xc74f20a3]);
    assert.ok(
      parseVerifierKey('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8', ed25519, sha256),
    );
  });

  it('are written as they are read', () => {
    const seed = new Uint8Array(32).fill(9);
    const text = verifierKey('example.com/log', ed25519.publicKey(seed), sha256);
    const secret = signerKey('example.com/log', seed, ed25519, sha256);
    const signer = parseSignerKey(secret, ed25519, sha256)!;
    const reader = parseVerifierKey(text, ed25519, sha256)!;
    assert.equal(signer.keyId, reader.keyId);
    assert.ok(reader.verify(Buffer.from('a'), signer.sign(Buffer.from('a'))));
  });

  for (const wrong of [
    PUBLIC.replace('c74f20a3', 'c74f20a4'),
    PUBLIC.replace('c74f20a3', 'C74F20A3'),
    PUBLIC.replace('PeterNeumann', 'Peter Neumann'),
    PUBLIC.replace('+A', '+B'),
    PUBLIC.slice(0, -4),
    `${PUBLIC}=`,
    '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    SECRET,
    '',
  ])
    it(`refuses ${JSON.stringify(wrong)}`, () => assert.equal(parseVerifierKey(wrong, ed25519, sha256), undefined));

  it('refuse secrets that are none, and names that cannot be one', () => {
    assert.equal(parseSignerKey(SECRET.replace('c74f20a3', 'c74f20a4'), ed25519, sha256), undefined);
    assert.equal(parseSignerKey(PUBLIC, ed25519, sha256), undefined);
    for (const name of ['', 'a b', 'a+b', 'a\u3000b', 'a\n'])
      assert.throws(() => signerKey(name, new Uint8Array(32), ed25519, sha256), RangeError);
  });
});

describe('signed notes', () => {
  it('open with a known key', () =>
    assert.deepEqual(openNote(NOTE, [other, verifier]), { text: TEXT, signers: [verifier] }));

  it('ignore unknown keys, also ones that share the name or the id of a known key', () => {
    const sameName = { ...other, name: verifier.name };
    const sameId = { ...other, keyId: verifier.keyId };
    const message = Buffer.from(TEXT);
    const lines = [sameName, sameId, other].map(({ name, keyId, sign }) => ({ name, keyId, signature: sign(message) }));
    assert.deepEqual(openNote(addSignatures(NOTE, lines), [verifier]), { text: TEXT, signers: [verifier] });
    assert.deepEqual(openNote(addSignatures(`${TEXT}\n`, lines), [verifier]), { refusal: 'unknownSigners' });
  });

  it('accept sixteen signatures of the largest kind, and a text with blank lines', () => {
    const signers = Array.from({ length: 16 }, (_, i) => signerOf(`example.com/${i}`, i));
    const note = addSignatures(signNote('第一行\n\n第三行\n\n', signers), [
      { name: 'example.com/large', keyId: 1, signature: new Uint8Array(4900) },
    ]);
    const opened = openNote(note, signers);
    assert.ok(!('refusal' in opened));
    assert.deepEqual([opened.text, opened.signers.length], ['第一行\n\n第三行\n\n', 16]);
  });

  it('count a key that signs twice once, and fail when one of the two is false', () => {
    assert.deepEqual(openNote(NOTE + LINE, [verifier]), { text: TEXT, signers: [verifier] });
    const wrong = { name: verifier.name, keyId: verifier.keyId, signature: new Uint8Array(64) };
    assert.deepEqual(openNote(addSignatures(NOTE, [wrong]), [verifier]), {
      refusal: 'badSignature',
      name: 'PeterNeumann',
    });
  });

  const cut = (from: string, to: string) => NOTE.replace(from, to);
  const REFUSED: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'malformed'],
    ['text only', TEXT, 'malformed'],
    ['no signature', `${TEXT}\n`, 'malformed'],
    ['no newline at the end', NOTE.slice(0, -1), 'malformed'],
    ['no blank line', cut('\n\n', '\n'), 'malformed'],
    ['trailing garbage', `${NOTE}x`, 'malformed'],
    ['a trailing line', `${NOTE}x\n`, 'malformed'],
    ['a trailing blank line', `${NOTE}\n`, 'malformed'],
    ['a hyphen for the dash', cut('— ', '- '), 'malformed'],
    ['two spaces', cut('Neumann x', 'Neumann  x'), 'malformed'],
    ['no name', cut('— PeterNeumann ', '—  '), 'malformed'],
    ['a plus in the name', cut('PeterNeumann', 'Peter+Neumann'), 'malformed'],
    ['an ideographic space in the name', cut('PeterNeumann', 'Peter\u3000Neumann'), 'malformed'],
    ['bad base64', cut('x08go/', 'x08go!'), 'malformed'],
    ['base64 without its padding', cut('JnAM=', 'JnAM'), 'malformed'],
    ['base64 with stray bits', cut('JnAM=', 'JnAN='), 'malformed'],
    ['a signature of no bytes', `${TEXT}\n— PeterNeumann x08gow==\n`, 'malformed'],
    ['a carriage return', cut('\n', '\r\n'), 'malformed'],
    ['a tab in the text', cut('If you', 'If\tyou'), 'malformed'],
    ['a lone surrogate', cut('If you', 'If\ud800you'), 'malformed'],
    ['a changed text', cut('answer', 'Answer'), 'badSignature'],
    ['a changed signature', cut('x08go/ZJ', 'x08go/ZK'), 'badSignature'],
    ['a short signature', `${TEXT}\n— PeterNeumann x08go/ZJ\n`, 'badSignature'],
    ['another key id', cut('x08go/', 'x08gp/'), 'unknownSigners'],
    ['101 signatures', TEXT + '\n' + LINE.repeat(101), 'tooLong'],
    ['a million characters', `${'x'.repeat(1_000_000)}\n\n${LINE}`, 'tooLong'],
  ];
  for (const [name, note, refusal] of REFUSED)
    it(`refuse ${name}`, () => {
      const opened = openNote(note, [verifier]);
      assert.ok('refusal' in opened);
      assert.equal(opened.refusal, refusal);
    });

  it('never open after one changed character before the signature of the known key', () =>
    fc.assert(
      fc.property(fc.nat(NOTE.length - 1), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (at, char) => {
        fc.pre(NOTE[at] !== char);
        const opened = openNote(NOTE.slice(0, at) + char + NOTE.slice(at + 1), [verifier]);
        assert.ok('refusal' in opened);
      }),
    ));

  it('cannot be made from a text that is none', () => {
    for (const text of ['', 'no newline', 'tab\t\n']) assert.throws(() => signNote(text, [other]), RangeError);
  });
});

describe('checkpoints', () => {
  const root = hashFromBase64('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=')!;
  const EXAMPLE = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const SIGNED = `${EXAMPLE}\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`;

  it('are written and read like the example of C2SP tlog-checkpoint', () => {
    const checkpoint = { origin: 'example.com/behind-the-sofa', size: 20852163, root };
    assert.equal(checkpointText(checkpoint), EXAMPLE);
    const parsed = parseNote(SIGNED);
    assert.ok(!('refusal' in parsed));
    assert.deepEqual(parseCheckpoint(parsed.text), checkpoint);
  });

  it('may carry extension lines, and be empty', () => {
    assert.equal(parseCheckpoint(`${EXAMPLE}extension\n`)?.size, 20852163);
    assert.equal(parseCheckpoint(EXAMPLE.replace('20852163', '0'))?.size, 0);
  });

  const lines = EXAMPLE.split('\n');
  for (const [name, text] of Object.entries({
    'no origin': EXAMPLE.slice(lines[0]!.length),
    'no root': `${lines[0]}\n${lines[1]}\n`,
    'a leading zero': EXAMPLE.replace('\n2', '\n02'),
    'a plus sign': EXAMPLE.replace('\n2', '\n+2'),
    'an exponent': EXAMPLE.replace('20852163', '2e7'),
    'a size of 2^53': EXAMPLE.replace('20852163', '9007199254740992'),
    'an empty size': EXAMPLE.replace('20852163', ''),
    'a short root': EXAMPLE.replace('CsUYapGG', 'CsUY'),
    'a root in hex': EXAMPLE.replace(lines[2]!, 'ab'.repeat(32)),
    base64url: EXAMPLE.replace('/Xajj', '_Xajj'),
    'an empty extension line': `${EXAMPLE}\n`,
    'no newline at the end': EXAMPLE.slice(0, -1),
  }))
    it(`are refused with ${name}`, () => assert.equal(parseCheckpoint(text), undefined));

  it('cannot be made from an origin of two lines or a negative size', () => {
    for (const wrong of [{ origin: 'a\nb' }, { origin: '' }, { size: -1 }, { size: 0.5 }])
      assert.throws(() => checkpointText({ origin: 'a', size: 1, root, ...wrong }), RangeError);
  });

  it('open for their own origin only', () => {
    const note = signNote(checkpointText({ origin: 'example.com/log', size: 1, root }), [other]);
    assert.deepEqual(openCheckpoint(note, 'example.com/log', [other]), { origin: 'example.com/log', size: 1, root });
    assert.deepEqual(openCheckpoint(note, 'example.com/log2', [other]), { refusal: 'otherOrigin' });
    assert.deepEqual(openCheckpoint(note, 'example.com/log', [verifier]), { refusal: 'unknownSigners' });
    assert.deepEqual(openCheckpoint(signNote('a\n', [other]), 'a', [other]), { refusal: 'notACheckpoint' });
  });

  it('keep their base64 canonical', () => assert.equal(hashFromBase64(toBase64(new Uint8Array(31))), undefined));
});
