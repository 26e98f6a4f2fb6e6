import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSaveQueue, LONGEST_WAIT_MS, QUIET_MS, RETRY_MAX_MS, type EntryState, type QueueClock } from './saveQueue'

/** A clock that stands until it is told to go on, and then runs every timer in its order. */
function handClock() {
  let time = 0
  let timers: { at: number; callback: () => void }[] = []
  const clock: QueueClock = {
    now: () => time,
    after: (ms, callback) => {
      const timer = { at: time + ms, callback }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  const advance = async (ms: number) => {
    const end = time + ms
    await settle()
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at).find((timer) => timer.at <= end)
      if (!next) break
      timers = timers.filter((other) => other !== next)
      time = Math.max(time, next.at)
      next.callback()
      await settle()
    }
    time = end
    await settle()
  }
  return { clock, advance, settle }
}

/** A disk that keeps one text per note, refuses a stale revision, and can be told to fail or to be slow. */
function handDisk(clock: QueueClock) {
  const notes = new Map<string, { text: string; revision: number }>()
  const disk = {
    notes,
    delayMs: 0,
    failWith: null as string | null,
    writes: 0,
    inFlight: 0,
    mostInFlight: 0,
    write: (key: string, draft: string, base: number) =>
      new Promise<{ revision: number; savedAt: string }>((resolve, reject) => {
        disk.writes += 1
        disk.inFlight += 1
        disk.mostInFlight = Math.max(disk.mostInFlight, disk.inFlight)
        const act = () => {
          disk.inFlight -= 1
          const note = notes.get(key) ?? { text: '', revision: 0 }
          if (disk.failWith !== null) reject({ code: disk.failWith, message: 'no' })
          else if (note.revision !== base) reject({ code: 'CONFLICT', message: 'moved on' })
          else {
            notes.set(key, { text: draft, revision: base + 1 })
            resolve({ revision: base + 1, savedAt: String(clock.now()) })
          }
        }
        if (disk.delayMs === 0) act()
        else clock.after(disk.delayMs, act)
      }),
  }
  return disk
}

function rig() {
  const hand = handClock()
  const disk = handDisk(hand.clock)
  const told: EntryState<string>[] = []
  const queue = createSaveQueue<string>({
    clock: hand.clock,
    write: disk.write,
    onChange: (_key, state) => told.push(state),
  })
  queue.open('n', 0, '')
  return { ...hand, disk, queue, told }
}

describe('the save queue', () => {
  it('writes once after a rest, not at each key', async () => {
    const { queue, disk, advance } = rig()
    for (const text of ['a', 'ab', 'abc']) {
      queue.edit('n', text)
      await advance(100)
    }
    expect(disk.writes).toBe(0)
    await advance(QUIET_MS)
    expect(disk.notes.get('n')?.text).toBe('abc')
    expect(disk.writes).toBe(1)
    expect(queue.state('n')?.draft).toBeNull()
  })

  it('writes at least every second while somebody types without a rest', async () => {
    const { queue, disk, advance, clock } = rig()
    for (let key = 1; key <= 100; key += 1) {
      queue.edit('n', 'x'.repeat(key))
      await advance(60)
      const behind = key - (disk.notes.get('n')?.text.length ?? 0)
      expect(behind * 60).toBeLessThanOrEqual(LONGEST_WAIT_MS + 60)
    }
    expect(clock.now()).toBe(6000)
  })

  it('has one write in flight and continues from its revision', async () => {
    const { queue, disk, advance } = rig()
    disk.delayMs = 300
    queue.edit('n', 'one')
    const flushed = queue.flush('n')
    queue.edit('n', 'two')
    void queue.flush('n')
    await advance(1000)
    await flushed
    expect(disk.mostInFlight).toBe(1)
    expect(disk.notes.get('n')).toEqual({ text: 'two', revision: 2 })
  })

  it('keeps the text while the disk is full, tries again, and saves it when there is room', async () => {
    const { queue, disk, advance } = rig()
    disk.failWith = 'DISK_FULL'
    queue.edit('n', 'kept')
    await advance(10_000)
    expect(queue.state('n')).toMatchObject({ draft: 'kept', failure: { code: 'DISK_FULL' }, saved: '' })
    queue.edit('n', 'kept and more')
    const before = disk.writes
    disk.failWith = null
    await advance(RETRY_MAX_MS)
    expect(disk.writes).toBe(before + 1)
    expect(disk.notes.get('n')?.text).toBe('kept and more')
    expect(queue.state('n')).toMatchObject({ draft: null, failure: null, unsavedSince: null })
  })

  it('answers a flush that fails instead of leaving the closing window waiting', async () => {
    const { queue, disk } = rig()
    disk.failWith = 'READ_ONLY'
    queue.edit('n', 'text')
    await queue.flushAll()
    expect(queue.unsavedKeys()).toEqual(['n'])
  })

  it('does not hammer a conflict, and writes over it once told to', async () => {
    const { queue, disk, advance } = rig()
    disk.notes.set('n', { text: 'theirs', revision: 7 })
    queue.edit('n', 'mine')
    await advance(20_000)
    expect(disk.writes).toBe(1)
    await queue.flush('n')
    expect(disk.writes).toBe(1)
    queue.rebase('n', 7)
    await advance(1)
    expect(disk.notes.get('n')).toEqual({ text: 'mine', revision: 8 })
  })

  it('ignores an older reading of a note that it has written since', async () => {
    const { queue, disk, advance } = rig()
    queue.edit('n', 'one')
    await advance(1000)
    expect(queue.open('n', 0, '')).toBe(false)
    queue.edit('n', 'two')
    await advance(1000)
    expect(disk.notes.get('n')).toEqual({ text: 'two', revision: 2 })
  })

  it('never loses the last text, whatever the order of typing, failing, slowness and flushing', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('edit' as const), key: fc.constantFrom('n', 'm') }),
      fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 1500 }) }),
      fc.record({
        kind: fc.constant('fail' as const),
        code: fc.constantFrom(null, 'DISK_FULL', 'READ_ONLY', 'INTERNAL'),
      }),
      fc.record({ kind: fc.constant('delay' as const), ms: fc.integer({ min: 0, max: 900 }) }),
      fc.record({ kind: fc.constant('flush' as const), key: fc.constantFrom('n', 'm') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { queue, disk, advance } = rig()
        queue.open('m', 0, '')
        const last = new Map<string, string>()
        let count = 0
        for (const next of steps) {
          if (next.kind === 'edit') {
            count += 1
            last.set(next.key, `text ${count}`)
            queue.edit(next.key, `text ${count}`)
          } else if (next.kind === 'advance') await advance(next.ms)
          else if (next.kind === 'fail') disk.failWith = next.code
          else if (next.kind === 'delay') disk.delayMs = next.ms
          else void queue.flush(next.key)
          for (const [key, text] of last) {
            const held = queue.state(key)?.draft ?? disk.notes.get(key)?.text
            expect(held).toBe(text)
          }
        }
        disk.failWith = null
        disk.delayMs = 0
        await advance(10_000)
        for (const [key, text] of last) expect(disk.notes.get(key)?.text).toBe(text)
        expect(queue.unsavedKeys()).toEqual([])
        expect(disk.mostInFlight).toBeLessThanOrEqual(2)
      }),
      { numRuns: 200 },
    )
  })

  describe('while a step holds the note', () => {
    it('waits for the write in flight, writes nothing itself, and goes on from what the step wrote', async () => {
      const { queue, disk, advance, settle } = rig()
      disk.delayMs = 300
      queue.edit('n', 'one')
      await advance(QUIET_MS)
      const hold = queue.hold('n')
      let base: number | null = null
      void hold.settled().then((revision) => {
        base = revision
      })
      await settle()
      expect(base).toBeNull()
      await advance(300)
      expect(base).toBe(1)
      queue.edit('n', 'one two')
      await advance(5000)
      expect(disk.writes).toBe(1)
      disk.notes.set('n', { text: 'step', revision: 2 })
      hold.finish({ revision: 2, savedAt: 'then', saved: 'step' })
      await advance(1000)
      expect(disk.notes.get('n')).toEqual({ text: 'one two', revision: 3 })
    })
    it('has nothing left to write when the step wrote the newest text', async () => {
      const { queue, disk, advance } = rig()
      const hold = queue.hold('n')
      queue.edit('n', 'mine')
      await hold.settled()
      hold.finish({ revision: 1, savedAt: 'then', saved: 'mine' })
      await advance(5000)
      expect(disk.writes).toBe(0)
      expect(queue.state('n')).toMatchObject({ draft: null, saved: 'mine', savedAt: 'then' })
    })
    it('lets a flush wait for the step, and writes what was typed when the step came to nothing', async () => {
      const { queue, disk, settle } = rig()
      const hold = queue.hold('n')
      queue.edit('n', 'typed')
      let isFlushed = false
      void queue.flush('n').then(() => {
        isFlushed = true
      })
      await settle()
      expect([isFlushed, disk.writes]).toEqual([false, 0])
      hold.finish(null)
      await settle()
      expect([isFlushed, disk.notes.get('n')?.text]).toEqual([true, 'typed'])
    })
    it('lets a flush during the write before the step wait for the step too', async () => {
      const { queue, disk, advance, settle } = rig()
      disk.delayMs = 300
      queue.edit('n', 'one')
      await advance(QUIET_MS)
      const hold = queue.hold('n')
      let isFlushed = false
      void queue.flush('n').then(() => {
        isFlushed = true
      })
      await advance(300)
      expect([isFlushed, disk.writes]).toEqual([false, 1])
      hold.finish({ revision: 2, savedAt: 'then', saved: 'step' })
      await settle()
      expect(isFlushed).toBe(true)
    })
    it('takes several steps in their order, and no reading from elsewhere between them', async () => {
      const { queue, settle } = rig()
      const [first, second] = [queue.hold('n'), queue.hold('n')]
      const order: string[] = []
      void second.settled().then((revision) => order.push(`second from ${revision}`))
      await first.settled()
      order.push('first')
      expect(queue.open('n', 9, 'theirs')).toBe(false)
      first.finish({ revision: 1, savedAt: 'then', saved: 'a' })
      await settle()
      expect(order).toEqual(['first', 'second from 1'])
      second.finish(null)
      expect(queue.open('n', 9, 'theirs')).toBe(true)
    })
  })
})
