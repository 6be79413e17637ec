/** 封签 – what the agency signs of a dossier: the entries it holds and, through the tag manifests, every byte of every file. */
export interface DossierNote {
  readonly origin: string;
  /** Leaf indexes of the entries, ascending. */
  readonly entries: readonly number[];
  /** Digests of `tagmanifest-sha256.txt` and `tagmanifest-sm3.txt`, lower-case hex. */
  readonly sha256: string;
  readonly sm3: string;
}

/** Text of the signed note `dossier.note`. Its third line is no base64, so that it is never the text of a checkpoint. */
export function dossierNoteText({ origin, entries, sha256, sm3 }: DossierNote): string {
  return `${FORMAT}\n${origin}\nentries ${rangesText(entries)}\nsha256 ${sha256}\nsm3 ${sm3}\n`;
}

/** Undefined for anything `dossierNoteText` does not make. */
export function parseDossierNote(text: string): DossierNote | undefined {
  const [format, origin, entries, sha256, sm3] = text.split('\n');
  const note = {
    origin: origin ?? '',
    entries: parseRanges(entries?.slice('entries '.length) ?? ''),
    sha256: sha256?.slice('sha256 '.length) ?? '',
    sm3: sm3?.slice('sm3 '.length) ?? '',
  };
  const wellFormed = format === FORMAT && /^[0-9a-f]{64}$/.test(note.sha256) && /^[0-9a-f]{64}$/.test(note.sm3);
  return wellFormed && dossierNoteText(note) === text ? note : undefined;
}

const FORMAT = 'zhiji.dossier/v1';
/** Ranges longer than this are not believed: no case has as many entries. */
const MAX_ENTRIES = 1_000_000;

/** `12,15-16` */
function rangesText(indexes: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const index of indexes) {
    const open = ranges.at(-1);
    if (open?.last === index - 1) open.last = index;
    else ranges.push({ first: index, last: index });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

function parseRanges(text: string): number[] {
  const indexes: number[] = [];
  for (const range of text.split(',')) {
    const [first, last = first] = range.split('-').map(Number);
    if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last! - first! + indexes.length > MAX_ENTRIES)
      return [];
    for (let index = first!; index <= last!; index++) indexes.push(index);
  }
  return indexes;
}
