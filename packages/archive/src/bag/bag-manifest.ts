import { linesOf, type TextFault } from './bag-text.ts';

/** One line of a manifest: the path as it stands there, decoded, and the digest in lower-case hex. */
export interface ManifestLine {
  readonly path: string;
  readonly digest: string;
  /** Written by `md5sum` and its kin (`*path`) or from another folder (`./path`): accepted with a warning. */
  readonly loose: boolean;
}

/** Payload manifest or tag manifest and its algorithm, by the file's name; undefined for other names. */
export function manifestName(file: string): { readonly tag: boolean; readonly algorithm: string } | undefined {
  const [, tag, algorithm] = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(file) ?? [];
  return algorithm === undefined ? undefined : { tag: tag !== undefined, algorithm };
}

/** RFC 8493 §2.1.3. Percent-encoding of CR, LF and `%` came with version 1.0; before, a percent sign meant itself. */
export function parseManifest(text: string, version: string): readonly ManifestLine[] | TextFault {
  const lines: ManifestLine[] = [];
  for (const line of linesOf(text)) {
    const [, digest, star, dot, path] = /^([0-9A-Fa-f]+)[ \t]+(\*?)((?:\.\/)*)(\S.*)$/.exec(line) ?? [];
    if (digest === undefined) return { fault: `不是“摘要 路径”：${line}` };
    lines.push({
      path: version === '1.0' ? decodePath(path!) : path!,
      digest: digest.toLowerCase(),
      loose: star !== '' || dot !== '',
    });
  }
  return lines;
}

/** The manifest of version 1.0, sorted by path. */
export function manifestText(digests: Iterable<readonly [path: string, digest: string]>): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${encodePath(path)}\n`)
    .join('');
}

/** `fetch.txt`, RFC 8493 §2.2.3: the paths of files that are to be found elsewhere. */
export function parseFetch(text: string, version: string): readonly string[] | TextFault {
  const paths: string[] = [];
  for (const line of linesOf(text)) {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)$/.exec(line)?.[1];
    if (path === undefined) return { fault: `不是“网址 长度 路径”：${line}` };
    paths.push(version === '1.0' ? decodePath(path) : path);
  }
  return paths;
}

function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function decodePath(path: string): string {
  return path.replace(/%(0[AaDd]|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
