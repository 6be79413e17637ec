import type { ClientBase } from 'pg';
import { calendar, readNotices, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { compile, type Applicable, type Pack, type Program, type SettledNorm } from '@zhiji/law';
import type { AgencyLaw } from './agency-law.ts';

/** 适用过的规定 – a law cases were judged by, as text: it can be applied again when the packs it came from have changed. */
export interface KeptLaw {
  /** `Program.text`, as it was. */
  readonly program: string;
  /** The notices its calendar was made from. */
  readonly notices: unknown;
}

export const keptOf = ({ program }: AgencyLaw): KeptLaw => ({ program: program.text, notices: STATE_COUNCIL_NOTICES });

/** Keeps the law an agency's cases are judged by under its name. */
export async function keepLaw(client: ClientBase, agencyId: string, law: AgencyLaw): Promise<void> {
  const { program, notices } = keptOf(law);
  await client.query(
    'insert into applied_law (agency_id, name, program, notices) values ($1, $2, $3, $4) on conflict do nothing',
    [agencyId, law.name, program, JSON.stringify(notices)],
  );
}

export async function keptLaw(client: ClientBase, agencyId: string, name: string): Promise<KeptLaw | undefined> {
  const { rows } = await client.query<KeptLaw>(
    'select program, notices from applied_law where agency_id = $1 and name = $2',
    [agencyId, name],
  );
  return rows[0];
}

interface ProgramText {
  readonly packs: readonly Pick<Pack, 'code' | 'version'>[];
  readonly attributes: Program['attributes'];
  readonly norms: readonly SettledNorm[];
}

/** The law of a text; it judges as it did when it was kept. */
export function programOf({ program: text, notices }: KeptLaw): Program {
  const { packs, attributes, norms } = JSON.parse(text) as ProgramText;
  const compiled = compile({
    packs: termsIn(norms).map((own) => ({ ...own, pack: packFrom(own.norms, packs) })),
    attributes,
    calendar: calendar(readNotices(notices)),
  });
  return {
    ...compiled,
    norms: compiled.norms.map((norm, at) => {
      const { readings, last } = norms[at]!;
      return { ...norm, readings, last };
    }),
    text,
  };
}

type Term = Omit<Applicable, 'pack'> & { readonly norms: SettledNorm[] };

/** The norms of a law, in their places, by the pack they are of and the time they are in force. JSON knows no infinity: null is one without end. */
function termsIn(norms: readonly SettledNorm[]): readonly Term[] {
  const terms: Term[] = [];
  for (const norm of norms) {
    const effectiveFrom = (norm.effectiveFrom as number | null) ?? -Infinity;
    const effectiveTo = (norm.effectiveTo as number | null) ?? Infinity;
    const last = terms.at(-1);
    if (last?.norms[0]!.pack === norm.pack && last.effectiveFrom === effectiveFrom && last.effectiveTo === effectiveTo)
      last.norms.push(norm);
    else terms.push({ effectiveFrom, effectiveTo, norms: [norm] });
  }
  return terms;
}

function packFrom(norms: readonly SettledNorm[], packs: ProgramText['packs']): Pack {
  const code = norms[0]!.pack;
  const { version } = packs.find((pack) => pack.code === code)!;
  const article = { number: '', gist: '', norms, nonOperative: [] };
  return { code, version, title: code, issuer: '', chapters: [{ title: '', articles: [article] }], readings: [] };
}
