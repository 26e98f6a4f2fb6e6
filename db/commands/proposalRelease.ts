import { eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import { proposalTable } from '../schema/meeting'

/** Proposals whose item is about to go, or whose meeting will not be, wait again. */
export function releaseProposals({ db, write }: CommandContext, itemId: string): void {
  for (const proposal of db.select().from(proposalTable).where(eq(proposalTable.agendaItemId, itemId)).all()) {
    write.update('proposal', proposal.id, { status: 'waiting', agendaItemId: null })
  }
}
