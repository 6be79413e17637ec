/**
 * RFC 8785: the one text of a JSON value. Object keys in order of their UTF-16 units, numbers and strings as ECMAScript writes them, no white space.
 * Throws TypeError on whatever JSON cannot say: NaN, infinities, undefined, holes, bigints, functions, lone surrogates, objects with a prototype of
 * their own.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`);
      return JSON.stringify(value);
    case 'string':
      return stringText(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayText(value) : objectText(value);
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new TypeError(`JSON has no ${typeof value}`);
  }
}

function stringText(value: string): string {
  // RFC 8785 §3.2.2.2: a lone surrogate ends the serialisation.
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value)) throw new TypeError('a lone surrogate');
  return JSON.stringify(value);
}

function arrayText(values: readonly unknown[]): string {
  let text = '';
  // By index, because iterating by method passes over holes.
  for (let i = 0; i < values.length; i++) text += (i > 0 ? ',' : '') + canonicalJson(values[i]);
  return `[${text}]`;
}

function objectText(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('not a plain object');
  let text = '';
  for (const key of inOrder(Object.keys(value))) {
    if (text !== '') text += ',';
    text += `${stringText(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`;
  }
  return `{${text}}`;
}

/** Sorting allocates much, and most objects are in order as they come. */
function inOrder(keys: string[]): readonly string[] {
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[i - 1]!) return keys.sort();
  return keys;
}
