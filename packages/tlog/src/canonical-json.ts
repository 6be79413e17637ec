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
  if (PLAIN.test(value)) return `"${value}"`;
  // RFC 8785 §3.2.2.2: a lone surrogate ends the serialisation.
  if (/\p{Surrogate}/u.test(value)) throw new TypeError('a lone surrogate');
  return JSON.stringify(value);
}

/** Without anything that is escaped or outside the first plane. */
// oxlint-disable-next-line no-control-regex -- RFC 8259 §7: they are escaped
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

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

/** In order of their UTF-16 units. Most objects are small and nearly in order as they come: those are sorted where they stand. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > 16) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}
