import type { EventData } from '@zhiji/cases';
import type { StallScene } from './stall-papers.ts';
import type { Signing, Story } from './story.ts';

export const OFFICERS = [
  { name: '林志强', certificate: '13010220001' },
  { name: '陈晓燕', certificate: '13010220002' },
] as const;

/** The two officers as the journal names them. */
export const officersOf = (story: Story): EventData<'activity.started'>['officers'] =>
  OFFICERS.map(({ name, certificate }, at) => ({ id: story.person(at === 0 ? 'lin' : 'chen').id, name, certificate }));

export const officerSignatures: readonly Signing[] = OFFICERS.map(({ name }, at) => ({
  hand: [at === 0 ? 'lin' : 'chen', 'officer'],
  signatory: 'officer',
  name,
}));

/** The party signs on the officers' glass. */
export const partySignature = ({ party }: StallScene): Signing => ({
  hand: ['lin', 'officer'],
  signatory: 'party',
  name: party.representative!,
});

export const undertakersOf = (story: Story) => officersOf(story).map(({ id, name }) => ({ id: id!, name }));

/** The party as the journal names it. */
export const partyOf = ({ party }: StallScene): EventData<'procedure.started'>['party'] => ({
  name: party.name,
  kind: 'individualBusiness',
  idNumber: party.creditCode!,
  representative: party.representative!,
  address: party.address!,
});

export const THREE_OPINIONS = [
  { hand: ['lin', 'undertaker'], signatory: 'undertaker', name: '林志强' },
  { hand: ['huang', 'legalUnit'], signatory: 'legalUnit', name: '黄丽' },
  { hand: ['wang', 'handlingUnit'], signatory: 'handlingUnit', name: '王建国' },
] as const satisfies readonly Signing[];
