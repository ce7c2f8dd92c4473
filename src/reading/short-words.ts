/** Short forms of typed talk that mean another word elsewhere, in the places where they mean only one. */
const SHORT: readonly (readonly [form: RegExp, full: string])[] = [
  // "whats yr source": your
  [
    /\b(this|last|next|prev|previous|per|each|every|the|first|final|which|what|same|a) yr\b(?:'?s\b)?/gu,
    '$1 year',
  ],
  [/(?<=\d )yrs\b/gu, 'years'],
  [/(?<=^|[,.;:?!] |\bso |\band |\bbut )y (?=(?:was|were|is|are|did|does|do|has|had|would)\b)/gu, 'why '],
];

/** Writes short forms out: "this yr", "y was it cut". */
export const fullShortWords = (text: string): string =>
  SHORT.reduce((rest, [form, full]) => rest.replace(form, full), text);
