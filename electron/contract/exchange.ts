/** Why a packet is refused; the code of an error alone would not tell a person what to do. */
export type PacketProblem =
  /** Something else than a packet. */
  | 'not_ours'
  /** A byte changed, or the end is missing. */
  | 'damaged'
  /** From a newer version of the format or of the database. */
  | 'newer'
  | 'passphrase_needed'
  | 'passphrase_wrong'
  | 'too_large'
  /** Whole, and still not what Minutebook writes. */
  | 'not_understood'
  /** Of another workspace than the open one. */
  | 'other_workspace'
