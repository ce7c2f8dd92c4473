import { abstain } from './abstain.ts';

abstain();
