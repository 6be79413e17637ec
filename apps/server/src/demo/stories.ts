import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import type { DemonstrationClock } from './clock.ts';
import { Story } from './story.ts';
import { streetStall } from './street-stall.ts';

/** The demonstration's cases, oldest first: the journal's time only moves forward. */
export async function tellStories(product: Product, agency: Agency, clock: DemonstrationClock): Promise<void> {
  const story = await Story.begin(product, agency, clock);
  await streetStall(story);
}
