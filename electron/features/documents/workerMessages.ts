import type { DocumentJob, TypesetFailureReason, TypesetPages, TypesetPdf } from '../../../db/model/documents.ts'

/** What the worker can be asked for. */
export type TypesetWork = { pdf: TypesetPdf; pages: TypesetPages }

/** One request to the worker; the reply carries the same id. */
export type WorkerRequest = { id: number; work: keyof TypesetWork; job: DocumentJob }

/** The worker's answer to one request. */
export type WorkerReply =
  | { id: number; ok: true; result: TypesetWork[keyof TypesetWork] }
  | { id: number; ok: false; reason: TypesetFailureReason; detail: string }
