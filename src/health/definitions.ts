/** What is measured. Labels are few and fixed: never an id, never what somebody wrote. */

interface Definition {
  readonly help: string;
  readonly labels: readonly string[];
}

export const COUNTERS = {
  sma_questions_total: {
    help: 'Questions and commands answered',
    labels: ['front', 'kind', 'status', 'language'],
  },
  sma_withheld_total: { help: 'Sentences that failed their check and were not shown', labels: [] },
  sma_acknowledgements_late_total: {
    help: "Interactions acknowledged after Discord's 3 seconds, or not taken any more",
    labels: [],
  },
  sma_store_errors_total: { help: 'Statements that the store did not carry out', labels: ['operation'] },
  sma_gateway_events_total: { help: 'Changes of the connection to Discord', labels: ['event'] },
  sma_rest_responses_total: { help: "Responses of Discord's REST interface", labels: ['status'] },
} as const satisfies Record<string, Definition>;

export const HISTOGRAMS = {
  sma_answer_seconds: {
    help: 'From the question understood to the answer checked',
    labels: ['front'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
  },
  sma_acknowledge_seconds: {
    help: 'From the arrival of an interaction to its first acknowledgement',
    labels: [],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 3],
  },
} as const satisfies Record<string, Definition & { readonly buckets: readonly number[] }>;

export type CounterName = keyof typeof COUNTERS;
export type HistogramName = keyof typeof HISTOGRAMS;

/** The labels of a metric, each with its value. */
export type LabelsOf<Name extends CounterName | HistogramName> = Readonly<
  Record<(typeof COUNTERS & typeof HISTOGRAMS)[Name]['labels'][number], string>
>;
