/** One thing that was looked at. */
export interface Finding {
  /** `unknown`: it could not be looked at, which need not be a fault. */
  readonly state: 'well' | 'ill' | 'unknown';
  /** What was seen and, where it is ill, what to do. One line. */
  readonly says: string;
}

export const well = (says: string): Finding => ({ state: 'well', says });
export const ill = (says: string): Finding => ({ state: 'ill', says });
export const unknown = (says: string): Finding => ({ state: 'unknown', says });
