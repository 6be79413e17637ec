import { linesOf, type TextFault } from './bag-text.ts';

/** One line of `bag-info.txt`. Labels may repeat; their order is kept. */
export interface BagInfoField {
  readonly label: string;
  readonly value: string;
}

/** RFC 8493 §2.2.2: `label: value`, continued on lines that begin with white space. */
export function parseBagInfo(text: string): readonly BagInfoField[] | TextFault {
  const fields: BagInfoField[] = [];
  for (const line of linesOf(text)) {
    const [, label, value] = /^([^\s:][^:]*?)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    const last = fields.at(-1);
    if (label !== undefined) fields.push({ label, value: value! });
    else if (last && /^[ \t]+\S/.test(line))
      fields[fields.length - 1] = { ...last, value: `${last.value} ${line.trim()}` };
    else if (line.trim() !== '') return { fault: `不是“名称: 内容”：${line}` };
  }
  return fields;
}

/** Values go on one line; line breaks in them become spaces. */
export function bagInfoText(fields: readonly BagInfoField[]): string {
  return fields.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** The first value under `label`, which is compared without case. */
export function bagInfoValue(fields: readonly BagInfoField[], label: string): string | undefined {
  return fields.find((field) => field.label.toLowerCase() === label.toLowerCase())?.value;
}

/** Octets and files of the payload, RFC 8493 §2.2.2; undefined when `text` is not of the form `octets.files`. */
export function parsePayloadOxum(text: string): { readonly octets: number; readonly files: number } | undefined {
  const [, octets, files] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? [];
  return octets === undefined ? undefined : { octets: Number(octets), files: Number(files) };
}
