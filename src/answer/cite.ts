import { type Evidence, isSupported } from '../corpus/evidence.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Claims, isNamed } from '../verify/claims.ts';

/**
 * Chooses the fewest passages that bear out all claims, in the order in which the rows offer them; at least one.
 * What none of them bears out is left to the check that follows.
 */
export function choosePassages(claims: Claims, offered: readonly string[], knowledge: Knowledge): string[] {
  const candidates = [...new Set(offered)].flatMap((id) => {
    const evidence = knowledge.evidence(id);
    return evidence ? [{ id, evidence }] : [];
  });
  let figures = [...claims.figures];
  let people = [...claims.people];
  const chosen: string[] = [];
  while (figures.length + people.length > 0 || chosen.length === 0) {
    let best: { id: string; evidence: Evidence; gain: number } | null = null;
    for (const { id, evidence } of candidates) {
      if (chosen.includes(id)) continue;
      const gain =
        figures.filter((figure) => isSupported(figure, [evidence])).length +
        people.filter((person) => isNamed(person, [evidence], knowledge)).length;
      if (!best || gain > best.gain) best = { id, evidence, gain };
    }
    if (!best || (best.gain === 0 && chosen.length > 0)) break;
    const { id, evidence } = best;
    chosen.push(id);
    figures = figures.filter((figure) => !isSupported(figure, [evidence]));
    people = people.filter((person) => !isNamed(person, [evidence], knowledge));
  }
  return chosen;
}
