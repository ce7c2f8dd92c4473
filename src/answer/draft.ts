import type { Row } from '../corpus/schema.ts';
import type { Step } from '../knowledge/steps.ts';
import type { Quantity } from '../quantities/index.ts';
import type { Localised } from '../text/localised.ts';
import type { Chart, Role, Status } from './types.ts';

/** A sentence with the rows that it was made from; its citations are chosen and checked later, in one place. */
export interface DraftStatement {
  readonly role: Role;
  readonly text: Localised;
  readonly rows: readonly Row[];
  readonly steps?: readonly Step[];
  readonly quoted?: readonly Quantity[];
  /** Passages to cite besides those of the rows, or alone. */
  readonly passages?: readonly string[];
  readonly marked?: readonly string[];
}

export interface DraftTable {
  readonly columns: readonly Localised[];
  readonly rows: readonly {
    readonly cells: readonly Localised[];
    readonly rows: readonly Row[];
    readonly steps?: readonly Step[];
  }[];
}

/** What a claim or a premise can be held against. */
export interface KeyFigures {
  readonly amounts?: readonly { readonly value: number; readonly currency: string }[];
  readonly percents?: readonly number[];
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly dates?: readonly string[];
  readonly counts?: readonly number[];
  /** Ids of persons. */
  readonly people?: readonly string[];
  /** Length of the agreement in years. */
  readonly length?: number;
  readonly direction?: 'up' | 'down' | 'flat';
}

/** What the answerer of one kind gives for one part of a question. */
export interface Draft {
  readonly status: Status;
  readonly statements: readonly DraftStatement[];
  readonly table?: DraftTable;
  readonly chart?: Chart;
  readonly notice?: Localised;
  readonly suggestions?: readonly Localised[];
  readonly key?: KeyFigures;
}
