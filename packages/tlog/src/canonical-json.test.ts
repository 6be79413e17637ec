import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from './index.ts';

describe('RFC 8785', () => {
  it('§3.2.2 primitive data', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    assert.equal(
      canonicalJson(JSON.parse(input)),
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('§3.2.3 order of members', () => {
    const text = canonicalJson({
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    });
    const values = [...text.matchAll(/":"([^"]*)"/g)].map(([, value]) => value);
    assert.deepEqual(values, [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  const NUMBERS: Readonly<Record<string, string>> = {
    '0000000000000000': '0',
    '8000000000000000': '0',
    '0000000000000001': '5e-324',
    '8000000000000001': '-5e-324',
    '7fefffffffffffff': '1.7976931348623157e+308',
    ffefffffffffffff: '-1.7976931348623157e+308',
    '4340000000000000': '9007199254740992',
    c340000000000000: '-9007199254740992',
    '4430000000000000': '295147905179352830000',
    '44b52d02c7e14af5': '9.999999999999997e+22',
    '44b52d02c7e14af6': '1e+23',
    '44b52d02c7e14af7': '1.0000000000000001e+23',
    '444b1ae4d6e2ef4e': '999999999999999700000',
    '444b1ae4d6e2ef4f': '999999999999999900000',
    '444b1ae4d6e2ef50': '1e+21',
    '3eb0c6f7a0b5ed8c': '9.999999999999997e-7',
    '3eb0c6f7a0b5ed8d': '0.000001',
    '41b3de4355555553': '333333333.3333332',
    '41b3de4355555554': '333333333.33333325',
    '41b3de4355555555': '333333333.3333333',
    '41b3de4355555556': '333333333.3333334',
    '41b3de4355555557': '333333333.33333343',
    becbf647612f3696: '-0.0000033333333333333333',
    '43143ff3c1cb0959': '1424953923781206.2',
  };
  for (const [bits, text] of Object.entries(NUMBERS))
    it(`appendix B ${bits} is ${text}`, () => assert.equal(canonicalJson(double(bits)), text));

  const sparse: unknown[] = [];
  sparse[1] = 1;
  class Own {
    readonly a = 1;
  }
  const REFUSED: readonly (readonly [string, unknown, RegExp])[] = [
    ['NaN (appendix B)', double('7fffffffffffffff'), /^NaN/],
    ['Infinity (appendix B)', { a: [double('7ff0000000000000')] }, /^Infinity/],
    ['undefined', { a: undefined }, /^JSON has no undefined/],
    ['a hole', sparse, /^JSON has no undefined/],
    ['a bigint', [1n], /bigint/],
    ['a function', () => 1, /function/],
    ['a symbol', Symbol('a'), /symbol/],
    ['a lone surrogate', 'a\ud800', /lone surrogate/],
    ['a lone surrogate in a key', { '\udc00': 1 }, /lone surrogate/],
    ['a date', { at: new Date(0) }, /^not a plain object/],
    ['a map', new Map(), /plain object/],
    ['an object of a class', new Own(), /plain object/],
  ];
  for (const [name, value, message] of REFUSED)
    it(`refuses ${name}`, () => assert.throws(() => canonicalJson(value), { name: 'TypeError', message }));

  it('is one text for one value, whatever the order of its members', () =>
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(JSON.parse(text)), text);
        assert.equal(canonicalJson(reversed(value)), text);
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
    ));
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

function double(hex: string): number {
  return Buffer.from(hex, 'hex').readDoubleBE();
}
