import { MS_PER_DAY } from '@zhiji/calendar';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { eveningInspection } from './evening-inspection.ts';
import { lawfulInspection } from './lawful-inspection.ts';
import { lawfulStall } from './lawful-stall.ts';
import { freshLead, refusedLead } from './leads.ts';
import { morningLead, oneHistory } from './one-history.ts';
import { persuadedVendor } from './persuaded-vendor.ts';
import { Story } from './story.ts';
import { urgentStall } from './urgent-stall.ts';

/** The demonstration's cases by the age of their beginning in days, oldest first: the journal's time only moves forward. */
export const STORIES: readonly TimedStory[] = [
  { age: 750, tell: persuadedVendor },
  { age: 80, tell: lawfulStall },
  { age: 9, tell: urgentStall },
  { age: 3, tell: refusedLead },
  { age: 0.9, tell: eveningInspection },
  { age: 0.05, tell: freshLead },
];

/** The cases of each of the other agencies. */
export const OTHER_STORIES: readonly TimedStory[] = [
  { age: 40, tell: lawfulInspection },
  { age: 25, tell: oneHistory },
  { age: 0.1, tell: morningLead },
];

export interface TimedStory {
  readonly age: number;
  readonly tell: (story: Story) => Promise<void>;
}

/** Tells the cases not told yet; `told` learns of each that is finished. A case interrupted half-way stays as it is and is told again. */
export async function tellStories(
  product: Product,
  agencyId: string,
  clock: DemonstrationClock,
  stories: readonly TimedStory[],
  already: number,
  told: (count: number) => Promise<void>,
): Promise<void> {
  const now = product.now();
  // Before the agency's log is opened: its first head is as old as the oldest case.
  clock.startAt(now - stories[0]!.age * MS_PER_DAY);
  const story = await Story.open(product, await product.agency(agencyId), clock);
  for (const [at, { age, tell }] of stories.entries()) {
    if (at < already) continue;
    clock.startAt(now - age * MS_PER_DAY);
    story.begin();
    await tell(story);
    await told(at + 1);
  }
}
