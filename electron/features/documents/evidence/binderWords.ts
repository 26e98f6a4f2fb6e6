import type { ComplianceVoice } from '../../../../db/model/complianceWords'
import type { RegisterWords } from '../../registerCsv'
import type { Words } from '../words'

/** The words that the documents of evidence are made with. */
export interface BinderWords {
  words: Words
  registers: RegisterWords
  voice: ComplianceVoice
}
