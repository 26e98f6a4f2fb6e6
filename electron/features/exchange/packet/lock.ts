import { Decrypter, Encrypter } from 'age-encryption'
import { packetProblem } from './packetProblem'

/** First bytes of every age file. */
const AGE_HEADER = 'age-encryption.org/v1\n'
/** Of a file that a passphrase opens the next line begins so; its last field is the work that a try costs, as a power of two. */
const SCRYPT_LINE = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/
/** What a try may cost at most, a gigabyte of memory; what is written costs a quarter of it. */
const WORK_MAX = 20

/** How a passphrase is used. */
export interface LockOptions {
  /** Work of one try, as a power of two. Only tests take less than age's own. */
  readonly workFactor?: number
}

/** Whether the bytes are a locked packet. */
export function isLocked(bytes: Uint8Array): boolean {
  return latin1(bytes, 0, AGE_HEADER.length) === AGE_HEADER
}

/** Locks with a passphrase: age's scrypt recipient, which encrypts and authenticates every byte. */
export async function lockBytes(bytes: Uint8Array, passphrase: string, options: LockOptions = {}): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(normalized(passphrase))
  if (options.workFactor !== undefined) encrypter.setScryptWorkFactor(options.workFactor)
  return encrypter.encrypt(bytes)
}

/** Opens what {@link lockBytes} locked. A passphrase that does not fit and a changed byte are different refusals, where that can be told. */
export async function unlockBytes(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const work = SCRYPT_LINE.exec(latin1(bytes, AGE_HEADER.length, 120))?.[1]
  if (work === undefined || Number(work) > WORK_MAX) throw packetProblem('damaged')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalized(passphrase))
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    // age says it in words only. Every other failure lies behind a passphrase that did open the header.
    const isWrong = error instanceof Error && error.message.includes('no identity matched')
    throw packetProblem(isWrong ? 'passphrase_wrong' : 'damaged', {}, error)
  }
}

/** The same letters typed on another system may come in other code points. */
function normalized(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

function latin1(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, from + length)
}
