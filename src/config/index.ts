/**
 * Settings: read from the environment once, checked, and handed on as values. Nothing else reads the environment.
 */
export { ConfigError, StartError } from './errors.ts';
export { packageRoot } from './paths.ts';
export { type Config, readConfig } from './read.ts';
export { hideSecrets } from './secrets.ts';
export { EXIT_CONFIG, EXIT_LATER, SETTING_NAMES } from './settings.ts';
