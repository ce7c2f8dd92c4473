/** The place of a figure that stands in no text. */
export const NO_SPAN = { start: 0, end: 0 } as const;
