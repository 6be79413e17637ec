/** Single characters and pairs of a text, for search by containment: most Chinese words have two characters. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of normalised(text).split(/\s+/)) {
    const characters = Array.from(run);
    for (const [at, character] of characters.entries()) {
      grams.add(character);
      if (at > 0) grams.add(characters[at - 1]! + character);
    }
  }
  grams.delete('');
  return [...grams];
}

/** The pairs a search text must contain; its single character when it has only one. */
export function searchGrams(text: string): string[] {
  return normalised(text)
    .split(/\s+/)
    .flatMap((run) => {
      const characters = Array.from(run);
      return characters.length < 2
        ? characters
        : characters.slice(1).map((character, at) => characters[at]! + character);
    });
}

export const normalised = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
