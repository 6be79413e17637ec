/** Reads members of a JSON object that somebody else wrote. Each throws TypeError naming the member when it is not what it should be. */
export type Members = Readonly<Record<string, unknown>>;

export function membersOf(value: unknown, place: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${place} 不是对象`);
  return value as Members;
}

export function arrayOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${place} 不是列表`);
  return value;
}

export function stringIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value !== 'string' || value === '') throw new TypeError(`${name} 不是文字`);
  return value;
}

/** The member as `{ [name]: string }`, or nothing when it is absent. */
export function optionalString<N extends string>(members: Members, name: N): { readonly [M in N]?: string } {
  return members[name] === undefined ? {} : ({ [name]: stringIn(members, name) } as { [M in N]: string });
}

export function countIn(members: Members, name: string): number {
  const value = members[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new TypeError(`${name} 不是非负整数`);
  return value as number;
}

export function hexIn(members: Members, name: string): string {
  const value = members[name];
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new TypeError(`${name} 不是摘要`);
  return value;
}
