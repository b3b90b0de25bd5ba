import type { DocumentNode } from 'graphql'
import { forgetSource } from '../../../runtime/forget-source.js'
import { Kept } from '../../../runtime/kept.js'

/**
 * The documents that Apollo Server has read and found valid, by the hash of their text. They let go of the text as soon
 * as they are handed over, before anything is done with them: whatever is made of them later holds none of it.
 */
export function documentStore() {
  const documents = new Kept<DocumentNode>()
  return {
    async get(hash: string): Promise<DocumentNode | undefined> {
      return documents.get(hash)
    },
    async set(hash: string, document: DocumentNode): Promise<void> {
      documents.set(hash, forgetSource(document))
    },
    async delete(hash: string): Promise<void> {
      documents.delete(hash)
    },
  }
}
