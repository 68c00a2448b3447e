// The thread that verifies a project (out/main/verify.js): main and window go on meanwhile; stopping it stops everything.
import { parentPort, workerData } from 'node:worker_threads';
import { setLanguage, type LanguageCode } from '../../core/language/index';
import type { Result } from '../../core/result';
import type { Verification, VerificationProgress } from '../../core/verification';
import { verifyProject, type VerifyRequest } from './verify-project';

export interface Asked extends VerifyRequest {
  readonly language: LanguageCode;
}

export type Told = { readonly progress: VerificationProgress } | { readonly result: Result<Verification> };

/** Milliseconds between two reports of progress. */
const pause = 50;

const { language, ...request } = workerData as Asked;
const tell = (told: Told) => parentPort?.postMessage(told);
setLanguage(language);
let last = 0;
const result = await verifyProject(request, (progress) => {
  const now = performance.now();
  if (now - last < pause) return;
  last = now;
  tell({ progress });
});
tell({ result });
