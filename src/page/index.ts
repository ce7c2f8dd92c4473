/**
 * The local page: the same questions and commands as in Discord, for a browser. It asks, remembers and draws;
 * what an answer says is made elsewhere. Works without scripts; takes GET only, but for the forms of the curator's
 * desk; loads nothing from other machines.
 */
export { createPage } from './app.ts';
export { type RunningPage, startPage } from './start.ts';
