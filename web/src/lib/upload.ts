import { files, MAX_BYTES, sizeInWords } from '@mtambo/contract'
import { apiBytes, Refused } from './api.ts'
import { shrink } from './shrink.ts'

/** What may be sent where documents are asked for, and the pictures among it. */
export const PICTURES = 'image/jpeg,image/png,image/webp,image/*'
export const DOCUMENTS = `${PICTURES},application/pdf`
export const isPicture = ({ mediaType }: { mediaType: string }) => mediaType.startsWith('image/')

/** Stores a file. Large pictures are made smaller first: a photo of a modern phone costs a customer real money to send. */
export async function uploadFile(file: File | Blob, name: string) {
  const sent = await shrink(file)
  const most = sent.type.startsWith('image/') ? MAX_BYTES.image : MAX_BYTES.document
  if (sent.size > most) throw new Refused('invalid', `This file is larger than ${sizeInWords(most)}.`)
  return apiBytes(files.upload, { name }, sent)
}
