import { makeAssistant, TODAY } from '../golden/run.ts';

/** What a fresh question over the real corpus gets. */

export const assistant = makeAssistant();

export const ask = (text: string, today = TODAY) => assistant.ask({ text, context: null, today }).answer;

/** The rows that its statements rest on, in order. */
export const rowsOf = (text: string): string[] => ask(text).statements.flatMap(({ rows }) => [...rows]);
