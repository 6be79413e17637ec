/**
 * RFC 8785: the one text of a JSON value. Object keys in order of their UTF-16 units, numbers and strings as ECMAScript writes them, no white space.
 * Throws TypeError, naming the place, on whatever JSON cannot say: NaN, infinities, undefined, holes, bigints, functions, lone surrogates, objects
 * with a prototype of their own.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, place: string): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${place}: ${value} is not a JSON number`);
      return JSON.stringify(value);
    case 'string':
      return writeString(value, place);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, place) : writeObject(value, place);
    case 'undefined':
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new TypeError(`${place}: JSON has no ${typeof value}`);
  }
}

function writeString(value: string, place: string): string {
  // RFC 8785 §3.2.2.2: a lone surrogate ends the serialisation.
  if (/\p{Surrogate}/u.test(value)) throw new TypeError(`${place}: a lone surrogate`);
  return JSON.stringify(value);
}

function writeArray(values: readonly unknown[], place: string): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) text += `${i > 0 ? ',' : ''}${write(values[i], `${place}[${i}]`)}`;
  return `${text}]`;
}

function writeObject(value: object, place: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${place}: not a plain object`);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${writeString(key, place)}:${write(member, `${place}.${key}`)}`).join(',')}}`;
}
